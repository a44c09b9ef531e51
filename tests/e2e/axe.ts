import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** What axe finds in a page, each with how to mend it: by all its rules, or by these alone. */
export async function axeFaults(page: Page, ...rules: string[]): Promise<string[]> {
  const { faults, checked } = await axeReport(page, rules);
  expect(checked).toContain('color-contrast');
  return faults;
}

/** What it finds in an open shadow root of a page. There nothing may be left unsure. */
export async function axeFaultsInRoot(page: Page): Promise<string[]> {
  const { faults, unsure, checkedInRoot } = await axeReport(page);
  expect(checkedInRoot).toContain('color-contrast');
  return [...faults, ...unsure];
}

async function axeReport(page: Page, rules: string[] = []) {
  await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations, incomplete, passes } = await run(
      runOnly.length > 0 ? { runOnly } : { rules: { 'target-size': { enabled: true } } },
    );
    const described = (results: axe.Result[]) =>
      results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
    const isInRoot = ({ target }: axe.NodeResult) => Array.isArray(target[0]);
    return {
      faults: described(violations),
      unsure: described(incomplete),
      checked: passes.map(({ id }) => id),
      checkedInRoot: passes.filter(({ nodes }) => nodes.some(isInRoot)).map(({ id }) => id),
    };
  }, rules);
}
