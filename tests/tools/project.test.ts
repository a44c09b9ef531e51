import { expect, test } from 'vitest';
import { projectAddresses, type ProjectAddresses } from '../../src/tools/project.ts';
import { projectWith } from './entries.ts';

const HOME = 'https://vigilibre.example/';
const TRACKER = 'https://forge.example/vigilibre/issues';

test.each<[string, object, ProjectAddresses]>([
  ['nowhere, as long as it has no public address', {}, {}],
  ['at its home page', { homepage: HOME }, { homepage: HOME }],
  ['at its tracker', { bugs: { url: TRACKER } }, { tracker: TRACKER }],
  ['nowhere to report errors but by mail', { bugs: { email: 'us@vigilibre.example' } }, {}],
])('the project lives %s', (_, said, addresses) => {
  const root = projectWith({ 'package.json': { name: 'vigilibre', ...said } });
  expect(projectAddresses(root)).toEqual(addresses);
});
