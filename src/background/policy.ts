/** The machine's policy is read at each start of the background, and followed where the browser tells of changes. */
import { onPolicyChanged, refreshPolicy } from '../platform/policy.ts';
import { decideAgain } from './choices.ts';

export function followPolicy(): void {
  onPolicyChanged(() => void refresh());
  void refresh();
}

async function refresh(): Promise<void> {
  const { isNew } = await refreshPolicy();
  if (isNew) await decideAgain();
}
