// What every root command needs first: installed dependencies and Node 24, even where an older Node started npm.
// Only Node's own modules here: this file runs on a bare machine.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const INSTALLED = join(ROOT, 'node_modules', '.evenhand-installed');

/** Node 24 from the `node` package. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment of every child: our own binaries first. */
export const ENVIRONMENT = { ...process.env, PATH: BIN + delimiter + process.env.PATH };

/** Says one line to the person at the terminal; never on standard output, which belongs to the command. */
export function say(line) {
  process.stderr.write(line + '\n');
}

/** Installs the locked dependencies unless exactly these are installed already. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted && existsSync(NODE)) return;
  say('Installing dependencies (first time, or the lockfile has changed) ...');
  // Not `npm ci`: it refuses a lockfile in which a registry mirror had no binary for some other platform.
  // `npm install --no-save` takes the same locked versions and leaves the lockfile alone.
  const { status } = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    say(
      'The dependencies could not be installed. Check that the npm registry can be reached, then run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(INSTALLED, wanted);
}

const BUILD = ['run', 'build', '--output-logs=errors-only', '--no-update-notifier'];
const BUILD_ENVIRONMENT = { TURBO_TELEMETRY_DISABLED: '1' };

/** Builds what has changed since the last build. `filter` limits it to one workspace and what that needs. */
export function ensureBuilt(filter) {
  const limits = filter ? [`--filter=${filter}`] : [];
  const { status, stdout, stderr } = spawnSync('turbo', [...BUILD, ...limits], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...BUILD_ENVIRONMENT },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  say('The build failed.\n' + stdout + stderr);
  process.exit(1);
}

/** Builds what has changed beside other work; resolves with its exit code and its words. */
export const buildAside = () => runAside('turbo', BUILD, { env: BUILD_ENVIRONMENT });

/** Runs a command to its end and resolves with its exit code (130 when a signal ended it). Ctrl-C reaches the child itself. */
export function run(command, args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...ENVIRONMENT, ...env } });
    const forward = (signal) => child.kill(signal);
    const ignore = () => {};
    process.on('SIGTERM', forward);
    process.on('SIGINT', ignore);
    child.on('error', (fault) => {
      say(`${command} could not be started: ${fault.message}`);
      resolve(127);
    });
    child.on('exit', (code) => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', ignore);
      resolve(code ?? 130);
    });
  });
}

/** Runs a command to its end without showing what it says; resolves with its exit code and all its words. */
export function runAside(command, args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...ENVIRONMENT, ...env },
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (words += part));
    const forward = (signal) => child.kill(signal);
    process.on('SIGTERM', forward);
    child.on('error', (fault) => resolve({ code: 127, words: `${command} could not be started: ${fault.message}\n` }));
    child.on('close', (code) => {
      process.off('SIGTERM', forward);
      resolve({ code: code ?? 130, words });
    });
  });
}
