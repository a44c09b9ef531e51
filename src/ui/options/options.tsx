import { t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { useGuide } from '../use-guide.ts';
import { useStored } from '../use-stored.ts';
import { BannerPlaceChoice } from './banner-place-choice.tsx';
import { ProfileChoice } from '../components/profile-choice.tsx';
import { CategoryLevels } from './category-levels.tsx';
import { FrequencyChoice } from './frequency-choice.tsx';
import { Preview } from './preview.tsx';
import { ServiceLevels } from './service-levels.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { SilencedList } from './silenced-list.tsx';
import { VerdictLevels } from './verdict-levels.tsx';
import { PageHeader } from '../components/page-header.tsx';

export function Options() {
  const settings = useStored(stores.settings);
  const guide = useGuide();
  return (
    <>
      <PageHeader />
      <main>
        <h1>{t('optionsTitle')}</h1>
        {settings && (
          <>
            <section>
              <h2>{t('alerts')}</h2>
              <p>{t('alertsIntroduction')}</p>
              <VerdictLevels levels={settings.levels} />
              <FrequencyChoice frequency={settings.frequency} />
              <BannerPlaceChoice place={settings.bannerPlace} />
              {guide && <Preview place={settings.bannerPlace} guide={guide} />}
            </section>
            {guide && (
              <>
                <SilencedList settings={settings} guide={guide} />
                <ServiceLevels levels={settings.levels} guide={guide} />
                <CategoryLevels levels={settings.levels} guide={guide} />
              </>
            )}
            <section>
              <h2>{t('profile')}</h2>
              <p>{t('profileIntroduction')}</p>
              <ProfileChoice profile={settings.profile} />
            </section>
          </>
        )}
        <ShortcutList />
        <section>
          <h2>{t('privacy')}</h2>
          <p>{t('privacyPromise')}</p>
        </section>
      </main>
    </>
  );
}
