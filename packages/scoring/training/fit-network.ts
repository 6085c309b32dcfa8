import { MODEL_CLASSES } from '../src/claims/model.ts';
import { MOST_STEPS, writeSteps, type NetworkWeights } from '../src/claims/network.ts';
import type { Example } from './fit.ts';

interface NetworkOptions {
  readonly units: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** Shares of the features and of the hidden units that are left out at random while learning. */
  readonly dropFeatures: number;
  readonly dropUnits: number;
}

const NETWORK_OPTIONS: NetworkOptions = {
  units: 16,
  epochs: 12,
  batch: 192,
  rate: 0.004,
  dropFeatures: 0.3,
  dropUnits: 0.3,
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About normal: the sum of twelve equal chances. */
const spread = (random: () => number, width: number): number => {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum * width;
};

/** Adam on one table of weights. */
class Adam {
  readonly gradient: Float64Array;
  readonly #weights: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(weights: Float64Array) {
    this.#weights = weights;
    this.gradient = new Float64Array(weights.length);
    this.#first = new Float64Array(weights.length);
    this.#second = new Float64Array(weights.length);
  }

  step(round: number, rate: number): void {
    const [first, second, gradient, weights] = [this.#first, this.#second, this.gradient, this.#weights];
    const firstScale = 1 / (1 - 0.9 ** round);
    const secondScale = 1 / (1 - 0.999 ** round);
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] as number;
      const mean = 0.9 * (first[at] as number) + 0.1 * slope;
      const square = 0.999 * (second[at] as number) + 0.001 * slope * slope;
      first[at] = mean;
      second[at] = square;
      weights[at] = (weights[at] as number) - (rate * mean * firstScale) / (Math.sqrt(square * secondScale) + 1e-8);
    }
    gradient.fill(0);
  }
}

function shuffled(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

/**
 * Fits one network to the examples by mini-batches with parts left out at random, always in the same order for the same
 * seed. `names` are the features of the model in their order; `loudness` is how much its scores count in the end.
 */
export function fitNetwork(
  examples: readonly Example[],
  names: readonly string[],
  seed: number,
  loudness: number,
  options: NetworkOptions = NETWORK_OPTIONS,
): NetworkWeights {
  const { units, batch } = options;
  const classes = MODEL_CLASSES.length;
  const random = randomFrom(seed);
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = examples.map(({ features }) => features.flatMap((name) => places.get(name) ?? []));
  const targets = examples.map((example) => MODEL_CLASSES.indexOf(example.class));
  const inward = Float64Array.from({ length: names.length * units }, () => spread(random, 0.05));
  const outward = Float64Array.from({ length: units * classes }, () => spread(random, 0.1));
  const [learnInward, learnOutward] = [new Adam(inward), new Adam(outward)];
  const hidden = new Float64Array(units);
  const kept = new Float64Array(units);
  const scores = new Float64Array(classes);
  let round = 0;
  const rounds = options.epochs * Math.ceil(examples.length / batch);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const order = shuffled(examples.length, random);
    for (let from = 0; from < order.length; from += batch) {
      for (const index of order.slice(from, from + batch)) learnFrom(index);
      round += 1;
      const rate = options.rate * (1 - (round - 1) / rounds);
      learnInward.step(round, rate);
      learnOutward.step(round, rate);
    }
  }
  return written();

  function learnFrom(index: number): void {
    const row = (rows[index] ?? []).filter(() => random() >= options.dropFeatures);
    const louder = 1 / (1 - options.dropFeatures);
    hidden.fill(0);
    for (const place of row)
      for (let unit = 0; unit < units; unit += 1)
        hidden[unit] = (hidden[unit] as number) + louder * (inward[place * units + unit] as number);
    for (let unit = 0; unit < units; unit += 1) {
      const isKept = random() >= options.dropUnits && (hidden[unit] as number) > 0;
      kept[unit] = isKept ? 1 / (1 - options.dropUnits) : 0;
    }
    scores.fill(0);
    for (let unit = 0; unit < units; unit += 1)
      for (let name = 0; name < classes; name += 1)
        scores[name] =
          (scores[name] as number) +
          (hidden[unit] as number) * (kept[unit] as number) * (outward[unit * classes + name] as number);
    const highest = Math.max(...scores);
    const powers = Array.from(scores, (score) => Math.exp(score - highest));
    const sum = powers.reduce((total, power) => total + power, 0);
    const weight = (examples[index]?.weight ?? 1) / batch;
    const errors = powers.map((power, name) => (power / sum - (name === targets[index] ? 1 : 0)) * weight);
    for (let unit = 0; unit < units; unit += 1) {
      const open = kept[unit] as number;
      if (open === 0) continue;
      let back = 0;
      errors.forEach((error, name) => {
        const at = unit * classes + name;
        back += error * (outward[at] as number);
        learnOutward.gradient[at] = (learnOutward.gradient[at] as number) + error * (hidden[unit] as number) * open;
      });
      const push = back * open * louder;
      for (const place of row) {
        const at = place * units + unit;
        learnInward.gradient[at] = (learnInward.gradient[at] as number) + push;
      }
    }
  }

  function written(): NetworkWeights {
    const steps = Array.from({ length: units }, (_, unit) => {
      let most = 0;
      for (let at = unit; at < inward.length; at += units) most = Math.max(most, Math.abs(inward[at] as number));
      return Number((most / MOST_STEPS).toPrecision(4));
    });
    const counted = Array.from(inward, (weight, at) => Math.round(weight / (steps[at % units] ?? 1)));
    return {
      units,
      steps,
      inward: writeSteps(counted.map((step) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step)))),
      outward: Array.from(outward, (weight) => Number((weight * loudness).toPrecision(4))),
    };
  }
}
