import { t } from '../../platform/i18n.ts';
import { settingsInForce } from '../../platform/policy.ts';
import { pageUrl } from '../../platform/pages.ts';
import { useGuide } from '../use-guide.ts';
import { useStored } from '../use-stored.ts';
import { Backup } from './backup.tsx';
import { BannerPlaceChoice } from './banner-place-choice.tsx';
import { ProfileChoice } from '../components/profile-choice.tsx';
import { CategoryLevels } from './category-levels.tsx';
import { FrequencyChoice } from './frequency-choice.tsx';
import { PolicyNotes } from './policy-notes.tsx';
import { PhoneHint } from './phone-hint.tsx';
import { Preview } from './preview.tsx';
import { ServiceLevels } from './service-levels.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { SiteAccess } from './site-access.tsx';
import { SilencedList } from './silenced-list.tsx';
import { VerdictLevels } from './verdict-levels.tsx';
import { KeptAsideNotice } from '../components/kept-aside-notice.tsx';
import { Contents, Section } from './section.tsx';
import { StoredList } from './stored-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { skippedTo } from '../components/skip-link.tsx';

export function Options() {
  const settings = useStored(settingsInForce);
  const guide = useGuide();
  return (
    <>
      <PageHeader current="options" />
      <main {...skippedTo} aria-busy={!settings || !guide}>
        <h1>{t('optionsTitle')}</h1>
        <KeptAsideNotice />
        <Contents />
        {settings && guide && (
          <>
            <PolicyNotes guide={guide} />
            <Section id="alerts">
              <p>
                {t('alertsIntroduction')} <a href={pageUrl('guide.html#/words')}>{t('view_words')}</a>
              </p>
              <PhoneHint />
              <VerdictLevels settings={settings} />
              <FrequencyChoice settings={settings} />
              <BannerPlaceChoice place={settings.bannerPlace} />
              <Preview place={settings.bannerPlace} guide={guide} />
            </Section>
            <SilencedList settings={settings} guide={guide} />
            <ServiceLevels settings={settings} guide={guide} />
            <CategoryLevels settings={settings} guide={guide} />
            <Section id="profile">
              <p>{t('profileIntroduction')}</p>
              <ProfileChoice settings={settings} />
            </Section>
            <SiteAccess />
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
