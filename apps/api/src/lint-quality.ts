// npm run lint-quality [-- <folder>]: how well the warnings about reasons agree with labelled sentences, as precision and recall.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Band } from '@evenhand/shared/contracts';
import { lintReason, WARNING_CODES, type WarningCode } from '@evenhand/shared/lints';
import { REPOSITORY } from './config/config.ts';

const USAGE = `How to use it: npm run lint-quality [-- <folder>]
  <folder>   published.json (bands, question) and files *.tsv with a header and three columns: labels, mark, text.
             labels: ${WARNING_CODES.join(', ')}, several with commas between; - where none is right.
             Left out: packages/shared/reasons.`;

interface LabelledReason {
  readonly labels: readonly string[];
  readonly mark: string | null;
  readonly text: string;
}

const [folder = join(REPOSITORY, 'packages/shared/reasons')] = process.argv.slice(2);
try {
  await measure(folder);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}\n`);
  process.exitCode = 2;
}

async function measure(from: string): Promise<void> {
  const published = JSON.parse(await readFile(join(from, 'published.json'), 'utf8')) as {
    bands: Band[];
    question: string[];
  };
  for (const name of (await readdir(from)).filter((file) => file.endsWith('.tsv')).sort()) {
    const reasons = labelled(await readFile(join(from, name), 'utf8'));
    process.stdout.write(`\n${name}: ${String(reasons.length)} labelled reasons\n`);
    process.stdout.write(
      `${'warning'.padEnd(24)}${'precision'.padStart(10)}${'recall'.padStart(10)}   right/false/missed\n`,
    );
    for (const code of WARNING_CODES) process.stdout.write(`${row(code, reasons, published)}\n`);
  }
}

function labelled(text: string): LabelledReason[] {
  const lines = text.split(/\r?\n/).slice(1);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [labels = '', mark = '', ...reason] = line.split('\t');
      if (reason.length === 0) throw new Error(`A line has not three columns: "${line.slice(0, 80)}".`);
      return {
        labels: labels.split(',').map((label) => label.trim()),
        mark: mark === '' ? null : mark,
        text: reason.join(' '),
      };
    });
}

function row(
  code: WarningCode,
  reasons: readonly LabelledReason[],
  published: { bands: Band[]; question: string[] },
): string {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { labels, mark, text } of reasons) {
    const warned = lintReason(text, { ...published, mark }).some((warning) => warning.code === code);
    if (warned && labels.includes(code)) right += 1;
    else if (warned) wrong += 1;
    else if (labels.includes(code)) missed += 1;
  }
  const share = (of: number) => (of === 0 ? '-' : (right / of).toFixed(3));
  return `${code.padEnd(24)}${share(right + wrong).padStart(10)}${share(right + missed).padStart(10)}   ${String(right)}/${String(wrong)}/${String(missed)}`;
}
