// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { LevelSwitch } from '../../src/ui/components/level-switch.tsx';

beforeEach(() => render(null, document.body));

describe('the level that is marked', () => {
  test('is explained, to screen readers too', () => {
    const fieldset = draw({ lowered: false });
    expect(fieldset.textContent).toContain('un signe sur l’icône');
    const means = document.getElementById(fieldset.getAttribute('aria-describedby')!);
    expect(means?.textContent).toBe('un signe sur l’icône');
  });

  test('is not explained where something lowers it: less is shown than it says', () => {
    const fieldset = draw({ lowered: true });
    expect(fieldset.textContent).not.toContain('un signe sur l’icône');
    expect(fieldset.hasAttribute('aria-describedby')).toBe(false);
  });

  test('still says who decided it where it is lowered', () => {
    const fieldset = draw({ lowered: true, lockedBy: 'le bureau' });
    const lock = document.getElementById(fieldset.getAttribute('aria-describedby')!);
    expect(lock?.textContent).toContain('le bureau');
  });
});

function draw(props: { lowered: boolean; lockedBy?: string }): Element {
  render(<LevelSwitch legend="Alertes pour HelloAsso" level="badge" choose={() => {}} {...props} />, document.body);
  return document.querySelector('fieldset')!;
}
