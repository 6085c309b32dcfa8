/**
 * A feature of a statement, as a number that stays the same while the process lives, so that weights are found without
 * reading its name. Parts of names come from closed lists (moods, cues, rules, the model's own words).
 */
export type Feature = number;

const names: string[] = [];
const numbers = new Map<string, Feature>();

/** The feature of this name. */
export function feature(name: string): Feature {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const fresh = names.length;
  names.push(name);
  numbers.set(name, fresh);
  return fresh;
}

/** The name under which weights and explanations know a feature. */
export function featureName(one: Feature): string {
  return names[one] ?? '';
}

/** Features of one kind, told apart by one value ("mood:will"). */
export class Features {
  readonly #known = new Map<string, Feature>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(value: string): Feature {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const fresh = feature(this.#prefix + value);
    this.#known.set(value, fresh);
    return fresh;
  }
}

/** Features of one kind that two values make together ("mood+subject:will+we"). */
export class PairFeatures {
  readonly #known = new Map<string, Features>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(left: string, right: string): Feature {
    let ofLeft = this.#known.get(left);
    if (ofLeft === undefined) {
      ofLeft = new Features(`${this.#prefix}${left}+`);
      this.#known.set(left, ofLeft);
    }
    return ofLeft.of(right);
  }
}

/** Features of one kind that three values make together ("mood+subject+number:will+we+n"). */
export class TripleFeatures {
  readonly #known = new Map<string, PairFeatures>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(first: string, second: string, third: string): Feature {
    let ofFirst = this.#known.get(first);
    if (ofFirst === undefined) {
      ofFirst = new PairFeatures(`${this.#prefix}${first}+`);
      this.#known.set(first, ofFirst);
    }
    return ofFirst.of(second, third);
  }
}

/** Features in the order in which they were found, each once. */
export class FeatureList {
  readonly found: Feature[] = [];
  readonly #turn = ++turn;

  add(one: Feature): void {
    if (seenIn[one] === this.#turn) return;
    seenIn[one] = this.#turn;
    this.found.push(one);
  }
}

let turn = 0;
/** For each feature the last list that holds it: one list is filled after the other. */
const seenIn: number[] = [];
