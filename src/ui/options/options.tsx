import { t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { useGuide } from '../use-guide.ts';
import { useStored } from '../use-stored.ts';
import { Backup } from './backup.tsx';
import { BannerPlaceChoice } from './banner-place-choice.tsx';
import { ProfileChoice } from '../components/profile-choice.tsx';
import { CategoryLevels } from './category-levels.tsx';
import { FrequencyChoice } from './frequency-choice.tsx';
import { Preview } from './preview.tsx';
import { ServiceLevels } from './service-levels.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { SilencedList } from './silenced-list.tsx';
import { VerdictLevels } from './verdict-levels.tsx';
import { KeptAsideNotice } from '../components/kept-aside-notice.tsx';
import { Contents, Section } from './section.tsx';
import { StoredList } from './stored-list.tsx';
import { PageHeader } from '../components/page-header.tsx';

export function Options() {
  const settings = useStored(stores.settings);
  const guide = useGuide();
  return (
    <>
      <PageHeader />
      <main>
        <h1>{t('optionsTitle')}</h1>
        <KeptAsideNotice />
        <Contents />
        {settings && guide && (
          <>
            <Section id="alerts">
              <p>{t('alertsIntroduction')}</p>
              <VerdictLevels levels={settings.levels} />
              <FrequencyChoice frequency={settings.frequency} />
              <BannerPlaceChoice place={settings.bannerPlace} />
              <Preview place={settings.bannerPlace} guide={guide} />
            </Section>
            <SilencedList settings={settings} guide={guide} />
            <ServiceLevels levels={settings.levels} guide={guide} />
            <CategoryLevels levels={settings.levels} guide={guide} />
            <Section id="profile">
              <p>{t('profileIntroduction')}</p>
              <ProfileChoice profile={settings.profile} />
            </Section>
            <Backup guide={guide} />
            <StoredList guide={guide} />
            <ShortcutList />
            <Section id="privacy">
              <p>{t('privacyPromise')}</p>
            </Section>
          </>
        )}
      </main>
    </>
  );
}
