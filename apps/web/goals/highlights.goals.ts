import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { note } from './figure.ts';

const DOCUMENTS = 200;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CORPUS = join(ROOT, 'packages/scoring/corpus');
/** How bidders lay a response out: the style of its body. */
const LAYOUTS = [
  'font: 11pt/1.4 sans-serif',
  'font: 10pt/1.35 serif; columns: 2; column-gap: 9mm; text-align: justify; hyphens: auto',
];

interface Tally {
  readonly documents: number;
  readonly quotes: number;
  readonly exact: number;
  readonly onPage: number;
  readonly inexact: readonly string[];
}

test('how many quotes are found on the pages of two hundred responses', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-highlights-'));
  try {
    const texts = responses();
    for (let at = 0; at < DOCUMENTS; at++) {
      const text = texts[Math.floor(at / LAYOUTS.length) % texts.length] ?? '';
      await page.setContent(`<html lang="en"><body style="${LAYOUTS[at % LAYOUTS.length] ?? ''}">${htmlOf(text)}`);
      await page.pdf({ path: join(folder, `${String(at).padStart(3, '0')}.pdf`), format: 'A4', margin: MARGIN });
    }
    const found = JSON.parse(
      execFileSync(process.execPath, ['--conditions=@evenhand/source', 'bench/highlights.ts', folder], {
        cwd: join(ROOT, 'packages/documents'),
        stdio: ['ignore', 'pipe', 'ignore'],
      }).toString(),
    ) as Tally;
    expect(found.documents).toBe(DOCUMENTS);
    const share = (part: number) => (100 * part) / found.quotes;
    const examples = found.inexact.length === 0 ? '' : `; not: ${found.inexact.join(' | ')}`;
    note(
      'G23',
      share(found.exact) >= 98 && found.onPage === found.quotes,
      `of ${found.quotes} quotes in ${found.documents} documents found word for word: ${share(found.exact).toFixed(1)}%; on the page they name: ${share(found.onPage).toFixed(1)}%${examples}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const MARGIN = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' };

/** The labelled responses as they were written. */
function responses(): string[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /responses[\\/][^\\/]+\.md$/.test(path))
    .sort()
    .map((path) => readFileSync(join(CORPUS, path), 'utf8'));
}

function htmlOf(markdown: string): string {
  return markdown
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\n{2,}/)
    .map((block) => {
      const [, signs = '', words = block] = /^(#+)\s+(.*)$/s.exec(block) ?? [];
      return signs === '' ? `<p>${words}</p>` : `<h${signs.length}>${words}</h${signs.length}>`;
    })
    .join('\n');
}
