// Puts the parts of PDF.js that it fetches by itself beside the application: its worker, character maps, the fonts that
// every PDF reader must bring along, and decoders in plain script (the content security policy forbids WebAssembly).
// The Angular builder copies assets only from inside this workspace, so they pass through its folder for generated files.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const to = fileURLToPath(new URL('../.angular/pdfjs', import.meta.url));

rmSync(to, { recursive: true, force: true });
mkdirSync(join(to, 'wasm'), { recursive: true });
cpSync(join(from, 'build/pdf.worker.min.mjs'), join(to, 'pdf.worker.min.mjs'));
cpSync(join(from, 'LICENSE'), join(to, 'LICENSE'));
cpSync(join(from, 'cmaps'), join(to, 'cmaps'), { recursive: true });
cpSync(join(from, 'standard_fonts'), join(to, 'standard_fonts'), { recursive: true });
for (const name of readdirSync(join(from, 'wasm'))) {
  if (/_fallback\.js$|^LICENSE/.test(name)) cpSync(join(from, 'wasm', name), join(to, 'wasm', name));
}
