// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compileGuide } from '../../src/core/compile.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { HomePage } from '../../src/ui/guide/home-page.tsx';
import { ResourcesPage } from '../../src/ui/guide/resources-page.tsx';
import { ServicePage } from '../../src/ui/guide/service-page.tsx';

// It remembers what was seen, in a storage that is not there.
vi.mock('../../src/ui/components/whats-new.tsx', () => ({ WhatsNew: () => null }));

const guide = compileGuide(readCatalogue(ROOT), 'fr');

beforeEach(() => render(null, document.body));

describe('a service’s page', () => {
  test.each([
    ['says whose the service is', 'whatsapp', true],
    ['does not say it where both have one name', 'helloasso', false],
  ])('%s', (_, id, says) => {
    render(<ServicePage id={id} guide={guide} profile={defaultSettings.profile} />, document.body);
    expect(document.body.textContent?.includes(`Proposé par ${guide.services[id]!.owner}`)).toBe(says);
  });

  test('shows in words what an alternative lacks', () => {
    render(<ServicePage id="helloasso" guide={guide} profile={defaultSettings.profile} />, document.body);
    const lacks = [...document.querySelectorAll('.coverage .lacks')];
    expect(lacks.length).toBeGreaterThan(0);
    for (const item of lacks) {
      for (const unseen of item.querySelectorAll('.unseen')) unseen.remove();
      expect(item.textContent).toMatch(/^Manques et limites\s: \S/);
    }
  });
});

test('the guide’s home shows some alternatives to each need, and where there are more', () => {
  render(<HomePage guide={guide} />, document.body);
  const shown = (need: string) => document.querySelector(`a[href$="/need/${need}"] .source`)!.textContent;
  expect(shown('crowdfunding')).toBe('Open Collective');
  expect(shown('design')).toBe('Penpot, Scribus, Inkscape, GIMP, Krita');
  expect(shown('forms')).toMatch(/^([^,]+, ){4}…$/);
});

test('the resources are in the order of their names, as the reader’s language has it', () => {
  render(<ResourcesPage guide={guide} />, document.body);
  const sections = [...document.querySelectorAll('section')];
  expect(sections).toHaveLength(2);
  for (const section of sections) {
    const names = [...section.querySelectorAll('.row [lang]')].map(({ textContent }) => textContent);
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
  }
});
