/** What the floor watches: as many patterns as a manifest of ours may hold, with the hosts that are measured. */
export const BANNER_HOST = 'helloasso.com';
export const BADGE_HOST = 'doodle.com';

const PATTERNS = 300;

export function hosts(): string[] {
  const others = Array.from({ length: PATTERNS - 2 }, (_, number) => `service-${number}.example`);
  return [BANNER_HOST, BADGE_HOST, ...others];
}
