/** The gallery as one page: a row for each state, with filters that need no script. */
export interface Picture {
  state: string;
  edition: string;
  view: string;
  colours: string;
  file: string;
}

const FILTERS = ['edition', 'view', 'colours'] as const;

export function galleryPage(pictures: Picture[]): string {
  const values = FILTERS.map((filter) => ({ filter, values: distinct(pictures.map((picture) => picture[filter])) }));
  const states = distinct(pictures.map(({ state }) => state));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery – Vigilibre</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; }
  header { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 1rem; padding: .5rem; background: Canvas; border-bottom: 1px solid; }
  section div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
  figure { margin: 0; flex: none; }
  img { max-width: 40rem; border: 1px solid GrayText; }
${values.flatMap(({ filter, values: all }) => all.map((value) => hiding(filter, value))).join('\n')}
</style>
<header>
${values.map(({ filter, values: all }) => `<span>${all.map((value) => checkbox(filter, value)).join(' ')}</span>`).join('\n')}
</header>
${states
  .map((state) => {
    const figures = pictures.filter((picture) => picture.state === state).map(figure);
    return `<section><h2>${state}</h2><div>${figures.join('')}</div></section>`;
  })
  .join('\n')}
</html>`;
}

const distinct = (words: string[]) => [...new Set(words)];
const idOf = (filter: string, value: string) => `${filter}-${value.replaceAll(/\W+/g, '-')}`;

const hiding = (filter: string, value: string) =>
  `  body:has(#${idOf(filter, value)}:not(:checked)) .${idOf(filter, value)} { display: none; }`;

const checkbox = (filter: string, value: string) =>
  `<label><input type="checkbox" checked id="${idOf(filter, value)}"> ${value}</label>`;

function figure(picture: Picture): string {
  const classes = FILTERS.map((filter) => idOf(filter, picture[filter])).join(' ');
  const caption = FILTERS.map((filter) => picture[filter]).join(', ');
  return `<figure class="${classes}"><img loading="lazy" alt="" src="${encodeURI(picture.file)}"><figcaption>${caption}</figcaption></figure>`;
}
