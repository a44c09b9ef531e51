/** The banner or the pause that the extension draws in a page, as a person meets it. */
import type { Tab } from './launch.ts';
import { until } from './until.ts';

/** Its name is drawn at random, and nothing else stands beside a page's head and body. */
export const HOST = 'html > :not(head, body)';

export type AlertInPage = ReturnType<typeof alertIn>;

export function alertIn(tab: Tab) {
  const text = () => tab.inClosedRoot(HOST, (root) => root.textContent ?? '');
  /** Of the button that says this. */
  const centreOf = (button: string) =>
    until(
      () => tab.inClosedRoot(HOST, centreOfButton, button),
      (found) => found !== undefined,
    );
  return {
    /** Undefined while nothing is drawn. */
    text,
    isDrawn: async () => (await text()) !== undefined,
    /** For what is not wrapped here; undefined while nothing is drawn. */
    evaluate: <Given extends unknown[], Result>(
      act: (root: ShadowRoot, ...given: Given) => Result | Promise<Result>,
      ...given: Given
    ) => tab.inClosedRoot(HOST, act, ...given),
    /** With the mouse, on the button that says this. */
    async click(button: string) {
      const { x, y } = await centreOf(button);
      await tab.page.mouse.click(x, y);
    },
    centreOf,
  };
}

function centreOfButton(root: ShadowRoot, said: string) {
  const button = [...root.querySelectorAll('button')].find(({ textContent, ariaLabel, title }) =>
    [textContent, ariaLabel, title].some((words) => words?.includes(said)),
  );
  if (!button) return undefined;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
