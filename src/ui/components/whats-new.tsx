import { useEffect } from 'preact/hooks';
import { changesSince, countChanges, type Entries, entriesOf } from '../../core/changes.ts';
import { plural } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { isPrivatePage } from '../../platform/private-window.ts';
import * as stores from '../../platform/stores.ts';
import { useStored } from '../use-stored.ts';
import { save } from '../save.ts';

/** A quiet line where the catalogue grew since the last look. */
export function WhatsNew({ guide }: { guide: Entries }) {
  const seen = useStored(stores.seenEntries);
  useEffect(() => {
    // The first look: everything there is counts as seen.
    if (seen === null && !isPrivatePage()) save(stores.seenEntries.update(() => entriesOf(guide)));
  }, [seen, guide]);

  const count = seen ? countChanges(changesSince(seen, guide)) : 0;
  if (count === 0) return null;
  return (
    <p class="hint">
      <a href={pageUrl('guide.html#/changes')} target="_blank">
        {plural('whatsNew', count)}
      </a>
    </p>
  );
}
