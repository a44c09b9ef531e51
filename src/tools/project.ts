/** Where the project lives: what `package.json` says of it, once it has a public address. None is made up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProjectAddresses {
  /** For the manifest, and so for the stores. */
  homepage?: string;
  /** Where errors are reported, besides by mail. */
  tracker?: string;
}

export function projectAddresses(root: string): ProjectAddresses {
  const { homepage, bugs } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { ...(homepage && { homepage }), ...(bugs?.url && { tracker: bugs.url }) };
}
