// node --conditions=@evenhand/source training/crossvalidate-engine.ts [--worst n] [tender ...]: the whole engine, each
// tender scored by an engine whose trained parts have not seen it. Rules and lexicons were written after reading the
// corpus, so tenders that nobody has read come out lower.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ResponseResult } from '@evenhand/shared/contracts';
import { evaluateCorpus } from '../src/evaluation/evaluate-corpus.ts';
import { evaluationText } from '../src/evaluation/evaluation-text.ts';
import { ENGINE } from '../src/results/engine.ts';
import { labelledTender } from '../test/labelled-folder.ts';
import { labelledTenders } from './trained-weights.ts';

const words = process.argv.slice(2);
const worst = words[0] === '--worst' ? Number(words[1]) : 0;
const named = words.filter((word) => /^T\d+$/.test(word));
const tenders = named.length > 0 ? named : labelledTenders();

async function scoredHeldOut(tender: string): Promise<readonly ResponseResult[]> {
  const command = ['--conditions=@evenhand/source', join(import.meta.dirname, 'score-held-out.ts'), tender];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 2 ** 28, encoding: 'utf8' });
  return JSON.parse(stdout) as readonly ResponseResult[];
}

const compared = [];
for (const tender of tenders) {
  const labelled = labelledTender(join(import.meta.dirname, '..', 'corpus', tender));
  compared.push({ labelled, results: await scoredHeldOut(tender) });
}
process.stdout.write(evaluationText(evaluateCorpus(ENGINE, 'md', compared), worst));
