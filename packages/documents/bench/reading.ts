// Pages a second and peak memory of reading PDFs, against pdftotext in the same run:
//   node bench/reading.ts [--json] [folder of PDFs]
// Measures the built reader; with --conditions=@evenhand/source the sources, whose start costs more.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINE_FLAGS } from '../src/isolation/child-command.ts';
import { reportPdf } from '../test/generators/report-pdf.ts';

/** One reading of one file, as the measured process tells it. */
interface Run {
  readonly pages: number;
  /** Processor seconds of the whole process, its start included. */
  readonly seconds: number;
  /** Processor seconds from the first byte of the file on. */
  readonly readingSeconds: number;
  readonly peakMB: number | null;
}

interface Measured {
  readonly file: string;
  readonly pages: number;
  readonly pagesPerSecond: number;
  readonly pagesPerSecondOnceStarted: number;
  readonly peakMB: number | null;
  readonly referencePagesPerSecond: number | null;
  readonly referencePeakMB: number | null;
  /** Share of the reference's speed, whole processes compared. */
  readonly ratio: number | null;
  readonly ratioOnceStarted: number | null;
}

const ROUNDS = 3;
const GENERATED = [1, 20, 300, 2000];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' } },
});

await compare(positionals[0], values.json === true);

async function compare(folder: string | undefined, json: boolean): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
  try {
    const files = folder === undefined ? generated(scratch) : pdfsIn(folder);
    const hasReference = (await ended('pdftotext', ['-v'])).code !== null;
    const measured: Measured[] = [];
    for (const path of files) {
      const one = await measure(path, hasReference);
      if (one !== null) measured.push(one);
      if (!json && one !== null) process.stdout.write(inWords(one));
    }
    const says = hasReference
      ? []
      : ['pdftotext is not installed: there is nothing to compare with. Install poppler-utils.'];
    if (json) process.stdout.write(`${JSON.stringify({ measured, says }, null, 2)}\n`);
    else process.stdout.write(says.map((words) => `${words}\n`).join(''));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function generated(scratch: string): string[] {
  return GENERATED.map((pages) => {
    const path = join(scratch, `${String(pages)} pages.pdf`);
    writeFileSync(path, reportPdf(pages));
    return path;
  });
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.pdf$/i.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

async function measure(path: string, hasReference: boolean): Promise<Measured | null> {
  const own: Run[] = [];
  const reference: Run[] = [];
  // Turn and turn about, so that both meet the same load on the machine.
  for (let round = 0; round < ROUNDS; round++) {
    const run = await ownRun(path);
    if (run === null || run.pages === 0) return null;
    own.push(run);
    if (hasReference) reference.push(await referenceRun(path, run.pages));
  }
  const speed = (runs: readonly Run[], seconds: (run: Run) => number): number | null =>
    runs.length === 0 ? null : rounded((runs[0]?.pages ?? 0) / Math.max(median(runs.map(seconds)), 0.001));
  const [whole, started] = [speed(own, (run) => run.seconds) ?? 0, speed(own, (run) => run.readingSeconds) ?? 0];
  const referenceSpeed = speed(reference, (run) => run.seconds);
  return {
    file: basename(path),
    pages: own[0]?.pages ?? 0,
    pagesPerSecond: whole,
    pagesPerSecondOnceStarted: started,
    peakMB: peakOf(own),
    referencePagesPerSecond: referenceSpeed,
    referencePeakMB: peakOf(reference),
    ratio: referenceSpeed === null ? null : rounded(whole / referenceSpeed, 1000),
    ratioOnceStarted: referenceSpeed === null ? null : rounded(started / referenceSpeed, 1000),
  };
}

async function ownRun(path: string): Promise<Run | null> {
  const reader = fileURLToPath(new URL('./read-one.mjs', import.meta.url));
  const { output, code } = await ended(process.execPath, [...process.execArgv, ...ENGINE_FLAGS, reader, path]);
  return code === 0 ? (JSON.parse(output) as Run) : null;
}

/** The shell tells what its children used of the processor; their memory is looked up while they run. */
async function referenceRun(path: string, pages: number): Promise<Run> {
  const { output, peakMB } = await ended('/bin/sh', ['-c', 'pdftotext -q "$0" /dev/null; times', path]);
  const [, children = ''] = output.trim().split('\n');
  const used = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  const seconds = used.reduce((sum, each) => sum + each, 0);
  return { pages, seconds, readingSeconds: seconds, peakMB };
}

function ended(
  command: string,
  args: readonly string[],
): Promise<{ output: string; code: number | null; peakMB: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    let peakMB: number | null = null;
    const watch = setInterval(() => {
      for (const pid of [child.pid, ...childrenOf(child.pid)])
        peakMB = Math.max(peakMB ?? 0, peakMemory(pid) ?? 0) || null;
    }, 2);
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString('utf8');
    });
    child.on('error', () => {
      clearInterval(watch);
      resolve({ output, code: null, peakMB });
    });
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ output, code, peakMB });
    });
  });
}

function childrenOf(pid: number | undefined): number[] {
  return systemFile(`/proc/${String(pid)}/task/${String(pid)}/children`)
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

function peakMemory(pid: number | undefined): number | null {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(systemFile(`/proc/${String(pid)}/status`))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function systemFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function inWords(one: Measured): string {
  const memory = (peak: number | null): string => (peak === null ? 'memory not seen' : `${String(peak)} MB`);
  const reference =
    one.referencePagesPerSecond === null
      ? ''
      : `; pdftotext ${String(one.referencePagesPerSecond)}, ${memory(one.referencePeakMB)}; ratio ${String(one.ratio)} (once started ${String(one.ratioOnceStarted)})`;
  return `${one.file}: ${String(one.pages)} pages, ${String(one.pagesPerSecond)} pages per processor second (once started ${String(one.pagesPerSecondOnceStarted)}), ${memory(one.peakMB)}${reference}\n`;
}

function peakOf(runs: readonly Run[]): number | null {
  const peaks = runs.flatMap(({ peakMB }) => peakMB ?? []);
  return peaks.length === 0 ? null : Math.round(Math.max(...peaks));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function rounded(value: number, steps = 10): number {
  return Math.round(value * steps) / steps;
}
