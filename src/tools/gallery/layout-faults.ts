/**
 * What is badly laid out in a page, or in the root of an alert, as it stands. Called inside the page: it can use
 * nothing of this file but itself.
 */
export function layoutFaults(root: Document | ShadowRoot = document): string[] {
  const faults: string[] = [];
  const report = (fault: string, element: Element) =>
    faults.push(`${fault}: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);

  /** Meant for screen readers alone. */
  const isUnseen = (element: Element): boolean => {
    for (let node: Element | null = element; node; node = node.parentElement) {
      if (getComputedStyle(node).clipPath !== 'none') return true;
    }
    return !element.checkVisibility();
  };
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
  const widthOf = (text: string, { font }: CSSStyleDeclaration) => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = font;
    return context.measureText(text).width;
  };

  if (root === document && document.documentElement.scrollWidth > document.documentElement.clientWidth) {
    for (const element of document.body.querySelectorAll('*')) {
      if (element.getBoundingClientRect().right > document.documentElement.clientWidth) report('too wide', element);
    }
  }

  for (const element of root.querySelectorAll<HTMLElement>('*:not(svg *, script, style)')) {
    if (isUnseen(element)) continue;
    const style = getComputedStyle(element);
    const overflows = {
      x: style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1,
      y: style.display !== 'inline' && element.scrollHeight > element.clientHeight + 1,
    };
    // A table may scroll sideways: its rows and columns mean something.
    const scrolls = /auto|scroll/.test(style.overflowX);
    if (overflows.x && scrolls && !element.querySelector('table')) report('scrolls sideways', element);
    if (overflows.x && style.overflowX === 'visible' && hasText(element)) report('text wider than its box', element);
    const clips = { x: /hidden|clip/.test(style.overflowX), y: /hidden|clip/.test(style.overflowY) };
    const isIconOfWords = style.textIndent !== '0px';
    // What is typed scrolls in its field.
    const isField = element.matches('input, textarea');
    if (!isField && ((overflows.x && clips.x) || (overflows.y && clips.y)) && !isIconOfWords)
      report('clipped', element);
    if (element instanceof HTMLInputElement && element.placeholder) {
      const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (widthOf(element.placeholder, style) > room) report('placeholder cut', element);
    }
  }
  return faults;
}

/** Words in sight that go on in the next line with nothing to say so: 'Visioconféren|ce'. Called inside the page too. */
export function brokenWords(root: Node = document.body): string[] {
  const broken: string[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement!;
    if (!element.checkVisibility() || element.matches('.unseen, select *, textarea')) continue;
    // After a hyphen, a line may end.
    for (const { 0: word, index } of text.textContent!.matchAll(/[^\s-]+/g)) {
      // An address is no word, and as long as it is.
      if (word.includes('://')) continue;
      let line: number | undefined;
      let seen = '';
      for (let at = index; at < index + word.length; at++) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top, bottom } = range.getBoundingClientRect();
        if (line !== undefined && top >= line) seen += '|';
        seen += text.textContent![at];
        line = bottom;
      }
      if (seen !== word) broken.push(seen);
    }
  }
  return broken;
}

/** Live regions that hold more than a sentence and its way back: all of it is read aloud at each change. */
export function announcementFaults(): string[] {
  return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
    .filter((region) => region.querySelector('h1, h2, h3, h4, ul, ol, dl, table, section, details, input, select'))
    .map((region) => `much to announce: ${region.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);
}

/** What a keyboard reaches in the page, but without showing it, or under something else. */
export function focusFaults(): string[] {
  const faults: string[] = [];
  const before = document.activeElement;
  // An open dialog keeps the focus to itself.
  const reachable = (document.querySelector(':modal') ?? document).querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  for (const element of reachable) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) continue;
    element.focus();
    const name = element.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (document.activeElement !== element) faults.push(`takes no focus: ${name}`);
    else if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) faults.push(`focus not shown: ${name}`);
    // Firefox leaves the focus at the window's edge, when a part of it shows.
    if (!elementAt(element)) element.scrollIntoView({ block: 'nearest' });
    const there = elementAt(element);
    const isSeen =
      there !== null &&
      (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element));
    if (!isSeen) faults.push(`focus hidden behind ${there?.outerHTML.slice(0, 60)}: ${name}`);
  }
  if (before instanceof HTMLElement) before.focus();
  scrollTo(0, 0);
  return faults;

  function elementAt(element: HTMLElement) {
    const { left, top, width, height } = element.getClientRects()[0]!;
    return document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
  }
}
