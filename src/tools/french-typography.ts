/** How French is typeset. Hardly any keyboard has a narrow no-break space: `npm run check:data -- --fix` writes it. */
type TypographyRule = { needs: string; mend: (text: string) => string };

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

const RULES: TypographyRule[] = [
  { needs: 'the apostrophe ’', mend: (text) => text.replaceAll("'", '’') },
  { needs: 'quotation marks « »', mend: (text) => text.replace(/"([^"]*)"/g, `«${NARROW}$1${NARROW}»`) },
  {
    needs: 'narrow no-break spaces (U+202F) inside « »',
    mend: (text) => text.replace(/«\s*/g, `«${NARROW}`).replace(/\s*»/g, `${NARROW}»`),
  },
  {
    needs: 'a narrow no-break space (U+202F) before each ; ? or !',
    // But not in "(?)", and only once in "?!".
    mend: (text) => text.replace(/(?<=[^\s([;?!])\s*(?=[;?!])/g, NARROW),
  },
  {
    needs: 'a no-break space (U+00A0) before each colon',
    // But not in "10:30".
    mend: (text) => text.replace(/(?<=\S)\s*:(?!\d)/g, `${NO_BREAK}:`),
  },
  {
    needs: 'a no-break space (U+00A0) between a number and its unit',
    mend: (text) => text.replace(/(?<=\d)\s(?=(€|%|[kMGT]o)(?!\p{L}))/gu, NO_BREAK),
  },
  {
    needs: 'a narrow no-break space (U+202F) between thousands',
    mend: (text) => text.replace(/(?<=(?<!\d)\d{1,3})\s(?=\d{3}(?!\d))/g, NARROW),
  },
];

/** What a French text needs to be well typeset. */
export function typographyNeeds(text: string): string[] {
  return RULES.filter(({ mend }) => outsideAddresses(text, mend) !== text).map(({ needs }) => needs);
}

/** 'Qui a dit "ici" ?' → 'Qui a dit « ici » ?', with no-break spaces. */
export function typeset(text: string): string {
  return RULES.reduce((typed, { mend }) => outsideAddresses(typed, mend), text);
}

function outsideAddresses(text: string, change: (text: string) => string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}
