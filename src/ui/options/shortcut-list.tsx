import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { changeShortcuts, type Shortcut, shortcuts } from '../../platform/shortcuts.ts';
import { Section } from './section.tsx';

/** The keyboard shortcuts, where the browser has any. */
export function ShortcutList() {
  const [all, setAll] = useState<Shortcut[]>([]);
  useEffect(() => void shortcuts().then(setAll), []);
  if (all.length === 0) return null;
  return (
    <Section id="shortcuts">
      <dl class="shortcuts">
        {all.map(({ description, keys }) => (
          <div key={description}>
            <dt>{description || t('commandOpenPopup')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('noKeys')}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" onClick={() => void changeShortcuts()}>
          {t('changeShortcuts')}
        </button>
      </p>
    </Section>
  );
}
