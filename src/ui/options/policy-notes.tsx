import type { Guide } from '../../core/compile.ts';
import { type PolicyNotice, readPolicy, unknownNames } from '../../core/policy.ts';
import { list, t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { keyOf } from '../because-text.ts';
import { whoDecided } from '../locked-by.ts';
import { useStored } from '../use-stored.ts';

/** Where the machine has a policy: whose it is, and what of it has no effect. */
export function PolicyNotes({ guide }: { guide: Guide }) {
  const given = useStored(stores.lastPolicy);
  if (!given || Object.keys(given).length === 0) return null;

  const { policy, notices } = readPolicy(given);
  const all = [...notices, ...unknownNames(policy, guide)];
  return (
    <section>
      <h2>{t('policy')}</h2>
      <p>{t('policyIntroduction', whoDecided(policy))}</p>
      {all.length > 0 && (
        <>
          <p>{t('policyNotices')}</p>
          <ul class="rows policy-notices">
            {all.map((notice) => (
              <li key={notice.key}>{t('named', notice.key, whyText(notice))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function whyText(notice: PolicyNotice): string {
  switch (notice.why) {
    case 'not-a-choice':
      return t('policy_not_a_choice', list(notice.choices, 'or'));
    case 'not-a-kind':
      return t(`policyKind_${keyOf(notice.kind)}`);
    default:
      return t(`policy_${keyOf(notice.why)}`);
  }
}
