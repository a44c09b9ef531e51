import { useState } from 'preact/hooks';
import type { Guide, GuideService } from '../../core/compile.ts';
import { rankAlternatives } from '../../core/ranking.ts';
import { t } from '../../platform/i18n.ts';
import { Disclosure } from '../components/disclosure.tsx';

/** How many alternatives a short message names. */
const NAMED = 3;

/** On somebody else's page: the choice is theirs; here is a polite word to send them, if one wishes. */
export function AskOrganisers({ service, guide }: { service: GuideService; guide: Guide }) {
  const [copied, setCopied] = useState(false);
  const known = service.alternatives.flatMap(({ id }) => guide.alternatives[id] ?? []);
  const named = rankAlternatives(known, (alternative) => alternative, {})
    .filter(({ label }) => label !== 'not-libre')
    .slice(0, NAMED);
  if (named.length === 0) return null;

  const addresses = named.map(({ name, website }) => `- ${name}, ${website}`).join('\n');
  const message = t('messageToOrganisers', service.name, addresses, guide.sources['guide']?.url ?? '');
  const copy = async () => {
    await navigator.clipboard.writeText(message);
    setCopied(true);
  };
  return (
    <Disclosure class="ask" summary={t('suggestToOrganisers')}>
      <textarea readOnly rows={8} aria-label={t('suggestToOrganisers')} value={message} />
      <p class="buttons">
        <button type="button" onClick={() => void copy()}>
          {t('copy')}
        </button>
        <span role="status">{copied && t('copied')}</span>
      </p>
    </Disclosure>
  );
}
