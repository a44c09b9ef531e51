import type { Guide } from '../../core/compile.ts';
import { type MessageKey, size, t } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import type { StoredItem } from '../../platform/what-is-stored.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { save } from '../save.ts';
import { storedMeaning, storedName } from '../stored-words.ts';
import { useStoredItems } from '../use-stored-items.ts';
import { lostText } from './lost-text.ts';
import { Section } from './section.tsx';

/** Everything that is stored, in words, with its size and a way to erase it. */
export function StoredList({ guide }: { guide: Guide }) {
  const items = useStoredItems();
  if (!items) return null;
  return (
    <Section id="stored">
      <p>{t('storedIntroduction', size(items.reduce((sum, { bytes }) => sum + bytes, 0)))}</p>
      <ul class="rows stored">
        {items.map((item) => (
          <StoredRow key={`${item.area} ${item.keys[0]}`} item={item} guide={guide} />
        ))}
      </ul>
    </Section>
  );
}

function StoredRow({ item, guide }: { item: StoredItem; guide: Guide }) {
  const { area, kind, keys, bytes, aside } = item;
  const name = storedName(item);
  return (
    <li>
      <div>
        <strong>{name}</strong> <span class="source">{size(bytes)}</span>
        <p>{storedMeaning(kind)}</p>
        {aside && (
          <>
            {aside.lost.length > 0 && <p>{lostText(aside.lost, guide)}</p>}
            <Disclosure summary={t('seeKeptAside')} of={name}>
              <textarea readOnly rows={6} aria-label={name} value={JSON.stringify(aside.raw, null, 2)} />
            </Disclosure>
          </>
        )}
      </div>
      <ConfirmButton
        question={t('eraseQuestion', name)}
        consequence={t(consequenceOf(kind))}
        confirm={t('erase')}
        act={() => save(send('erase', { area, keys }))}
      >
        {t('erase')} <span class="unseen">({name})</span>
      </ConfirmButton>
    </li>
  );
}

function consequenceOf(kind: StoredItem['kind']): MessageKey {
  if (kind === 'settings' || kind === 'snoozes') return 'eraseChoices';
  return kind === 'before-replacement' ? 'eraseUndo' : 'eraseOthers';
}
