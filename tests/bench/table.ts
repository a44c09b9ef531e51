/** Rounds of figures → a table that says what was reached. */
import { median, type Figures } from './figures.ts';
import { type Goal, type Row, ROWS } from './rows.ts';

/** Of each variant, its figures round by round. A count is in the first round only. */
export type Results = Record<string, Figures[]>;

export const NAMES = {
  none: 'no extension',
  empty: 'empty',
  floor: 'floor',
  ours: 'ours',
  grown: 'ours × 10',
  huge: '5,000 entries',
} as const;

/** In Markdown, so that it can be kept as it is. */
export function table(results: Results): string {
  const variants = Object.keys(results);
  const lines = ROWS.map((row) => {
    const cells = variants.map((variant) => cell(valuesOf(results, variant, row)));
    return [row.unit ? `${row.what} (${row.unit})` : row.what, cells, verdict(results, row)].flat();
  });
  const header = ['what', ...variants, 'goal'];
  return [header, header.map((_, column) => (column === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function valuesOf(results: Results, variant: string, { key, added }: Row): number[] {
  return (results[variant] ?? []).flatMap((figures, round) => {
    const value = figures[key];
    const without = added ? results[NAMES.none]?.[round]?.[key] : 0;
    return value === undefined || without === undefined ? [] : value - without;
  });
}

function cell(values: number[]): string {
  if (values.length === 0) return '';
  const middle = short(median(values));
  const [least, most] = [short(Math.min(...values)), short(Math.max(...values))];
  return least === most ? middle : `**${middle}** ${least}–${most}`;
}

function verdict(results: Results, row: Row): string {
  const judged = [
    ...(row.goal ? [judge(results, row, NAMES.ours, row.goal)] : []),
    ...(row.grownGoal ? [NAMES.grown, NAMES.huge].map((variant) => judge(results, row, variant, row.grownGoal!)) : []),
  ];
  return judged.filter(Boolean).join('; ');
}

function judge(results: Results, row: Row, variant: string, goal: Goal): string {
  const values = valuesOf(results, variant, row);
  if (values.length === 0) return '';
  const reached = median(values);
  const of = (other: string) => median(valuesOf(results, other, row));
  const parts: [string, boolean][] = [];
  if (goal.atMost !== undefined) parts.push([`≤ ${goal.atMost}`, reached <= goal.atMost]);
  if (goal.atLeast !== undefined) parts.push([`≥ ${goal.atLeast}`, reached >= goal.atLeast]);
  if (goal.timesFloor) parts.push(ratio(reached, of(NAMES.floor), goal.timesFloor, 'floor'));
  if (goal.timesOurs) parts.push(ratio(reached, of(NAMES.ours), goal.timesOurs, 'ours'));
  return parts.map(([words, met]) => `${words} ${met ? '✓' : '✗'}`).join(', ');
}

function ratio(reached: number, reference: number, most: number, name: string): [string, boolean] {
  if (reached <= 0) return ['nothing added', true];
  const times = reached / reference;
  return [`${times.toFixed(2)} of ≤ ${most} × ${name}`, times <= most];
}

/** Three digits tell enough: 0.123, 4.56, 78.9, 123 */
function short(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return String(Math.abs(rounded) < 0.005 ? 0 : rounded);
}
