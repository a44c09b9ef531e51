/** What the commands of `package.json` share. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** `2026-11-22` */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Runs a file's command if Node was asked for this file. An error is said in one sentence. */
export async function runCommand({ filename }: ImportMeta, command: (words: string[]) => void | Promise<void>) {
  // `import.meta.main` needs Node 24.2.
  if (!process.argv[1] || realpathSync(process.argv[1]) !== filename) return;
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
