/** What the commands of `package.json` share. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** True in the file that Node was asked to run. (`import.meta.main` needs Node 24.2.) */
export function isCommand({ filename }: ImportMeta): boolean {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === filename;
}

/** `2026-11-22` */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
