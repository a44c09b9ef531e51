// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { keepFocus } from '../../src/ui/keep-focus.ts';

let screen: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="screen"></div>';
  screen = document.getElementById('screen')!;
  keepFocus(screen);
});

const ROWS = `
  <section>
    <h2>En sourdine</h2>
    <ul>
      <li id="doodle"><button>Annuler Doodle</button></li>
      <li id="helloasso"><button>Annuler HelloAsso</button></li>
      <li id="paypal"><button>Annuler PayPal</button></li>
    </ul>
  </section>`;
const CHOICES = `
  <p>
    <a href="#x">Avant</a> <button id="used">Une heure</button>
    <button disabled>Désactivé</button> <button>Suite</button>
  </p>`;

describe('a control that vanishes under the focus leaves it to', () => {
  const cases: [string, screen: string, focused: string, replaced: string, by: string, next: string][] = [
    ['what takes its place', CHOICES, 'Une heure', '#used', '<p>Fin : 9:39. <a href="#y">Annuler</a></p>', 'Annuler'],
    ['the next one that can have it', CHOICES, 'Une heure', '#used', '', 'Suite'],
    ['the next row', ROWS, 'Annuler HelloAsso', '#helloasso', '', 'Annuler PayPal'],
    ['the row before, where it was the last', ROWS, 'Annuler PayPal', '#paypal', '', 'Annuler HelloAsso'],
    ['the heading, where nothing else is left', ROWS, 'Annuler Doodle', 'ul', '<p>Rien n’y est.</p>', 'En sourdine'],
  ];
  test.each(cases)('%s', async (_, html, focused, replaced, by, next) => {
    screen.innerHTML = html;
    await nextTask();
    control(focused).focus();
    screen.querySelector(replaced)!.outerHTML = by;
    await nextTask();
    expect(document.activeElement?.textContent).toBe(next);
  });
});

describe('the focus stays as it is', () => {
  beforeEach(async () => {
    screen.innerHTML = ROWS;
    await nextTask();
    control('Annuler HelloAsso').focus();
  });

  test('where something else vanishes', async () => {
    screen.querySelector('#doodle')!.remove();
    await nextTask();
    expect(document.activeElement).toBe(control('Annuler HelloAsso'));
  });

  test('where it was on nothing', async () => {
    control('Annuler HelloAsso').blur();
    await nextTask();
    screen.querySelector('#helloasso')!.remove();
    await nextTask();
    expect(document.activeElement).toBe(document.body);
  });

  test('where the screen itself moved it', async () => {
    screen.querySelector('#helloasso')!.remove();
    control('Annuler Doodle').focus();
    await nextTask();
    expect(document.activeElement).toBe(control('Annuler Doodle'));
  });
});

function control(name: string): HTMLElement {
  return [...screen.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
}

/** By then observers were told. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
