/** The small web of the demonstration: pages of our own, under the names of the real services. */
import type { Pages } from './local-web.ts';

interface DemoPage {
  /** Without "https://". */
  address: string;
  title: string;
  /** What the index says of it. */
  about: string;
  /** HTML. */
  content: string;
  /** The name of its picture, for pages worth one. */
  picture?: string;
}

export const DEMO_INDEX = 'vigilibre.example/';

const ASSOCIATION = 'Les Amis du Verger';
const WIDGET = 'www.helloasso.com/associations/les-amis-du-verger/adhesions/adhesion-2027/widget';

const membershipForm = `
  <form onsubmit="return false">
    <label>Prénom <input autocomplete="off"></label>
    <label>Nom <input autocomplete="off"></label>
    <label>Adhésion <select><option>Individuelle : 15 €</option><option>Familiale : 25 €</option></select></label>
    <button>Continuer</button>
  </form>`;

export const DEMO_PAGES: DemoPage[] = [
  {
    address: 'www.helloasso.com/associations/les-amis-du-verger/adhesions/adhesion-2027',
    title: `Adhésion 2027 – ${ASSOCIATION}`,
    about: 'HelloAsso, la page publique d’une adhésion',
    picture: 'visitor',
    content: `<p>Rejoignez l’association pour l’année 2027.</p>${membershipForm}`,
  },
  {
    address: 'admin.helloasso.com/les-amis-du-verger/accueil',
    title: `Tableau de bord – ${ASSOCIATION}`,
    about: 'HelloAsso, l’espace de celle ou celui qui gère l’association',
    picture: 'organiser',
    content: `
      <ul><li>42 adhésions cette saison</li><li>3 dons ce mois-ci</li><li>1 campagne en cours</li></ul>
      <p><button>Créer une campagne</button> <button>Exporter les paiements</button></p>`,
  },
  {
    address: 'les-amis-du-verger.assoconnect.com/collect/description/1-n-cours-d-essai',
    title: 'Cours d’essai de greffe',
    about: 'AssoConnect, une inscription',
    content: `<p>Samedi 6 mars 2027, de 10 h à 12 h, au verger.</p>${membershipForm}`,
  },
  {
    address: 'www.solidatech.fr/',
    title: 'Logiciels à prix réduit',
    about: 'Solidatech',
    content:
      '<p>Des logiciels et du matériel pour les associations.</p><p><button>Inscrire mon association</button></p>',
  },
  {
    address: 'www.techsoup.org/',
    title: 'Technology for nonprofits',
    about: 'TechSoup',
    content: '<p>Software offers for nonprofits.</p>',
  },
  {
    address: 'www.paypal.com/donate/?hosted_button_id=VERGER',
    title: `Faire un don à ${ASSOCIATION}`,
    about: 'PayPal, un don',
    content: '<form onsubmit="return false"><label>Montant <input value="20 €"></label><button>Donner</button></form>',
  },
  {
    address: 'www.office.com/',
    title: 'Documents récents',
    about: 'Microsoft Office en ligne',
    content: '<ul><li>Compte rendu du CA.docx</li><li>Budget 2027.xlsx</li></ul>',
  },
  {
    address: 'www.facebook.com/events/2027/',
    title: 'Fête des pommes',
    about: 'Facebook, un événement',
    content: '<p>Dimanche 17 octobre 2027 à partir de 14 h.</p><p><button>Ça m’intéresse</button></p>',
  },
  {
    address: 'docs.google.com/document/d/1VergerCompteRendu/edit',
    title: 'Compte rendu de l’assemblée générale',
    about: 'Google Docs, un compte rendu',
    content: '<p contenteditable>Présents : 23 personnes. Le rapport moral est adopté à l’unanimité.</p>',
  },
  {
    address: 'docs.google.com/forms/d/e/1VergerBenevoles/viewform',
    title: 'Qui vient tenir un stand ?',
    about: 'Google Forms, un formulaire',
    content: membershipForm,
  },
  {
    address: 'doodle.com/meeting/participate/id/aVerger',
    title: 'Date du prochain conseil',
    about: 'Doodle, un sondage de dates',
    content:
      '<p><label><input type="checkbox"> mardi 9 mars</label> <label><input type="checkbox"> jeudi 11 mars</label></p>',
  },
  {
    address: 'us02web.zoom.us/j/81234567890',
    title: 'Réunion du conseil',
    about: 'Zoom, une réunion',
    content: '<p><button>Rejoindre depuis le navigateur</button></p>',
  },
  {
    address: 'les-amis-du-verger.example/adherer',
    title: `Adhérer aux ${ASSOCIATION.replace('Les ', '')}`,
    about: 'Le site d’une association, avec un formulaire de HelloAsso dedans',
    picture: 'embedded',
    content: `<p>Remplissez le bulletin ci-dessous.</p><iframe title="Bulletin d’adhésion" src="https://${WIDGET}"></iframe>`,
  },
  {
    address: 'les-amis-du-verger.example/',
    title: ASSOCIATION,
    about: 'Le site d’une association, sans rien à signaler',
    picture: 'nothing-here',
    content: '<p>Nous cultivons des pommes oubliées depuis 1998. Passez nous voir le samedi matin.</p>',
  },
  {
    address: 'framadate.org/aVergerConseil',
    title: 'Date du prochain conseil',
    about: 'Framadate, une alternative libre',
    picture: 'libre',
    content:
      '<p><label><input type="checkbox"> mardi 9 mars</label> <label><input type="checkbox"> jeudi 11 mars</label></p>',
  },
];

export function demoWeb(): Pages {
  const pages = DEMO_PAGES.map(({ address, title, content }) => [withoutQuery(address), page(title, content)]);
  return {
    ...Object.fromEntries(pages),
    [DEMO_INDEX]: page('Essayer Vigilibre', index()),
    [WIDGET]: page('Adhésion 2027', membershipForm),
  };
}

const withoutQuery = (address: string) => address.replace(/\?.*/, '');

const index = () => `
  <p>Ouvrez une de ces pages, et regardez l’icône de Vigilibre dans la barre d’outils. Cliquez dessus pour en savoir plus.</p>
  <p>Elles sont fabriquées pour l’essai sur cet ordinateur, et répondent sous le nom des vrais services : c’est pourquoi
  le navigateur les dit « non sécurisées ». Rien n’est envoyé nulle part.</p>
  <ul>${DEMO_PAGES.map(({ address, about }) => `<li><a href="https://${address}">${about}</a><br><small>${address}</small></li>`).join('')}</ul>`;

const page = (title: string, content: string) => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; }
  body { max-width: 44rem; margin: 0 auto; padding: 2rem 1.5rem; font: 1.1rem/1.6 system-ui, sans-serif; }
  h1 { line-height: 1.2; }
  li { margin-block: .5rem; }
  small, .demo { opacity: .7; }
  form { display: grid; gap: 1rem; max-width: 22rem; }
  form label { display: grid; gap: .25rem; }
  input, select, button { font: inherit; padding: .4rem .6rem; }
  iframe { width: 100%; height: 30rem; border: 1px solid; border-radius: .5rem; }
</style>
<p class="demo">Page de démonstration</p>
<h1>${title}</h1>
${content}
</html>`;
