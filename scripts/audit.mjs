// Known faults in the libraries that are shipped. Where the registry has no list to ask, that is said and nothing fails.
import { spawnSync } from 'node:child_process';
import { ROOT, say } from './bootstrap.mjs';

/** From this severity on a fault in a shipped library fails the check. */
const FAILS_AT = ['high', 'critical'];

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const answer = error === undefined ? read(stdout) : null;
if (answer?.metadata?.vulnerabilities === undefined) {
  say('The registry could not be asked for known faults: it has no such list, or there is no connection.');
} else {
  const bad = Object.values(answer.vulnerabilities ?? {}).filter(({ severity }) => FAILS_AT.includes(severity));
  for (const { name, severity, range } of bad) say(`${name} ${range}: ${severity}`);
  say(bad.length === 0 ? 'No serious fault is known in what is shipped.' : 'Update these libraries.');
  process.exitCode = bad.length === 0 ? 0 : 1;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
