import type { Decision } from '../core/alert.ts';
import type { SettingsInForce } from '../core/policy.ts';
import { t } from '../platform/i18n.ts';
import { whoDecided } from './locked-by.ts';

/** Why a decision is what it is, in words. */
export function becauseText({ because }: Decision, { frequency, policy }: SettingsInForce): string {
  if (because === 'shown-recently') return t(`seen_${keyOf(frequency)}`);
  if (because === 'policy') return t('because_policy', whoDecided(policy));
  return t(`because_${keyOf(because)}`);
}

type KeyOf<Word extends string> = Word extends `${infer Before}-${infer After}` ? KeyOf<`${Before}_${After}`> : Word;

/** 'once-a-day' → 'once_a_day': message keys have no hyphens. */
export function keyOf<Word extends string>(word: Word): KeyOf<Word> {
  return word.replaceAll('-', '_') as KeyOf<Word>;
}
