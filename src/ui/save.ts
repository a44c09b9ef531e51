/**
 * What a person chose is being written. Where that fails, the page says so, and shows again what is
 * stored: no failed write is silent.
 *
 *   onClick={() => save(send('snooze', { service, until: null }))}
 */
const writes = new EventTarget();

export function save(writing: Promise<unknown>): void {
  const tell = (outcome: Outcome) => () => writes.dispatchEvent(new Event(outcome));
  void writing.then(tell('saved'), tell('failed'));
}

type Outcome = 'saved' | 'failed';

/** Calls back after each write of this page that ended so; returns how to stop. */
export function onWrite(outcome: Outcome, act: () => void): () => void {
  writes.addEventListener(outcome, act);
  return () => writes.removeEventListener(outcome, act);
}
