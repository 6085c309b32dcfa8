// npm run evaluate -- <folder> [--format md|docx|pdf] [--worst <number>] [--json [file]] [--card <file>]: how well the engine agrees with a labelled corpus.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { mapAnswers, readReceivedFile } from '@evenhand/documents';
import {
  ENGINE,
  evaluateCorpus,
  evaluationText,
  frameworkPack,
  scoreResponse,
  type Evaluation,
} from '@evenhand/scoring';
import type { ResponseResult } from '@evenhand/shared/contracts';
import {
  CORPUS_FORMATS,
  CorpusFault,
  readCorpus,
  type CorpusFormat,
  type CorpusTender,
} from './evaluation/read-corpus.ts';

const USAGE = `How to use it: npm run evaluate -- <folder> [--format md|docx|pdf] [--worst <number>] [--json [file]] [--card <file>]
  <folder>   a labelled tender (tender.json, gold/, units/, responses/), or a folder of such folders
  --format   which files of the responses are read; md when left out
  --worst    how many errors of each kind are shown; 8 when left out
  --json     writes the figures as JSON to a file, or to standard output when no file is named
  --card     writes what the disclosure card tells of this build: apps/api/src/modules/records/disclosure/measured.json`;

interface Words {
  readonly folder: string;
  readonly format: CorpusFormat;
  readonly worst: number;
  /** null: no JSON; '': standard output; else the file. */
  readonly json: string | null;
  /** null: no card; else the file. */
  readonly card: string | null;
}

const WRONG_USE = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<number> {
  const words = understand(given);
  if (typeof words === 'string') {
    process.stderr.write(`${words}\n${USAGE}\n`);
    return WRONG_USE;
  }
  try {
    await evaluate(words);
    return 0;
  } catch (fault) {
    if (!(fault instanceof CorpusFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return WRONG_USE;
  }
}

/** What the words of the command mean, or a sentence that says what is wrong with them. */
function understand(given: readonly string[]): Words | string {
  // A bare --json means standard output, which parseArgs cannot say: it is given the empty file name here.
  const args = given.flatMap((word, i) => {
    const next = given[i + 1];
    return word === '--json' && (next === undefined || next.startsWith('--')) ? ['--json='] : [word];
  });
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        worst: { type: 'string' },
        json: { type: 'string' },
        card: { type: 'string' },
      },
    });
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
  const [folder, ...more] = parsed.positionals;
  if (folder === undefined) return 'Name the folder of the corpus.';
  if (more.length > 0) return `One folder only; "${more.join(' ')}" is too much.`;
  const format = CORPUS_FORMATS.find((name) => name === (parsed.values.format ?? 'md'));
  if (format === undefined) return `--format is one of ${CORPUS_FORMATS.join(', ')}.`;
  const worst = parsed.values.worst ?? '8';
  if (!/^[0-9]{1,6}$/.test(worst)) return '--worst is a whole number.';
  return { folder, format, worst: Number(worst), json: parsed.values.json ?? null, card: parsed.values.card ?? null };
}

async function evaluate({ folder, format, worst, json, card }: Words): Promise<void> {
  const corpus = await readCorpus(folder, format);
  const tenders = [];
  for (const tender of corpus) tenders.push({ labelled: tender.labelled, results: await resultsOf(tender) });
  const evaluation = evaluateCorpus(ENGINE, format, tenders);
  if (card !== null) await writeFile(card, await cardOf(evaluation));
  const text = evaluationText(evaluation, worst);
  const document = `${JSON.stringify(evaluation, null, 2)}\n`;
  if (json === '') {
    process.stderr.write(text);
    process.stdout.write(document);
    return;
  }
  process.stdout.write(text);
  if (json !== null) await writeFile(json, document);
}

/** The figures with the build they were measured of. That build is looked up only here: it loads the modules of the service. */
async function cardOf({ corpus, figures }: Evaluation): Promise<string> {
  const { THIS_ENGINE } = await import('./modules/assessments/index.ts');
  const { engineName: name, engineVersion: version, engineBuild: build } = THIS_ENGINE;
  const on = new Date().toISOString().slice(0, 10);
  return `${JSON.stringify({ engine: { name, version, build }, on, corpus, figures }, null, 2)}\n`;
}

/** Scores every labelled response as the batch command would: one file, mapped to the tender's criteria. */
async function resultsOf({ labelled, files }: CorpusTender): Promise<ResponseResult[]> {
  const { tender } = labelled;
  const framework = frameworkPack(tender.framework);
  const results: ResponseResult[] = [];
  for (const [name, path] of files) {
    const file = await readReceivedFile({ path });
    const answers = mapAnswers([file], tender.criteria);
    results.push(
      scoreResponse({ tender, framework, asOf: tender.contractStart, response: { name, files: [file], answers } }),
    );
  }
  return results;
}
