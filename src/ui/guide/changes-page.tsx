import { useEffect, useState } from 'preact/hooks';
import { type Changes, changesSince, countChanges, entriesOf, type SeenEntries } from '../../core/changes.ts';
import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { isPrivatePage } from '../../platform/private-window.ts';
import * as stores from '../../platform/stores.ts';
import { save } from '../save.ts';
import { ResourceRows } from './resource-rows.tsx';
import { type Kind, routeTo } from './routes.ts';
import { ServiceRows } from './service-rows.tsx';
import { ViewHeader } from './view-header.tsx';

/** What was new when this page of the guide first showed it: who reads one entry comes back for the others. */
let firstShown: Changes | undefined;

/** What the catalogue gained since the last look. Looking at it is what makes it seen. */
export function ChangesPage({ guide }: { guide: Guide }) {
  const [changes, setChanges] = useState(firstShown);
  useEffect(() => {
    if (firstShown) return;
    const show = (seen: SeenEntries) => setChanges((firstShown = changesSince(seen, guide)));
    if (isPrivatePage()) {
      const look = async () => show(await stores.seenEntries.get());
      void look();
      return;
    }
    save(
      stores.seenEntries.update((seen) => {
        show(seen);
        return entriesOf(guide);
      }),
    );
  }, [guide]);

  const isEmpty = changes !== undefined && countChanges(changes) === 0;
  return (
    <>
      <ViewHeader title={t('changesTitle')} lead={changes && t(isEmpty ? 'noChange' : 'changesIntroduction')} />
      {isEmpty && (
        <p>
          <a href="#/">{t('browseGuide')}</a>
        </p>
      )}
      {changes && changes.services.length > 0 && (
        <section>
          <h2>{t('view_services')}</h2>
          <ServiceRows ids={changes.services} guide={guide} />
        </section>
      )}
      {changes && (
        <Names
          title={t('newAlternatives')}
          kind="alternative"
          ids={changes.alternatives}
          entries={guide.alternatives}
        />
      )}
      {changes && <Names title={t('hosts')} kind="host" ids={changes.hosts} entries={guide.hosts} />}
      {changes && changes.resources.length > 0 && (
        <section>
          <h2>{t('view_resources')}</h2>
          <ResourceRows ids={changes.resources} guide={guide} />
        </section>
      )}
    </>
  );
}

type NamesProps = {
  title: string;
  kind: Kind;
  ids: string[];
  entries: Record<string, { name: string; summary: string }>;
};

function Names({ title, kind, ids, entries }: NamesProps) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">
        {ids.map((id) => (
          <li key={id} class="row">
            <a href={routeTo(kind, id)}>{entries[id]?.name}</a> <span class="source">{entries[id]?.summary}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
