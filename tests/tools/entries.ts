/** Small sound entries, to be spoilt one field at a time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type {
  Alternative,
  Catalogue,
  Category,
  Criterion,
  EthicalHost,
  Resource,
  Service,
  Source,
  Word,
} from '../../src/core/catalogue.ts';

export const criterion: Criterion = {
  name: { fr: 'Logiciel libre', en: 'Libre software' },
  explanation: { fr: 'Son fonctionnement est public.', en: 'How it works is public.' },
};

const word: Word = {
  name: { fr: 'Serveur', en: 'Server' },
  explanation: { fr: 'Un ordinateur toujours allumé.', en: 'A computer that is always on.' },
};

export const source: Source = {
  title: { fr: 'Conditions de Sondaplus', en: 'Terms of Sondaplus' },
  publisher: 'Sondaplus',
  url: 'https://sondaplus.com/terms',
  language: 'fr',
  checked: '2026-11-01',
};

export const category: Category = {
  name: { fr: 'Sondages', en: 'Polls' },
  description: { fr: 'Choisir une date.', en: 'Choose a date.' },
  icon: 'calendar-days',
};

export const service: Service = {
  name: 'Sondaplus',
  owner: 'Sondaplus SA',
  verdict: 'replaceable',
  categories: ['polls'],
  summary: { fr: 'Sondages en ligne.', en: 'Polls online.' },
  sites: [{ domain: 'sondaplus.com' }],
  reasons: [
    { criterion: 'libre', text: { fr: 'Son code est fermé.', en: 'Its code is closed.' }, source: 'sondaplus-terms' },
  ],
  alternatives: [
    { id: 'framadate', covers: { fr: 'Les sondages.', en: 'Polls.' } },
    { id: 'proton-poll', covers: { fr: 'Les sondages.', en: 'Polls.' } },
  ],
};

export const alternative: Alternative = {
  name: 'Framadate',
  label: 'libre',
  summary: { fr: 'Sondages de dates.', en: 'Date polls.' },
  needs: ['polls'],
  website: 'https://framadate.org/',
  licence: 'CECILL-B',
  places: ['hosted'],
  tutorials: [
    {
      title: 'Framadate',
      url: 'https://docs.framasoft.org/fr/framadate/',
      language: 'fr',
      kind: 'documentation',
      author: 'Framasoft',
    },
  ],
  evidence: ['guide'],
  checked: '2026-11-01',
};

export const host: EthicalHost = {
  name: 'Zourit',
  summary: { fr: 'Une offre complète.', en: 'A complete offer.' },
  website: 'https://zourit.net/',
  offers: ['framadate'],
  evidence: ['guide'],
  checked: '2026-11-01',
};

export const resource: Resource = {
  name: 'La Mouette',
  kind: 'help',
  summary: { fr: 'De l’aide pour LibreOffice.', en: 'Help with LibreOffice.' },
  website: 'https://www.lamouette.org/',
  language: 'fr',
  evidence: ['guide'],
  checked: '2026-11-01',
};

/** A catalogue without any problem. */
export const catalogue: Catalogue = {
  services: { sondaplus: service },
  alternatives: { framadate: alternative, 'proton-poll': alternative },
  hosts: { zourit: host },
  resources: { mouette: resource },
  categories: { polls: category },
  criteria: { libre: criterion },
  words: { server: word },
  sources: { 'sondaplus-terms': source },
};

/** The files of `catalogue`, by name. */
export const files: Record<string, unknown> = {
  'data/services/sondaplus.json': service,
  'data/alternatives/framadate.json': catalogue.alternatives.framadate,
  'data/alternatives/proton-poll.json': alternative,
  'data/hosts/zourit.json': host,
  'data/resources/mouette.json': resource,
  'data/categories.json': { $schema: './schema/categories.json', polls: category },
  'data/criteria.json': { libre: criterion },
  'data/words.json': { server: word },
  'data/sources.json': { 'sondaplus-terms': source },
};

/** A folder with these files, a text as it is and anything else as JSON, until the test ends. */
export function projectWith(contents: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'vigilibre-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return root;
}
