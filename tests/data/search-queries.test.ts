import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGuide } from '../../src/core/compile.ts';
import { createSearch } from '../../src/core/search.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

// What associations type, and what they should find in the first three: one of these entries at least.
// For a service to leave, that is what to use instead. Where a query finds nothing useful, mend the
// search or the words of the catalogue (`searchWords`), not the query.
const FRENCH: Record<string, string[]> = {
  // A service to leave
  doodle: ['framadate'],
  'alternative à Doodle': ['framadate'],
  dodle: ['framadate'],
  helloasso: ['paheko', 'diacamma'],
  'hello asso': ['paheko', 'diacamma'],
  heloaso: ['paheko', 'diacamma'],
  'par quoi remplacer HelloAsso ?': ['paheko', 'diacamma'],
  paypal: ['liberapay', 'opencollective'],
  zoom: ['framatalk-jitsi', 'bigbluebutton'],
  'google drive': ['nextcloud', 'framaspace'],
  'google forms': ['framaforms'],
  'google agenda': ['framagenda'],
  'google map': ['framacarte-umap'],
  gogle: ['google-workspace', 'google-drive', 'google-docs', 'google-forms'],
  gmail: ['roundcube', 'zimbra'],
  'office 365': ['libreoffice'],
  teams: ['zulip', 'rocketchat'],
  'groupe whatsapp': ['element-matrix', 'xmpp'],
  facebook: ['mastodon', 'mobilizon'],
  'événement facebook': ['mobilizon'],
  twitter: ['mastodon'],
  instagram: ['pixelfed'],
  youtube: ['peertube'],
  'we transfer': ['lufi'],
  sendinblue: ['framalistes', 'sympa'],
  canva: ['scribus-inkscape', 'penpot'],
  leetchi: ['liberapay', 'opencollective'],
  'https://www.weezevent.com/': ['pretix'],
  assoconnect: ['paheko', 'diacamma'],
  kahoot: ['digistorm', 'logiquiz-digitools'],
  zom: ['framatalk-jitsi', 'bigbluebutton'],
  'share point': ['nextcloud', 'framaspace'],
  sumeria: ['monetico-pay-asso', 'liberapay'],
  insta: ['pixelfed', 'social'],
  skype: ['framatalk-jitsi', 'bigbluebutton', 'video-calls'],
  messenger: ['messaging', 'element-matrix', 'xmpp'],
  'bit.ly': ['short-links', 'lstu', 'yourls'],

  // A need
  'sondage de date': ['framadate'],
  'trouver une date de réunion': ['framadate', 'rallly', 'nextcloud-polls'],
  'reçu fiscal': ['receipts', 'paheko', 'diacamma'],
  cerfa: ['receipts', 'paheko', 'diacamma'],
  'recevoir des dons en ligne': ['liberapay', 'opencollective'],
  'paiement en ligne': ['payments', 'liberapay'],
  'adhésion en ligne': ['members', 'paheko', 'galette'],
  cotisations: ['galette', 'paheko', 'members'],
  'gestion des adhérents': ['galette', 'paheko'],
  'logiciel de comptabilité': ['grisbi', 'gnucash', 'paheko'],
  compta: ['grisbi', 'gnucash', 'paheko'],
  trésorier: ['accounting', 'grisbi', 'gnucash', 'paheko'],
  billetterie: ['pretix'],
  'vendre des places de concert': ['pretix', 'ticketing'],
  visio: ['framatalk-jitsi', 'bigbluebutton', 'galene'],
  'visioconférence gratuite': ['framatalk-jitsi', 'bigbluebutton', 'galene'],
  'réunion à distance': ['framatalk-jitsi', 'bigbluebutton', 'galene'],
  'partager des fichiers': ['nextcloud', 'framaspace'],
  'envoyer un gros fichier': ['lufi'],
  'formulaire d’inscription': ['framaforms', 'cryptpad-forms', 'liberaforms'],
  questionnaire: ['framaforms', 'limesurvey'],
  sondage: ['framadate'],
  'liste de tâches': ['nextcloud-deck', 'wekan', 'framaboard-kanboard'],
  'compte rendu de réunion': ['framapad', 'pads'],
  'écrire un texte à plusieurs': ['framapad', 'cryptpad', 'hedgedoc'],
  'tableur partagé': ['framacalc', 'cryptpad', 'collabora', 'onlyoffice'],
  'newsletter gratuite': ['framalistes', 'listmonk', 'sympa'],
  'liste de diffusion': ['framalistes', 'sympa'],
  'agenda partagé': ['framagenda'],
  cagnotte: ['opencollective', 'liberapay'],
  'faire une affiche': ['scribus-inkscape'],
  'site internet de l’association': ['wordpress', 'spip', 'paheko'],
  'voter en ligne': ['framavox'],
  'AG à distance': ['framavox', 'decisions', 'bigbluebutton'],
  'heures de bénévolat': ['benevalibre'],
  'planning des bénévoles': ['benevalibre', 'volunteering'],
  'tableau blanc': ['excalidraw'],
  'post-it': ['framemo', 'scrumblr', 'whiteboard'],
  'carte interactive': ['framacarte-umap'],
  'qr code': ['short-links', 'lstu', 'linkstack'],
  'boutique en ligne': ['prestashop', 'woocommerce'],
  'album photo': ['piwigo'],
  'boîte mail': ['roundcube', 'zimbra'],
  'prise de rendez-vous': ['booking'],
  'messagerie instantanée': ['element-matrix', 'zulip', 'xmpp', 'messaging'],
  'réseaux sociaux': ['mastodon', 'pixelfed'],
  'diffuser en direct': ['owncast', 'peertube'],
  wiki: ['nextcloud-collectifs'],
  amap: ['amapj'],
  'monnaie locale': ['lokavaluto-odoo'],
  'club de sport': ['diacamma', 'sporteasy', 'kalisport'],
  'ordinateurs reconditionnés': ['equipment', 'solidatech'],
  accounting: ['grisbi', 'gnucash', 'paheko'],
  licenciés: ['members', 'galette', 'diacamma'],
  'note de frais': ['accounting', 'gnucash', 'grisbi'],
  'rapprochement bancaire': ['accounting', 'gnucash', 'grisbi'],
  'carte bleue': ['payments', 'liberapay', 'monetico-pay-asso'],
  'mécénat d’entreprise': ['payments', 'liberapay', 'monetico-pay-asso'],
  'signer un document': ['signaturepdf'],
  'signature électronique': ['signaturepdf'],
  'compresser un pdf': ['signaturepdf'],
  procuration: ['decisions', 'belenios', 'framavox'],
  'décider ensemble': ['decisions', 'framavox'],
  'procès-verbal': ['pads', 'framapad'],
  'vide-grenier': ['mobilizon', 'gancio'],
  'inscriptions aux activités': ['mobilizon', 'events'],
  'cours en ligne': ['moodle', 'learning'],
  'partage d’écran': ['framatalk-jitsi', 'bigbluebutton', 'video-calls'],
  publipostage: ['newsletter', 'listmonk', 'framalistes'],
  'prestataire informatique': ['guidance', 'emancipasso-prestataires'],
  'ordre du jour': ['pads', 'framapad'],
  'conseil d’administration': ['decisions', 'framavox'],
  'emploi du temps': ['calendar', 'framagenda'],
  'plan d’accès': ['maps', 'framacarte-umap', 'openstreetmap'],
  'petites annonces': ['forum', 'hamlets'],
  'prêt de matériel': ['booking', 'grr'],
  'archives de l’association': ['files', 'nextcloud', 'framaspace'],
  secrétaire: ['management', 'paheko'],
  kermesse: ['events', 'mobilizon'],
  rdv: ['dates', 'booking', 'framadate'],
  todo: ['tasks', 'nextcloud-deck', 'wekan'],

  // An alternative, a host, people who help
  framdate: ['framadate'],
  garradin: ['paheko'],
  'agenda du libre': ['agendadulibre'],
  framadrop: ['transfer', 'lufi'],
  framalink: ['short-links', 'lstu', 'yourls'],
  openoffice: ['libreoffice'],
  'libre office': ['libreoffice'],
  jitsi: ['framatalk-jitsi'],
  loomio: ['framavox'],
  nextcloud: ['nextcloud'],
  zourit: ['zourit'],
  'hébergeur éthique': ['chatons', 'hosting', 'zourit'],
  'hébergement nextcloud': ['nextcloud', 'beehome', 'numericloud', 'zaclys'],
  'hébergeur mail bureautique': ['ouvaton', 'zourit'],
  'hébergement site et mail': ['ouvaton', 'zourit'],
  prestataires: ['emancipasso-prestataires'],
  'formation aux outils libres': ['colibris', 'guidance'],
  'se faire accompagner': ['guidance', 'emancipasso-prestataires'],
};

const ENGLISH: Record<string, string[]> = {
  'date poll': ['framadate'],
  'find a meeting date': ['framadate', 'rallly', 'nextcloud-polls'],
  'video call': ['framatalk-jitsi', 'bigbluebutton', 'galene'],
  'online donations': ['liberapay', 'opencollective', 'payments'],
  'tax receipts': ['receipts', 'paheko', 'diacamma'],
  'membership management': ['galette', 'paheko', 'members'],
  bookkeeping: ['grisbi', 'gnucash'],
  'accounting software': ['grisbi', 'gnucash'],
  'event tickets': ['pretix'],
  survey: ['framaforms', 'limesurvey'],
  'shared calendar': ['framagenda'],
  'mailing list': ['framalistes', 'sympa', 'mailman'],
  'file sharing': ['nextcloud', 'framaspace'],
  'send large files': ['lufi'],
  'alternative to Google Docs': ['cryptpad', 'framapad'],
  'replace Microsoft Teams': ['zulip', 'rocketchat'],
  spreadsheets: ['framacalc', 'libreoffice', 'cryptpad', 'collabora', 'onlyoffice'],
  'website builder': ['wordpress', 'spip'],
  'photo gallery': ['piwigo'],
  'volunteer hours': ['benevalibre'],
  'online voting': ['framavox'],
  crowdfunding: ['opencollective', 'liberapay'],
  'make a poster': ['scribus-inkscape'],
  'volonteer schedule': ['volunteering', 'benevalibre'],
  'ethical hosting': ['hosting', 'chatons', 'zourit'],
  'helo asso': ['paheko', 'diacamma'],
  comptabilité: ['grisbi', 'gnucash'],
  visio: ['framatalk-jitsi', 'bigbluebutton', 'galene'],
};

const catalogue = readCatalogue(join(import.meta.dirname, '../..'));
const { services, alternatives, hosts, resources, categories } = catalogue;
const entries = { ...services, ...alternatives, ...hosts, ...resources, ...categories };

describe.each([
  ['fr', FRENCH],
  ['en', ENGLISH],
])('in %s', (language, queries) => {
  test('what should be found is in the catalogue', () => {
    const unknown = Object.values(queries)
      .flat()
      .filter((id) => !(id in entries));
    expect(unknown).toEqual([]);
  });

  test('19 queries in 20 find it in the first three', async () => {
    const search = await createSearch(compileGuide(catalogue, language));
    const misses = Object.entries(queries)
      .map(([query, expected]) => ({ query, expected, found: search(query).map(({ id }) => id) }))
      .filter(({ expected, found }) => !found.slice(0, 3).some((id) => expected.includes(id)))
      .map(({ query, expected, found }) => `“${query}” should find ${expected.join(' or ')}: ${found.join(', ')}`);

    if (misses.length > 0) console.info(misses.join('\n'));
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(Object.keys(queries).length / 20);
  });
});

// What serves a need best comes before what merely names it, or serves it among others.
test.each([
  ['sondage', 'framadate'],
  ['reçu fiscal', 'paheko'],
  ['enquête', 'framaforms'],
])('“%s” suggests %s before any other alternative', async (query, first) => {
  const search = await createSearch(compileGuide(catalogue, 'fr'));
  expect(search(query).find(({ kind }) => kind === 'alternative')?.id).toBe(first);
});
