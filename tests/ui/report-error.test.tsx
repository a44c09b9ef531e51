// @vitest-environment happy-dom
import { render } from 'preact';
import project from 'virtual:vigilibre/project';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ReportError } from '../../src/ui/guide/report-error.tsx';

const TRACKER = 'https://forge.example/vigilibre/issues';
const MAIL = 'us@vigilibre.example';

vi.mock('virtual:vigilibre/project', () => ({ default: {} }));

function report(addresses: typeof project) {
  Object.assign(project, { tracker: undefined, mail: undefined }, addresses);
  render(<ReportError name="Doodle" />, document.body);
  const links = [...document.querySelectorAll('a')];
  return {
    text: document.querySelector('textarea')!.value,
    words: document.body.textContent ?? '',
    mail: new URL(links.find(({ href }) => href.startsWith('mailto:'))!.href),
    toTheWeb: links.filter(({ href }) => !href.startsWith('mailto:')),
  };
}

beforeEach(() => render(null, document.body));

describe('an error is reported', () => {
  test('in the tracker where there is one, in a tab that learns nothing of the guide', () => {
    const { words, toTheWeb } = report({ tracker: TRACKER });
    expect(toTheWeb.map(({ href, target, rel }) => ({ href, target, rel }))).toEqual([
      { href: TRACKER, target: '_blank', rel: 'noreferrer' },
    ]);
    expect(toTheWeb[0]!.textContent).toContain('Le signaler dans le suivi public de Vigilibre');
    expect(words).toContain(`${TRACKER} (un compte`);
  });

  test('by mail to who reads it, as the text that can be copied', () => {
    const { text, words, mail } = report({ mail: MAIL });
    expect(mail.pathname).toBe(MAIL);
    expect(mail.searchParams.get('subject')).toContain('Doodle');
    expect(mail.searchParams.get('body')).toBe(text);
    expect(words).toContain(MAIL);
    expect(words).not.toContain('pas encore d’adresse');
  });

  test('through who gave Vigilibre, as long as it has no address', () => {
    const { text, words, mail, toTheWeb } = report({});
    expect(text).toContain('À propos de «\u202FDoodle\u202F», dans le guide de Vigilibre');
    expect(mail.pathname).toBe('');
    expect(mail.searchParams.get('body')).toBe(text);
    expect(words).toContain('à la personne ou à l’association qui vous a fait connaître Vigilibre');
    expect(words).toContain('vous choisirez à qui l’envoyer');
    expect(words).not.toMatch(/suivi public|undefined/);
    expect(toTheWeb).toEqual([]);
  });
});

test('the text to copy is under words that say so', () => {
  render(<ReportError name="Doodle" />, document.body);
  const { id } = document.querySelector('textarea')!;
  expect(document.querySelector(`label[for="${id}"]`)!.textContent).toBe('Texte à copier');
});
