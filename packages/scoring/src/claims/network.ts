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

/** A network ready to run. Features are named by their place in the model's list. */
export interface Network {
  /** Adds to `scores` what the network says of the features at these places. */
  readonly addTo: (scores: number[], places: readonly number[]) => void;
  /** What each of these features adds to each class, given all of them. */
  readonly shares: (places: readonly number[]) => readonly (readonly number[])[];
}

/** Makes a network of its weights; `classes` is how many classes it speaks of. */
export function networkOf({ units, steps, inward, outward }: NetworkWeights, classes: number): Network {
  // Whole steps in one byte each: the table of a network stays near the processor, and their sums are exact.
  const table = new Int8Array(inward.length);
  for (let at = 0; at < inward.length; at += 1) table[at] = readStep(inward.charCodeAt(at));
  const counts = new Int32Array(units);

  function countSteps(places: readonly number[]): void {
    counts.fill(0);
    for (const place of places) {
      const begin = place * units;
      for (let unit = 0; unit < units; unit += 1) counts[unit] = (counts[unit] ?? 0) + (table[begin + unit] ?? 0);
    }
  }

  return {
    addTo(scores, places) {
      countSteps(places);
      for (let unit = 0; unit < units; unit += 1) {
        const count = counts[unit] ?? 0;
        if (count <= 0) continue;
        const strength = count * (steps[unit] ?? 0);
        for (let name = 0; name < classes; name += 1)
          scores[name] = (scores[name] ?? 0) + strength * (outward[unit * classes + name] ?? 0);
      }
    },
    shares(places) {
      countSteps(places);
      const isOn = Array.from(counts, (count) => count > 0);
      return places.map((place) =>
        Array.from({ length: classes }, (_, name) =>
          isOn.reduce(
            (sum, on, unit) =>
              on
                ? sum + (table[place * units + unit] ?? 0) * (steps[unit] ?? 0) * (outward[unit * classes + name] ?? 0)
                : sum,
            0,
          ),
        ),
      );
    },
  };
}
