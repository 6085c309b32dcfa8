import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapAnswers, readReceivedFile } from '@evenhand/documents';
import { frameworkPack, scoreResponse } from '@evenhand/scoring';
import { tenderSchema } from '@evenhand/shared/contracts';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Benchmark } from './benchmark.ts';

type Scored = Parameters<typeof scoreResponse>[0];

const ROUNDS = 7;

/**
 * Processor time of scoring against that of wink-nlp's full pipe on the same texts in the same process, one core.
 * The texts are the labelled responses of the repository; the first round warms both up and is not counted.
 */
export const engineSpeed: Benchmark = {
  name: 'engine',
  says: "scoring against wink-nlp's full pipe on the same text",
  async run(repository) {
    const inputs = await labelledInputs(join(repository, 'packages/scoring/corpus'));
    const texts = inputs.flatMap(({ response }) => response.files.map(({ document }) => document?.text ?? ''));
    const wink = winkNLP(model);
    let tokens = 0;
    const readAll = (): void => {
      tokens = texts.reduce((sum, text) => sum + wink.readDoc(text).tokens().length(), 0);
    };
    const scoreAll = (): void => inputs.forEach((input) => scoreResponse(input));

    const reference: number[] = [];
    const engine: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const [read, scored] = [processorSeconds(readAll), processorSeconds(scoreAll)];
      if (round === 0) continue;
      reference.push(read);
      engine.push(scored);
    }
    const [referenceSeconds, engineSeconds] = [median(reference), median(engine)];
    return {
      ratio: referenceSeconds / engineSeconds,
      goal: 0.6,
      figures: {
        tokens,
        engineTokensPerSecond: Math.round(tokens / engineSeconds),
        referenceTokensPerSecond: Math.round(tokens / referenceSeconds),
        rounds: ROUNDS,
        peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
      },
    };
  },
};

async function labelledInputs(corpus: string): Promise<Scored[]> {
  const folders = (await readdir(corpus, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const inputs: Scored[] = [];
  for (const { name: folder } of folders) {
    const tender = tenderSchema.parse(JSON.parse(await readFile(join(corpus, folder, 'tender.json'), 'utf8')));
    for (const name of (await readdir(join(corpus, folder, 'responses'))).sort()) {
      const file = await readReceivedFile({ path: join(corpus, folder, 'responses', name), name });
      const answers = mapAnswers([file], tender.criteria);
      const response = { name, files: [file], answers };
      inputs.push({ tender, framework: frameworkPack(tender.framework), asOf: tender.contractStart, response });
    }
  }
  return inputs;
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
