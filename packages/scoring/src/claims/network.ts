/**
 * A small network beside the linear weights: features switch hidden units on, and each unit that is on speaks for and
 * against the classes. It sees what only several features together say. For one statement it is as linear as the weights
 * beside it, because a unit is on or off, so that the share of every feature can still be printed.
 */
export interface NetworkWeights {
  /** How many hidden units there are. */
  readonly units: number;
  /** What one step of a written weight is worth, for each unit. */
  readonly steps: readonly number[];
  /** One character for each feature of the model, in their order, and each unit. */
  readonly inward: string;
  /** What each unit says for each class, unit after unit. */
  readonly outward: readonly number[];
}

const MIDDLE = 80;
/** Weights lie between minus and plus so many steps; each is written as one printable character. */
export const MOST_STEPS = 45;
const BACKSLASH = 92;
const INSTEAD_OF_BACKSLASH = 126;

/** Whole steps as characters that stand for themselves in JSON. */
export function writeSteps(steps: Iterable<number>): string {
  let written = '';
  for (const step of steps) {
    const code = MIDDLE + step;
    written += String.fromCharCode(code === BACKSLASH ? INSTEAD_OF_BACKSLASH : code);
  }
  return written;
}

const readStep = (code: number): number => (code === INSTEAD_OF_BACKSLASH ? BACKSLASH : code) - MIDDLE;

/** Networks ready to run, side by side. Features are named by their place in the model's list. */
export interface Networks {
  /** Adds to `scores` what the networks say of the features at these places. */
  readonly addTo: (scores: Float64Array, places: readonly number[]) => void;
  /** What each of these features adds to each class, given all of them. */
  readonly shares: (places: readonly number[]) => readonly (readonly number[])[];
}

/** Makes networks of their weights; `classes` is how many classes they speak of. */
export function networksOf(networks: readonly NetworkWeights[], classes: number): Networks {
  const table = pairedSteps(networks);
  const steps = Float64Array.from(networks.flatMap((network) => network.steps));
  const outward = Float64Array.from(networks.flatMap((network) => network.outward));
  const counts = new Int32Array(2 * table.width);

  return {
    addTo(scores, places) {
      countSteps(table, places, counts);
      for (let unit = 0; unit < steps.length; unit += 1) {
        const count = counts[unit] ?? 0;
        if (count <= 0) continue;
        const strength = count * (steps[unit] ?? 0);
        for (let name = 0; name < classes; name += 1)
          scores[name] = (scores[name] ?? 0) + strength * (outward[unit * classes + name] ?? 0);
      }
    },
    shares(places) {
      countSteps(table, places, counts);
      const isOn = Array.from(counts, (count) => count > 0);
      return places.map((place) => {
        const own = new Int32Array(counts.length);
        countSteps(table, [place], own);
        return Array.from({ length: classes }, (_, name) =>
          isOn.reduce(
            (sum, on, unit) =>
              on ? sum + (own[unit] ?? 0) * (steps[unit] ?? 0) * (outward[unit * classes + name] ?? 0) : sum,
            0,
          ),
        );
      });
    },
  };
}

/** The steps of all units, feature after feature. */
interface PairedSteps {
  /** Two units share one whole number, 16 bits each, so that one addition counts for both. */
  readonly pairs: Int32Array;
  /** How many pairs each feature has: a multiple of PAIRS_AT_ONCE. */
  readonly width: number;
}

const PAIRS_AT_ONCE = 4;
/** Sums of so many steps fit into 15 bits and a sign. */
const MOST_AT_ONCE = Math.floor(32767 / MOST_STEPS);

function pairedSteps(networks: readonly NetworkWeights[]): PairedSteps {
  const allUnits = networks.reduce((sum, { units }) => sum + units, 0);
  const width = Math.ceil(allUnits / (2 * PAIRS_AT_ONCE)) * PAIRS_AT_ONCE;
  const [first] = networks;
  const features = first === undefined ? 0 : first.inward.length / first.units;
  const pairs = new Int32Array(features * width);
  let before = 0;
  for (const { units, inward } of networks) {
    for (let at = 0; at < inward.length; at += 1) {
      const unit = before + (at % units);
      const pair = Math.floor(at / units) * width + (unit >> 1);
      pairs[pair] = (pairs[pair] ?? 0) + (readStep(inward.charCodeAt(at)) << (unit % 2 === 0 ? 0 : 16));
    }
    before += units;
  }
  return { pairs, width };
}

/** Sums the steps of the features at these places for each unit. */
function countSteps({ pairs, width }: PairedSteps, places: readonly number[], counts: Int32Array): void {
  counts.fill(0);
  for (let from = 0; from < places.length; from += MOST_AT_ONCE) {
    const to = Math.min(places.length, from + MOST_AT_ONCE);
    for (let column = 0; column < width; column += PAIRS_AT_ONCE) {
      // Sums that are kept in variables stay in the processor, those of an array do not.
      let [first, second, third, fourth] = [0, 0, 0, 0];
      for (let at = from; at < to; at += 1) {
        const begin = (places[at] ?? 0) * width + column;
        first = (first + (pairs[begin] ?? 0)) | 0;
        second = (second + (pairs[begin + 1] ?? 0)) | 0;
        third = (third + (pairs[begin + 2] ?? 0)) | 0;
        fourth = (fourth + (pairs[begin + 3] ?? 0)) | 0;
      }
      addPair(counts, column, first);
      addPair(counts, column + 1, second);
      addPair(counts, column + 2, third);
      addPair(counts, column + 3, fourth);
    }
  }
}

function addPair(counts: Int32Array, pair: number, sum: number): void {
  const lower = (sum << 16) >> 16;
  counts[2 * pair] = (counts[2 * pair] ?? 0) + lower;
  counts[2 * pair + 1] = (counts[2 * pair + 1] ?? 0) + ((sum - lower) >> 16);
}
