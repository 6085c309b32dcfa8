// The last step of a build: the page names every script it begins with, so that a browser asks for all of them at once. The
// builder names ten at most, and what these need is known only when they are there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initialScripts } from './initial-scripts.mjs';

const browser = fileURLToPath(new URL('../dist/browser', import.meta.url));
for (const language of readdirSync(browser)) {
  const page = join(browser, language, 'index.html');
  if (!existsSync(page)) continue;
  const html = readFileSync(page, 'utf8');
  const missing = [...initialScripts(join(browser, language))].filter((name) => !html.includes(`"/${name}"`));
  const links = missing.map((name) => `<link rel="modulepreload" href="/${name}">`).join('');
  writeFileSync(page, html.replace('</head>', `${links}</head>`));
}
