/** Where the project lives: what `package.json` says of it, once it has a public address. None is made up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HttpsUrl } from '../core/catalogue.ts';

/** What npm gives these fields for, and what a reader may be sent to. */
const Package = z.object({
  homepage: HttpsUrl.optional(),
  bugs: z.object({ url: HttpsUrl.optional(), email: z.email().optional() }).optional(),
});

export interface ProjectAddresses {
  /** For the manifest, and so for the stores. */
  homepage?: string;
  /** Where errors are reported in public. */
  tracker?: string;
  /** Where they are reported without an account. */
  mail?: string;
}

export function projectAddresses(root: string): ProjectAddresses {
  const { data, error } = Package.safeParse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  if (error) throw new Error(`package.json:\n${z.prettifyError(error)}`);

  const { homepage, bugs } = data;
  return {
    ...(homepage && { homepage }),
    ...(bugs?.url && { tracker: bugs.url }),
    ...(bugs?.email && { mail: bugs.email }),
  };
}
