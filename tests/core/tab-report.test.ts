import { expect, test } from 'vitest';
import { reportOf } from '../../src/core/tab-report.ts';
import { emptyTab, withDocument, type VisitedDocument } from '../../src/core/tab-state.ts';

const seen = (service: string, frameId: number, more: Partial<VisitedDocument> = {}): VisitedDocument => ({
  service,
  frameId,
  decision: { level: 'badge', because: 'default', wanted: 'badge' },
  ...more,
});
const { decision } = seen('helloasso', 0);

test.for<[what: string, VisitedDocument[], expected: object]>([
  ['nothing of a tab where nobody said anything', [], { embedded: [] }],
  [
    'the service of the page, and in what role it is met',
    [seen('helloasso', 0, { role: 'organiser', tact: 'payment' })],
    { page: { service: 'helloasso', decision, role: 'organiser', tact: 'payment' }, embedded: [] },
  ],
  [
    'what a page embeds, each service once, and nothing of the page itself where it is nobody’s',
    [seen('paypal', 3), seen('paypal', 4), seen('zoom', 5)],
    {
      embedded: [
        { service: 'paypal', decision },
        { service: 'zoom', decision },
      ],
    },
  ],
])('the report says %s', ([, documents, expected]) => {
  const tab = documents.reduce((state, document, i) => withDocument(state, `D${i}`, document), emptyTab);
  expect(reportOf(tab, false)).toEqual({ onClickOnly: false, ...expected });
});
