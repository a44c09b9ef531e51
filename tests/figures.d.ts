import 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What a test counted, for `docs/trust.md`: '200 writes for 5,000 frames'. No times: they would differ at each run. */
    figure?: string;
  }
}
