import type { Guide, GuideService } from '../../core/compile.ts';
import { rankAlternatives } from '../../core/ranking.ts';
import { t } from '../../platform/i18n.ts';
import { CopyText } from '../components/copy-text.tsx';
import { Disclosure } from '../components/disclosure.tsx';

/** How many alternatives a short message names. */
const NAMED = 3;

/** On somebody else's page: the choice is theirs; here is a polite word to send them, if one wishes. */
export function AskOrganisers({ service, guide }: { service: GuideService; guide: Guide }) {
  const known = service.alternatives.flatMap(({ id }) => guide.alternatives[id] ?? []);
  const named = rankAlternatives(known, (alternative) => alternative, {})
    .filter(({ label }) => label !== 'not-libre')
    .slice(0, NAMED);
  if (named.length === 0) return null;

  const addresses = named.map(({ name, website }) => `- ${name}, ${website}`).join('\n');
  const message = t('messageToOrganisers', service.name, addresses, guide.sources['guide']?.url ?? '');
  return (
    <Disclosure class="ask" summary={t('suggestToOrganisers')}>
      <CopyText text={message} />
    </Disclosure>
  );
}
