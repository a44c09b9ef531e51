const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the focus where a control vanishes because it was used: "Annuler", a row of a list. Browsers give
 * it to the page as a whole then, and who goes by keyboard or by ear starts again from the top
 * (WCAG 2.2, 2.4.3). Here the control that took its place has it, or the next one, or the one before;
 * where none is left, the heading of the section.
 */
export function keepFocus(screen: Element): void {
  let focused: HTMLElement | null = null;
  screen.addEventListener('focusin', ({ target }) => {
    focused = target as HTMLElement;
  });
  // Left for nothing at all, by a click beside it: then it may vanish.
  screen.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (focused?.isConnected && document.activeElement !== focused) focused = null;
    }),
  );
  new MutationObserver((changes) => {
    if (!focused || focused.isConnected) return;
    const from = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(focused)));
    focused = null;
    if (from) focusNear(from, new Set(changes.flatMap(({ addedNodes }) => [...addedNodes])));
  }).observe(screen, { childList: true, subtree: true });
}

function focusNear({ target, previousSibling }: MutationRecord, added: Set<Node>): void {
  const around = target as Element;
  // What takes its place may have been put there first.
  let last = previousSibling;
  while (last && added.has(last)) last = last.previousSibling;
  const isBefore = (control: Node) =>
    last !== null &&
    (last.contains(control) || (last.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING) !== 0);
  const controls = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const after = controls.filter((control) => !isBefore(control));
  const before = controls.filter(isBefore).toReversed();
  if (![...after, ...before].some(takesFocus)) focusHeading(around);
}

/** Not where it is disabled, or folded away. */
function takesFocus(control: HTMLElement): boolean {
  control.focus();
  return document.activeElement === control;
}

function focusHeading(around: Element): void {
  const heading = around.closest('section, main')?.querySelector<HTMLElement>('h1, h2, h3');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
