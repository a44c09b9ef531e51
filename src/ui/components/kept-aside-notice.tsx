import { useEffect } from 'preact/hooks';
import { list, t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { ASIDES } from '../../platform/stored.ts';
import { mendDamaged, toldOf } from '../../platform/what-is-stored.ts';
import { save } from '../save.ts';
import { nameOfKey } from '../stored-words.ts';
import { useStoredItems } from '../use-stored-items.ts';

/** What could not be read and was kept aside: told once. */
export function KeptAsideNotice() {
  useEffect(() => save(mendDamaged()), []);
  const items = useStoredItems() ?? [];
  // There before the notices are: that is how they are read aloud.
  return (
    <div role="status">
      {ASIDES.map((why) => {
        const untold = items.filter(({ aside }) => aside?.why === why && !aside.told);
        if (untold.length === 0) return null;
        return (
          <div key={why} class="notice">
            <p>{t(`keptAside_${why}`, list(untold.map(({ aside }) => nameOfKey(aside!.of))))}</p>
            <p class="buttons">
              <a href={pageUrl('options.html#stored')} target="_blank">
                {t('seeKeptAside')}
              </a>
              <button type="button" onClick={() => save(Promise.all(untold.map(toldOf)))}>
                {t('gotIt')}
              </button>
            </p>
          </div>
        );
      })}
    </div>
  );
}
