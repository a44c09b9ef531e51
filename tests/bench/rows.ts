/** What is measured, what it is compared with, and what it should be at most. */
export interface Row {
  key: string;
  what: string;
  unit: string;
  /** What is shown and judged is the difference to a browser without any extension, round by round. */
  added?: true;
  goal?: Goal;
  /** Ten times the entries, against ours. */
  grownGoal?: Goal;
}

/** Each part that is there must be met. */
export interface Goal {
  atMost?: number;
  atLeast?: number;
  timesFloor?: number;
  timesOurs?: number;
}

export const ROWS: Row[] = [
  { key: 'outside.scripts', what: 'page outside: our scripts', unit: '', goal: { atMost: 0 } },
  { key: 'outside.scriptBytes', what: 'page outside: their size', unit: 'kB', goal: { atMost: 0 } },
  { key: 'outside.worlds', what: 'page outside: script worlds', unit: '', goal: { atMost: 0 } },
  { key: 'outside.elements', what: 'page outside: elements added', unit: '', added: true, goal: { atMost: 0 } },
  { key: 'outside.woken', what: 'page outside: background woken', unit: '', goal: { atMost: 0 } },
  { key: 'outside.extensionCpu', what: 'page outside: CPU of the extension', unit: 'ms', goal: { atMost: 0.2 } },
  {
    key: 'outside.mainThread',
    what: 'page outside: main thread, added',
    unit: 'ms',
    added: true,
    goal: { atMost: 1.5, timesFloor: 1.2 },
  },

  { key: 'badge.scriptBytes', what: 'page with badge: our script', unit: 'kB', goal: { atMost: 8 } },
  { key: 'badge.elements', what: 'page with badge: elements left', unit: '', added: true, goal: { atMost: 0 } },
  {
    key: 'badge.mainThread',
    what: 'page with badge: main thread, added',
    unit: 'ms',
    added: true,
    goal: { timesFloor: 1.2 },
    grownGoal: { timesOurs: 1.3 },
  },
  {
    key: 'badge.extensionCpu',
    what: 'page with badge: CPU of the extension',
    unit: 'ms',
    grownGoal: { timesOurs: 1.3 },
  },
  { key: 'badge.heap', what: 'page with badge: heap, added', unit: 'MB', added: true, goal: { atMost: 3 } },

  {
    key: 'banner.mainThread',
    what: 'page with banner: main thread, added',
    unit: 'ms',
    added: true,
    goal: { timesFloor: 1.25 },
  },
  {
    key: 'banner.layoutShift',
    what: 'page with banner: layout shift, added',
    unit: '',
    added: true,
    goal: { atMost: 0 },
  },
  { key: 'banner.longTasks', what: 'page with banner: long tasks, added', unit: '', added: true, goal: { atMost: 0 } },
  { key: 'banner.visible', what: 'banner visible after', unit: 'ms', goal: { timesFloor: 1.15 } },
  { key: 'banner.heap', what: 'page with banner: heap, added', unit: 'MB', added: true, goal: { atMost: 3 } },

  { key: 'popup.painted', what: 'popup: first contentful paint', unit: 'ms', goal: { timesFloor: 1.15 } },
  {
    key: 'popup.settled',
    what: 'popup: everything drawn',
    unit: 'ms',
    goal: { timesFloor: 1.3 },
    grownGoal: { timesOurs: 1.3 },
  },
  { key: 'popup.scriptBeforePaint', what: 'popup: script parsed at the first paint', unit: 'kB', goal: { atMost: 40 } },
  { key: 'popup.script', what: 'popup: script in all', unit: 'kB', grownGoal: { timesOurs: 1.3 } },
  { key: 'popup.heap', what: 'popup: heap', unit: 'MB', goal: { atMost: 2.2 } },

  {
    key: 'worker.start',
    what: 'background: start',
    unit: 'ms',
    goal: { timesFloor: 1.25 },
    grownGoal: { timesOurs: 1.3 },
  },
  { key: 'worker.script', what: 'background: script with its index', unit: 'kB' },
  { key: 'worker.heap', what: 'background: heap', unit: 'MB', goal: { atMost: 1.5 } },
  { key: 'worker.growth', what: 'background: growth over 500 visits', unit: '%', goal: { atMost: 5 } },
  {
    key: 'start.cpu',
    what: 'browser start: CPU, added',
    unit: 'ms',
    added: true,
    goal: { timesFloor: 1.2 },
    grownGoal: { timesOurs: 1.3 },
  },

  { key: 'search.key', what: 'guide: search, per key', unit: 'ms', goal: { atMost: 16 }, grownGoal: { atMost: 16 } },
  {
    key: 'search.slowestKey',
    what: 'guide: search, slowest key',
    unit: 'ms',
    goal: { atMost: 16 },
    grownGoal: { atMost: 16 },
  },
  { key: 'search.firstKey', what: 'guide: search, first key (makes the index)', unit: 'ms' },
  { key: 'frames.bare', what: 'a bare page: frames a second, CPU slowed 4 times', unit: '' },
  { key: 'frames.popup', what: 'popup: frames a second, CPU slowed 4 times', unit: '', goal: { atLeast: 57 } },
  { key: 'frames.guide', what: 'guide: frames a second, CPU slowed 4 times', unit: '', goal: { atLeast: 57 } },
  { key: 'frames.options', what: 'options: frames a second, CPU slowed 4 times', unit: '', goal: { atLeast: 57 } },
];
