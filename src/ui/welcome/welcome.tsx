import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { settingsInForce } from '../../platform/policy.ts';
import { Icon } from '../components/icon.tsx';
import { ProfileChoice } from '../components/profile-choice.tsx';
import { useStored } from '../use-stored.ts';
import { LoudnessChoice } from './loudness-choice.tsx';

/** The one page that opens at install. Nothing in it has to be answered. */
export function Welcome() {
  const settings = useStored(settingsInForce);
  return (
    <main class="welcome">
      <img src="/icons/icon.svg" alt="" width="72" height="72" />
      <h1>{t('welcomeHeading')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <ul class="promises">
        {(['bell', 'book-open', 'eye-off'] as const).map((icon, index) => (
          <li key={icon}>
            <Icon name={icon} />
            <p>{t(`welcomePromise_${(index + 1) as 1 | 2 | 3}`)}</p>
          </li>
        ))}
      </ul>
      {settings && (
        <>
          <section>
            <h2>{t('welcomeLevel')}</h2>
            <LoudnessChoice settings={settings} />
          </section>
          <section>
            <h2>{t('profile')}</h2>
            <p>{t('profileIntroduction')}</p>
            <ProfileChoice settings={settings} />
          </section>
        </>
      )}
      <p class="end">
        <a class="button main" href={pageUrl('guide.html')}>
          {t('browseGuide')}
        </a>
        <span class="source">{t('welcomeEnd')}</span>
      </p>
    </main>
  );
}
