import { describe, expect, test } from 'vitest';
import {
  embeddedIn,
  emptyTab,
  FRAMES_KEPT,
  knownDecision,
  pageOf,
  withDocument,
  withoutDocuments,
  type VisitedDocument,
} from '../../src/core/tab-state.ts';

const seen = (service: string, frameId: number): VisitedDocument => ({
  service,
  frameId,
  decision: { level: 'badge', because: 'default', wanted: 'badge' },
});
const page = withDocument(emptyTab, 'P', seen('helloasso', 0));

describe('a tab', () => {
  test('knows the service of its page', () => expect(pageOf(page)?.service).toBe('helloasso'));

  test('knows each service that its page embeds, once', () => {
    const tab = [seen('paypal', 3), seen('zoom', 4), seen('paypal', 5)].reduce(
      (state, frame, i) => withDocument(state, `F${i}`, frame),
      page,
    );
    expect(embeddedIn(tab).map(({ service }) => service)).toEqual(['paypal', 'zoom']);
  });

  test('shows one document in a frame: the new one', () => {
    const tab = withDocument(page, 'Q', seen('doodle', 0));
    expect(pageOf(tab)?.service).toBe('doodle');
    expect(Object.keys(tab.documents)).toEqual(['Q']);
  });

  test('forgets a document that left, and keeps its successor', () => {
    const tab = withoutDocuments(withDocument(page, 'Q', seen('doodle', 0)), ['P']);
    expect(pageOf(tab)?.service).toBe('doodle');
  });

  test('is the same when a document says again what is known', () =>
    expect(withDocument(page, 'P', seen('helloasso', 0))).toBe(page));

  test('is another when what was decided of a document changed', () => {
    const louder: VisitedDocument = {
      ...seen('helloasso', 0),
      decision: { level: 'banner', because: 'default', wanted: 'banner' },
    };
    expect(pageOf(withDocument(page, 'P', louder))).toEqual(louder);
  });

  test('is the same when an unknown document leaves', () => expect(withoutDocuments(page, ['unknown'])).toBe(page));

  test('keeps a bounded number of frames', () => {
    let tab = page;
    for (let frame = 1; frame <= 5_000; frame++) tab = withDocument(tab, `F${frame}`, seen('paypal', frame));
    expect(Object.keys(tab.documents)).toHaveLength(FRAMES_KEPT);
    expect(pageOf(tab)?.service).toBe('helloasso');
  });

  test('remembers what was decided for a document, as long as it is of the same service', () => {
    expect(knownDecision(page, 'P', 'helloasso')).toEqual({ level: 'badge', because: 'default', wanted: 'badge' });
    expect(knownDecision(page, 'P', 'doodle')).toBeUndefined();
    expect(knownDecision(page, 'constructor', 'helloasso')).toBeUndefined();
  });
});
