// node --conditions=@evenhand/source training/train.ts: learns src/lints/learned.weights.json from every set of reasons.
import { writeFileSync } from 'node:fs';
import { MOST_STEPS, writtenStep, type Learned, type Weights } from '../src/lints/learned.ts';
import { fitted, inSteps } from './fit.ts';
import { CODES, LEARNING, labelledFor } from './reasons.ts';

/** Sums above which a warning is due, without and with the lists of words; chosen near the best rows of crossvalidate.ts. */
const DUE: Readonly<Record<Learned, Pick<Weights, 'alone' | 'confirmed'>>> = {
  comparison: { alone: -0.1, confirmed: -3.1 },
  'outside-knowledge': { alone: 0, confirmed: 0 },
  'rule-contradiction': { alone: 1.5, confirmed: -1.7 },
  'descriptor-paraphrase': { alone: -1.1, confirmed: -1.9 },
  generic: { alone: -2, confirmed: -2 },
};
const learned = CODES.map((code) => {
  const weights = fitted(labelledFor(code), LEARNING[code]);
  const bias = weights.at(-1) ?? 0;
  const { step, steps } = inSteps(weights, MOST_STEPS);
  const drawers = [...steps].map(writtenStep).join('');
  return [code, { bias: rounded(bias), ...DUE[code], step: rounded(step), drawers }];
});
const file = new URL('../src/lints/learned.weights.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(Object.fromEntries(learned), null, 1)}\n`);

function rounded(number: number): number {
  return Number(number.toFixed(4));
}
