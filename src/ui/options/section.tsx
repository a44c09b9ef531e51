import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { hasShortcuts } from '../../platform/shortcuts.ts';

/** The sections of the options in their order: where each is on the page, and its title. */
export const SECTIONS = {
  alerts: 'alerts',
  silenced: 'silenced',
  services: 'serviceLevels',
  needs: 'categoryLevels',
  profile: 'profile',
  sites: 'siteAccess',
  backup: 'backup',
  stored: 'stored',
  shortcuts: 'shortcuts',
  privacy: 'privacy',
} as const satisfies Record<string, MessageKey>;

export function Section({ id, children }: { id: keyof typeof SECTIONS; children: ComponentChildren }) {
  const sectionRef = useRef<HTMLElement>(null);
  useEffect(() => {
    // The address may name a section that was not there yet when the page opened.
    if (location.hash === `#${id}`) sectionRef.current?.scrollIntoView();
  }, [id]);
  return (
    <section id={id} ref={sectionRef}>
      <h2>{t(SECTIONS[id])}</h2>
      {children}
    </section>
  );
}

/** What is on the page, one line. */
export function Contents() {
  return (
    <nav class="contents" aria-label={t('onThisPage')}>
      <ul>
        {Object.entries(SECTIONS)
          .filter(([id]) => id !== 'shortcuts' || hasShortcuts)
          .map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
