import { MODEL_CLASSES, type ModelClass, type ModelWeights } from '../src/claims/model.ts';

/** One training example: features that are present and the class. `weight` says how much it counts. */
export interface Example {
  readonly features: readonly string[];
  readonly class: ModelClass;
  readonly weight: number;
}

export interface FitOptions {
  /** Strength of the pull towards zero. */
  readonly l2: number;
  readonly rounds: number;
  /** A feature must occur in as many examples to be kept. */
  readonly minimumCount: number;
  readonly digits: number;
}

export const FIT_OPTIONS: FitOptions = { l2: 6, rounds: 110, minimumCount: 2, digits: 3 };

/**
 * How much harder than the general penalty a kind of feature is held: single words say little on unseen tenders, rules
 * were written to hold everywhere.
 */
const PENALTIES: readonly (readonly [string, number])[] = [
  ['rule:', 0.3],
  ['first-rule:', 1],
  ['w:', 2],
  ['pair:', 2],
  ['label-word:', 1],
  ['verb:', 1],
  ['mood+verb:', 1],
  ['subject+verb:', 1],
  ['rules:', 1],
  ['head:', 1],
  ['before', 1],
  ['cue+mood:', 1],
];

const penaltyOf = (name: string): number => PENALTIES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 1;

interface Dense {
  readonly names: readonly string[];
  readonly rows: readonly Int32Array[];
}

function index(examples: readonly Example[], minimumCount: number): Dense {
  const counts = new Map<string, number>();
  for (const example of examples) for (const name of example.features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= minimumCount)
    .map(([name]) => name)
    .sort();
  const ids = new Map(names.map((name, id) => [name, id]));
  const rows = examples.map((example) =>
    Int32Array.from(example.features.flatMap((name) => ids.get(name) ?? []).sort((left, right) => left - right)),
  );
  return { names, rows };
}

/**
 * Fits a multinomial logistic regression with an L2 penalty by full-batch Adam: fixed order, no randomness, so the same
 * examples give the same weights to the last digit. `loudness` is how much their scores count in the end.
 */
export function fit(
  examples: readonly Example[],
  loudness: number,
  options: FitOptions = FIT_OPTIONS,
): ModelWeights['features'] {
  const { names, rows } = index(examples, options.minimumCount);
  const classes = MODEL_CLASSES.length;
  const size = names.length * classes;
  const penalties = Float64Array.from(names.flatMap((name) => MODEL_CLASSES.map(() => penaltyOf(name) * options.l2)));
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  const targets = examples.map((example) => MODEL_CLASSES.indexOf(example.class));
  const scores = new Float64Array(classes);
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let round = 1; round <= options.rounds; round += 1) {
    for (let at = 0; at < size; at += 1) gradient[at] = ((penalties[at] as number) * (weights[at] as number)) / total;
    rows.forEach((row, example) => {
      scores.fill(0);
      for (const id of row)
        for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] as number) + (weights[id * classes + c] as number);
      const highest = Math.max(...scores);
      let sum = 0;
      for (let c = 0; c < classes; c += 1) {
        scores[c] = Math.exp((scores[c] as number) - highest);
        sum += scores[c] as number;
      }
      const share = (examples[example]?.weight ?? 1) / total;
      for (let c = 0; c < classes; c += 1) {
        const error = ((scores[c] as number) / sum - (c === targets[example] ? 1 : 0)) * share;
        for (const id of row) gradient[id * classes + c] = (gradient[id * classes + c] as number) + error;
      }
    });
    const rate = 0.1 * (round < options.rounds * 0.7 ? 1 : 0.2);
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] as number;
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope;
      second[at] = 0.999 * (second[at] as number) + 0.001 * slope * slope;
      const step = (first[at] as number) / (1 - 0.9 ** round);
      const spread = Math.sqrt((second[at] as number) / (1 - 0.999 ** round)) + 1e-7;
      weights[at] = (weights[at] as number) - (rate * step) / spread;
    }
  }
  const scale = 10 ** options.digits;
  return Object.fromEntries(
    names.flatMap((name, id) => {
      const row = Array.from(
        weights.subarray(id * classes, id * classes + classes),
        (weight) => Math.round(weight * loudness * scale) / scale + 0,
      );
      return row.every((weight) => Math.abs(weight) < 0.02 * loudness) ? [] : [[name, row]];
    }),
  );
}
