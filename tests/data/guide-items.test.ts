/** Everything that the guide names is in the catalogue, section by section, with the facts that matter. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/core/catalogue.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

const catalogue = readCatalogue(join(import.meta.dirname, '../..'));

/** What the guide names, where it is, and what must be read there in French. */
type Item = [named: string, part: keyof Catalogue, id: string, ...words: string[]];

const ITEMS: Record<string, Item[]> = {
  Introduction: [
    ['a libre program is transparent and shared', 'criteria', 'libre', 'partager'],
    ['are the software and the host trustworthy', 'criteria', 'trusted-host', 'sécurité'],
    ['data is not exploited, nor entrusted to others', 'criteria', 'data-respect', 'commerce', 'transmises'],
    ['one can take one’s data and leave', 'criteria', 'portability', 'formats ouverts'],
    ['an ethical host does not seek profit', 'criteria', 'non-profit', 'racheté'],
    ['the user keeps their autonomy', 'criteria', 'autonomy'],
    ['self-hosting is the ideal, with an administrator', 'criteria', 'self-hosting', 'administrer'],
    ['why move to libre software', 'resources', 'pourquoi-le-libre'],
  ],

  '1. To learn': [
    ['the guide itself', 'resources', 'guide'],
    ['its blog and the keyword for associations', 'resources', 'liberons-nos-ordis', 'Professionnel_collectif'],
    ['recommendations and pitfalls', 'resources', 'choisir-une-application', 'écueils'],
    ['April’s guide', 'resources', 'guide-libre-association', 'April'],
    ['April’s working group and its list', 'resources', 'libreassociation', 'liste'],
    ['[RÉSOLU]', 'resources', 'resolu', 'économie sociale et solidaire'],
    ['Métacartes, 60 cards for €40', 'resources', 'metacartes', 'Soixante', '40 €'],
    ['Framablog', 'resources', 'framablog'],
    ['experiences of associations', 'resources', 'framablog-temoignages'],
    ['the Frayssinet page', 'resources', 'frayssinet', 'AMAP'],
    ['the CHATONS’ way of migrating', 'resources', 'chatons-wiki', 'migration'],
    ['Emancip’Asso', 'resources', 'emancipasso', 'Animafac'],
  ],

  '2. To be helped': [
    ['Emancip’Asso’s 31 providers', 'resources', 'emancipasso-prestataires', '31'],
    ['Libérons nos ordis, one of them', 'resources', 'liberons-nos-ordis-association', 'Émancip’Asso'],
    ['Framasoft’s 2019 directory', 'resources', 'annuaire-framasoft-2019', '293', '2019'],
    ['the 476 organisations of the Agenda du Libre', 'resources', 'agendadulibre', '476'],
    ['La Mouette', 'resources', 'la-mouette', 'LibreOffice'],
    ['CEMÉA, for schools and associations', 'resources', 'cemea', 'écoles'],
    ['Colibris’ training', 'resources', 'colibris', 'Numérique et transition', 'projets collectifs'],
  ],

  'Warned of': [
    ['Solidatech', 'services', 'solidatech', 'dépendance'],
    ['TechSoup', 'services', 'techsoup'],
    ['April on Solidatech', 'sources', 'april-solidatech-2020'],
    ['April on TechSoup', 'sources', 'april-techsoup-2024'],
    ['AssoConnect', 'services', 'assoconnect'],
    ['HelloAsso, hosted at Microsoft (Azure)', 'services', 'helloasso', 'Azure'],
    ['Cliss XXI on HelloAsso', 'sources', 'cliss21-2019'],
    ['Recherches & Solidarités', 'services', 'recherches-solidarites'],
    ['Le Mouvement associatif', 'services', 'lemouvementassociatif'],
    ['OpenAsso', 'services', 'openasso'],
    ['the PANA', 'services', 'pana'],
    ['PayPal, even as an intermediary', 'services', 'paypal', 'intermédiaire'],
    ['Facebook events', 'services', 'facebook-evenements'],
    ['Magento, by Adobe', 'services', 'magento', 'Adobe'],
    ['Microsoft Office online', 'services', 'microsoft-365'],
  ],

  '3. Management': [
    ['Grisbi, without double entry', 'alternatives', 'grisbi', 'partie double'],
    ['GnuCash, with double entry and the bank', 'alternatives', 'gnucash', 'partie double', 'banque'],
    ['Dolibarr, which takes training', 'alternatives', 'dolibarr', 'formation approfondie', 'Stripe'],
    ['Odoo, which takes training', 'alternatives', 'odoo', 'formation approfondie', 'Stripe'],
    ['Paheko', 'alternatives', 'paheko', 'bénévolat', 'cotisations', 'site web'],
    [
      'Diacamma, with invoices and stocks, without a website',
      'alternatives',
      'diacamma',
      'facturation',
      'stocks',
      'site web',
    ],
    ['Galette, on one’s own hosting', 'alternatives', 'galette', 'propre hébergement'],
    ['Bénévalibre', 'alternatives', 'benevalibre', 'bénévoles'],
    ['Mobilizon, instead of Facebook events', 'alternatives', 'mobilizon', 'Facebook'],
    ['AmapJ, for AMAP', 'alternatives', 'amapj', 'AMAP'],
    ['Hamlets, for SEL', 'alternatives', 'hamlets', 'SEL'],
    ['Lokavaluto’s Odoo, for local currencies', 'alternatives', 'lokavaluto-odoo', 'monnaie locale'],
    ['Framalibre and its keyword', 'resources', 'framalibre', 'métiers'],
    ['the summary and its semi-professional part', 'resources', 'recapitulatif-applications', 'Semi-professionnel'],
    ['April’s list of software with accounting', 'resources', 'april-gestion', 'comptabilité'],
  ],

  '3. Donations and payments': [
    ['one’s own bank', 'alternatives', 'monetico-pay-asso', 'votre banque'],
    [
      'Monetico and Pay Asso, by Crédit Mutuel',
      'alternatives',
      'monetico-pay-asso',
      'Crédit Mutuel',
      'reçus fiscaux',
      'Framasoft',
    ],
    [
      'Liberapay, through Stripe rather than PayPal',
      'alternatives',
      'liberapay',
      'récurrents',
      'PayPal',
      '1,5 % + 0,25 €',
    ],
    ['Open Collective and its fiscal host', 'alternatives', 'opencollective', 'hôte fiscal', 'Stripe'],
    ['Stripe’s fees', 'services', 'stripe', '1,5 % + 0,25 €'],
  ],

  '4. Working together': [
    ['formats for working at a distance', 'resources', 'metacartes-a-distance', 'Formats créatifs et collaboratifs'],
    ['Framasoft’s telework memo', 'resources', 'memo-teletravail', 'télétravail', 'Framasoft'],
    ['Dégooglisons Internet', 'resources', 'degooglisons', 'Framasoft'],
    ['Mon parcours collaboratif', 'resources', 'parcours-collaboratif'],
    ['Entraide CHATONS, without sign-up', 'resources', 'entraide-chatons', 'sans inscription'],
    ['CHATONS', 'resources', 'chatons', 'hébergeurs éthiques'],
    ['Framadate', 'alternatives', 'framadate', 'date'],
    ['Framavox', 'alternatives', 'framavox', 'décider'],
    ['Framemo', 'alternatives', 'framemo', 'notes'],
    ['Framaboard', 'alternatives', 'framaboard-kanboard', 'tâches'],
    ['Framatalk', 'alternatives', 'framatalk-jitsi'],
  ],

  '4. Cloud and office': [
    ['Nextcloud', 'alternatives', 'nextcloud', 'synchroniser', 'partager'],
    ['Cozy Cloud and bank accounts', 'alternatives', 'cozy', 'bancaires'],
    ['CryptPad, end-to-end encrypted', 'alternatives', 'cryptpad', 'chiffrés de bout en bout'],
    [
      'Framapad (Etherpad), limited formatting',
      'alternatives',
      'framapad',
      'sans inscription',
      'Mise en forme limitée',
    ],
    ['Etherpad’s providers', 'resources', 'chatons-etherpad', 'hébergeurs'],
    ['Framacalc (EtherCalc)', 'alternatives', 'framacalc', 'sans inscription'],
    ['OnlyOffice, which converts ODF files', 'alternatives', 'onlyoffice', 'ODF', 'Microsoft Office'],
    ['Collabora, in ODF, close to LibreOffice', 'alternatives', 'collabora', 'ODF', 'LibreOffice'],
    ['OnlyOffice on a phone', 'alternatives', 'onlyoffice', '"phone"'],
    ['Collabora on a phone', 'alternatives', 'collabora', '"phone"'],
    ['OnlyOffice and Collabora compared', 'resources', 'comparatif-onlyoffice-collabora', 'Framasoft'],
    ['LibreOffice', 'alternatives', 'libreoffice'],
    ['offers of Nextcloud with an office suite', 'resources', 'chatons-nextcloud-bureautique', 'Nextcloud'],
    ['Zaclys, OnlyOffice', 'hosts', 'zaclys', 'OnlyOffice'],
    ['Numéricloud, Collabora', 'hosts', 'numericloud', 'collabora'],
    ['Bee Home, Collabora', 'hosts', 'beehome', 'Collabora'],
  ],

  '4. Talking within the association': [
    [
      'messaging, video calls and team chat',
      'resources',
      'discuter-a-plusieurs',
      'messagerie instantanée',
      'visioconférence',
      'équipe',
    ],
    ['Mattermost', 'alternatives', 'mattermost', 'équipe'],
    ['Rocket.Chat', 'alternatives', 'rocketchat', 'équipe'],
    ['Mumble', 'alternatives', 'mumble'],
    ['Galène', 'alternatives', 'galene'],
  ],

  '5. Talking to the outside': [
    [
      'choosing an email provider; Gandi is dear',
      'resources',
      'choisir-fournisseur-courriel',
      'Gandi',
      'tarif élevé',
      'Ouvaton',
    ],
    ['designing and hosting a website', 'resources', 'concevoir-son-site', 'conception', 'CMS'],
    ['a website made with Paheko', 'alternatives', 'paheko', 'site web'],
    ['a website made with Dolibarr', 'alternatives', 'dolibarr', 'site web'],
    ['a website made with Odoo', 'alternatives', 'odoo', 'site et boutique'],
    ['a website at Ouvaton', 'hosts', 'ouvaton', 'Le logiciel de site que vous voulez'],
    ['photo albums and videos', 'resources', 'albums-photos-et-videos', 'albums photos', 'vidéos'],
    ['PeerTube', 'alternatives', 'peertube', 'plateformes'],
    ['PrestaShop', 'alternatives', 'prestashop', 'boutique'],
    ['WooCommerce, for WordPress', 'alternatives', 'woocommerce', 'WordPress'],
    ['Odoo’s shop', 'alternatives', 'odoo', 'boutique'],
    ['spreading news', 'resources', 'diffuser-ses-informations', 'événements'],
    ['Mobilizon, with sign-ups', 'alternatives', 'mobilizon', 'inscriptions'],
  ],

  '6. Integrated offers': [
    ['Zourit', 'hosts', 'zourit'],
    [
      'Zourit’s list option, accents and the advice against it',
      'hosts',
      'zourit',
      'accents',
      'déconseille de souscrire',
    ],
    ['Sympa with Zourit', 'alternatives', 'sympa', 'accents', 'Zourit'],
    ['Sleto', 'hosts', 'sleto', 'Diacamma'],
    ['Liiibre, by IndieHosters', 'hosts', 'liiibre', 'IndieHosters', 'pas dans le tarif de base'],
    ['Ouvaton, a co-operative', 'hosts', 'ouvaton', 'coopérative', 'listes'],
    ['Ouvaton’s domain name, taken from Gandi', 'hosts', 'ouvaton', 'nom de domaine', 'Gandi'],
    ['Mycéliandre’s justodooit', 'hosts', 'myceliandre', 'Odoo', 'justodooit'],
    ['those who host Dolibarr', 'resources', 'dolibarr-hebergeurs', 'site officiel'],
    ['Zimbra', 'alternatives', 'zimbra'],
    ['Roundcube', 'alternatives', 'roundcube'],
    ['Discourse', 'alternatives', 'discourse'],
    ['Owncast', 'alternatives', 'owncast', 'direct'],
    ['Etherpad with MyPads', 'alternatives', 'ep-mypads'],
    ['WordPress', 'alternatives', 'wordpress'],
    ['Joomla', 'alternatives', 'joomla'],
  ],
};

describe.each(Object.entries(ITEMS))('%s', (_, items) => {
  test.each(items)('%s', (_named, part, id, ...words) => {
    const entry = catalogue[part][id];
    expect(entry, `data/${part}: ${id}`).toBeDefined();

    const text = plain(JSON.stringify(entry));
    expect(words.filter((word) => !text.includes(plain(word)))).toEqual([]);
  });
});

/** A small association may do with its own computer, a large one can afford a suite. */
test.each([
  ['grisbi', ['small']],
  ['gnucash', ['small']],
  ['paheko', ['small', 'medium']],
  ['diacamma', ['small', 'medium']],
  ['dolibarr', ['large']],
  ['odoo', ['large']],
])('%s suits the associations that the guide has in mind', (id, sizes) => {
  expect(catalogue.alternatives[id]!.sizes).toEqual(sizes);
});

describe('the table of integrated offers', () => {
  /** Need → software, with a star where it is not in the basic price. */
  const table: Record<string, Record<string, string>> = {
    zourit: {
      mail: 'Zimbra',
      calendar: 'Zimbra',
      newsletter: 'Sympa*',
      files: 'Nextcloud',
      office: 'Collabora',
      groups: 'Zourit',
      accounting: 'Paheko',
      members: 'Paheko',
      website: 'Paheko',
      'video-calls': 'Jitsi Meet',
      dates: 'Framadate',
      pads: 'Etherpad',
    },
    sleto: {
      files: 'Diacamma',
      office: 'Collabora',
      accounting: 'Diacamma',
      members: 'Diacamma',
      chat: 'Mattermost',
      website: 'WordPress, Joomla',
      'video-calls': 'Galène',
      pads: 'Etherpad',
    },
    liiibre: {
      calendar: 'Nextcloud',
      files: 'Nextcloud',
      office: 'OnlyOffice',
      chat: 'Rocket.Chat',
      forum: 'Discourse',
      'video-calls': 'Jitsi Meet',
      video: 'Owncast* + PeerTube*',
      tasks: 'Liiibre*',
      dates: 'Liiibre*',
      forms: 'Liiibre*',
    },
    ouvaton: {
      mail: 'Roundcube',
      calendar: 'Nextcloud',
      newsletter: 'Sympa',
      lists: 'Sympa',
      files: 'Nextcloud',
      office: 'Collabora + Ethercalc',
      website: 'CMS',
      'video-calls': 'Mumble + Galène',
      dates: 'Framadate',
      pads: 'Etherpad, MyPads',
      transfer: 'Ouvaton',
      whiteboard: 'Ouvaton',
    },
  };

  test.each(Object.entries(table))('%s covers', (host, expected) => {
    const covered: Record<string, string> = {};
    for (const { need, with: software, extra } of catalogue.hosts[host]!.integrated!.covers) {
      covered[need] = [covered[need], extra ? `${software}*` : software].filter(Boolean).join(' + ');
    }
    expect(covered).toEqual(expected);
  });

  test.each([
    ['zourit', 80, 50, 'by-gigabyte', [{ need: 'newsletter', euros: 40 }]],
    ['sleto', 190, 10, 'by-gigabyte', undefined],
    ['liiibre', 96, undefined, 'by-user', undefined],
    ['ouvaton', 42, 10, 'by-gigabyte', undefined],
  ])('%s costs', (host, euros, gigabytes, more, options) => {
    expect(catalogue.hosts[host]!.integrated!.yearly).toMatchObject({ euros, more });
    expect(catalogue.hosts[host]!.integrated!.yearly.gigabytes).toBe(gigabytes);
    expect(catalogue.hosts[host]!.integrated!.yearly.options).toEqual(options);
  });

  test.each(['zourit', 'sleto', 'liiibre'])('%s has no domain name', (host) => {
    const { caveats = [] } = catalogue.hosts[host]!;
    expect(caveats.some(({ text }) => plain(text.fr).includes('ne comprend pas de nom de domaine'))).toBe(true);
  });
});

/** French typography has no-break spaces; the words above have ordinary ones. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}
