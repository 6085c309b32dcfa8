/** One labelled reason for training: drawers of its signs, and whether the warning is right. */
export interface Example {
  readonly drawers: readonly number[];
  readonly isRight: boolean;
}

const ROUNDS = 150;

/** How a warning is learned. */
export interface Learning {
  readonly drawers: number;
  /** How much large weights are held down. */
  readonly heldDown: number;
  /** How far every weight is drawn towards nothing, so that most are nothing and take no room. */
  readonly drawnIn: number;
}

/**
 * Logistic regression over drawers: the weights that make the labels most likely, large ones held down and all drawn in. Accelerated descent
 * over all examples at once, so that the same examples give the same weights. The last number is the bias.
 */
export function fitted(examples: readonly Example[], { drawers, heldDown, drawnIn }: Learning): Float64Array {
  const speed = 1 / (steepness(examples, drawers) + heldDown);
  let weights = new Float64Array(drawers + 1);
  let ahead = new Float64Array(drawers + 1);
  let momentum = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = slopeAt(ahead, examples, drawers);
    const next = ahead.map((weight, at) =>
      at === drawers
        ? weight - speed * (slope[at] ?? 0)
        : nearer(weight - speed * ((slope[at] ?? 0) + heldDown * weight), speed * drawnIn),
    );
    const stronger = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / stronger;
    const last = weights;
    ahead = next.map((weight, at) => weight + push * (weight - (last[at] ?? 0)));
    weights = next;
    momentum = stronger;
  }
  return weights;
}

function nearer(weight: number, by: number): number {
  return Math.sign(weight) * Math.max(0, Math.abs(weight) - by);
}

/** What these weights say of an example. */
export function sumOf(weights: Float64Array, { drawers }: Example): number {
  let sum = weights.at(-1) ?? 0;
  for (const drawer of drawers) sum += weights[drawer] ?? 0;
  return sum;
}

function slopeAt(weights: Float64Array, examples: readonly Example[], drawers: number): Float64Array {
  const slope = new Float64Array(drawers + 1);
  for (const example of examples) {
    const off = (1 / (1 + Math.exp(-sumOf(weights, example))) - Number(example.isRight)) / examples.length;
    add(slope, example, off);
  }
  return slope;
}

/** An upper bound of how fast the slope changes, by power iteration. */
function steepness(examples: readonly Example[], drawers: number): number {
  let direction = new Float64Array(drawers + 1).fill(1);
  let length = 1;
  for (let round = 0; round < 8; round += 1) {
    const next = new Float64Array(drawers + 1);
    for (const example of examples) add(next, example, sumOf(direction, example));
    length = Math.hypot(...next);
    direction = next.map((part) => part / length);
  }
  return ((length / examples.length) * 1.1) / 4;
}

function add(to: Float64Array, { drawers }: Example, amount: number): void {
  for (const drawer of drawers) to[drawer] = (to[drawer] ?? 0) + amount;
  to[to.length - 1] = (to.at(-1) ?? 0) + amount;
}

/** Weights in whole steps, the largest of them so many; the bias stays as it is. */
export function inSteps(weights: Float64Array, most: number): { readonly step: number; readonly steps: Float64Array } {
  const drawers = weights.subarray(0, -1);
  const step = drawers.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / most;
  return { step, steps: drawers.map((weight) => Math.round(weight / step)) };
}
