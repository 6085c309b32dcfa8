// Finds a Chromium for the browser tests, or installs one where that can be done without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { say, ENVIRONMENT } from './bootstrap.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function quietly(command, args) {
  return (
    spawnSync(command, args, { stdio: 'ignore', env: { ...ENVIRONMENT, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
    0
  );
}

/** The path of a Chromium, or null after saying what the person can do. */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    say(`CHROMIUM_PATH names ${named}, but there is no such file. Correct it, or unset it to let a browser be found.`);
    return null;
  }
  const found = () => SYSTEM.find((path) => existsSync(path)) ?? playwrightsOwn();
  if (found()) return found();
  say('No Chromium found. Trying to install one ...');
  if (quietly('playwright', ['install', 'chromium']) && found()) return found();
  if (
    process.getuid?.() === 0 &&
    quietly('apt-get', ['update']) &&
    quietly('apt-get', ['install', '-y', 'chromium']) &&
    found()
  ) {
    return found();
  }
  say(
    'The browser tests need a Chromium. Install one (Debian: "apt-get install chromium"), or set CHROMIUM_PATH to one.',
  );
  return null;
}
