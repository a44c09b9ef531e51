import { expect, test } from 'vitest';
import { projectAddresses, type ProjectAddresses } from '../../src/tools/project.ts';
import { projectWith } from './entries.ts';

const HOME = 'https://vigilibre.example/';
const TRACKER = 'https://forge.example/vigilibre/issues';
const MAIL = 'us@vigilibre.example';

test.each<[string, object, ProjectAddresses]>([
  ['nowhere, as long as it has no public address', {}, {}],
  ['at its home page', { homepage: HOME }, { homepage: HOME }],
  ['at its tracker', { bugs: { url: TRACKER } }, { tracker: TRACKER }],
  ['at the address that reads its mail', { bugs: { email: MAIL } }, { mail: MAIL }],
])('the project lives %s', (_, said, addresses) => {
  const root = projectWith({ 'package.json': { name: 'vigilibre', ...said } });
  expect(projectAddresses(root)).toEqual(addresses);
});

test.each<[string, object, string]>([
  ['a page that can be tampered with', { homepage: 'http://vigilibre.example/' }, 'https://'],
  ['what runs code', { bugs: { url: 'javascript:alert(1)' } }, 'https://'],
  ['what is no address of mail', { bugs: { email: 'us' } }, 'email'],
])('nobody is sent to %s', (_, said, words) => {
  const root = projectWith({ 'package.json': { name: 'vigilibre', ...said } });
  expect(() => projectAddresses(root)).toThrow(words);
});
