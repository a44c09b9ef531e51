/** Draws a banner or a pause in somebody else's page: plain DOM in a closed shadow root, in the top layer. */
import type { Alert } from '../platform/protocol.ts';
import css from './alert.css?inline';

/** What the buttons ask for. */
export type AlertActions = {
  notToday: (undo: boolean) => void;
  showAlternatives: () => void;
};

export type DrawnAlert = { service: string; level: Alert['level']; remove: () => void };

export function drawAlert(alert: Alert, actions: AlertActions): DrawnAlert {
  // 'x-2904170368-718529': a name that a page cannot look for.
  const host = document.createElement(`x-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`);
  host.lang = alert.language;
  host.dir = alert.direction;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const removed = new AbortController();
  const remove = () => {
    removed.abort();
    host.remove();
  };
  document.addEventListener('fullscreenchange', () => (host.hidden = document.fullscreenElement !== null), removed);
  const draw = alert.level === 'pause' ? drawPause : drawBanner;
  draw(alert, { ...actions, remove }, host, root);
  return { service: alert.service, level: alert.level, remove };
}

type Close = { remove: () => void };

function drawBanner(
  { texts, place, direction }: Alert,
  { notToday, showAlternatives, remove }: AlertActions & Close,
  host: HTMLElement,
  root: ShadowRoot,
): void {
  // The page may set the direction of the host; not of what is inside. Hidden but for our style: a page that moves it
  // into a frame leaves the style behind.
  const banner = element('section', {
    className: `banner ${place}`,
    ariaLabel: texts.label,
    dir: direction,
    hidden: true,
  });
  // Present and empty before its text is set: this is what makes a screen reader say it, once.
  const words = element('p', { role: 'status' });
  const buttons = element('div', { className: 'buttons' });
  const leave = () => {
    const hadFocus = root.activeElement !== null;
    remove();
    if (hadFocus && cameFrom instanceof HTMLElement) cameFrom.focus();
  };
  const close = button('', leave, 'close');
  close.ariaLabel = close.title = texts.close;
  close.append(cross());
  banner.append(speaker(texts), words, buttons, close);

  const offer = () => {
    words.replaceChildren(element('strong', { textContent: texts.heading }), ` ${texts.why}`);
    buttons.replaceChildren(
      button(
        texts.alternatives,
        () => {
          showAlternatives();
          remove();
        },
        'main',
      ),
      button(texts.notToday, (event) => {
        if (isCovered(host, event)) return leave();
        notToday(false);
        confirm();
      }),
    );
  };
  const confirm = () => {
    words.replaceChildren(texts.snoozed);
    const undo = button(texts.undo, () => {
      notToday(true);
      offer();
      buttons.querySelector<HTMLElement>(':not(:empty)')?.focus();
    });
    buttons.replaceChildren(undo);
    undo.focus();
  };

  let cameFrom: EventTarget | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => (cameFrom ??= relatedTarget));
  banner.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.isTrusted) leave();
  });

  root.append(banner);
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  offer();
}

function drawPause(
  { texts, direction }: Alert,
  { showAlternatives, remove }: AlertActions & Close,
  host: HTMLElement,
  root: ShadowRoot,
): void {
  const heading = element('h1', { textContent: texts.heading, id: 'heading' });
  const words = element('p', { textContent: texts.why, id: 'words' });
  const dialog = element('dialog', { className: 'pause', dir: direction });
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.setAttribute('aria-describedby', words.id);
  const cameFrom = document.activeElement;
  // Removed rather than closed: closing would give back the focus first, and removing then take the caret.
  const leave = () => {
    remove();
    if (cameFrom instanceof HTMLElement) cameFrom.focus();
  };
  dialog.addEventListener('cancel', leave);
  const buttons = element('div', { className: 'buttons' });
  buttons.append(
    button(texts.continue, leave, 'main'),
    button(texts.alternatives, () => {
      showAlternatives();
      leave();
    }),
  );
  const card = element('div', { className: 'card' });
  card.append(speaker(texts), heading, words, buttons);
  dialog.append(card);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
}

/** Whether a page shows something in front that lets the click through: then nobody saw what was clicked. */
function isCovered(host: Element, { clientX, clientY }: MouseEvent): boolean {
  return [...document.querySelectorAll(':popover-open')].some((popover) => {
    const { left, right, top, bottom } = popover.getBoundingClientRect();
    return popover !== host && left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  });
}

function button(name: string, act: (event: MouseEvent) => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', className, textContent: name });
  // A page may send clicks of its own making.
  made.addEventListener('click', (event) => event.isTrusted && act(event));
  return made;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

/** Says who speaks, at any size. */
function speaker({ label }: Alert['texts']): HTMLElement {
  const name = element('p', { className: 'name' });
  name.append(logo(), label);
  return name;
}

/** The icon of the toolbar, drawn here since a page must not be able to ask for our files. */
function logo(): SVGElement {
  const drawing = svg('svg', { class: 'logo', viewBox: '0 0 32 32', 'aria-hidden': 'true' });
  drawing.append(
    svg('rect', { width: '32', height: '32', rx: '8', fill: '#0f7571' }),
    svg('path', {
      d: 'M7.5 12.5 16 25l8.5-12.5',
      fill: 'none',
      stroke: '#fff',
      'stroke-width': '4.6',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    svg('circle', { cx: '16', cy: '8.6', r: '3.6', fill: '#ffd27a' }),
  );
  return drawing;
}

function cross(): SVGElement {
  const drawing = svg('svg', { class: 'cross', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  drawing.append(svg('path', { d: 'm3 3 10 10M13 3 3 13', stroke: 'currentcolor', 'stroke-width': '1.6' }));
  return drawing;
}

function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
