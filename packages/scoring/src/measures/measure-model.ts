import type { MeasureEvidence } from './evidence.ts';
import type { EvidenceRoom } from './evidence-room.ts';
import { CONTEXT_FROM, MEASURE_FEATURES, NONE_CONTEXT_FROM, NONE_FEATURES } from './measure-features.ts';

/** Weights of the matcher as written by `training/measures/train.ts`. */
export interface MeasureWeights {
  /** One weight for each of MEASURE_FEATURES; the same for every measure of every pack. */
  readonly features: Readonly<Record<string, number>>;
  /** One weight for each of NONE_FEATURES. */
  readonly none: Readonly<Record<string, number>>;
  /** Stem -> what the word adds to "about no measure", in any pack. */
  readonly noneWords: Readonly<Record<string, number>>;
  /** Least share of the belief at which a measure is accepted, where an anchor carries it. */
  readonly acceptFrom: number;
}

/** Weights laid out in columns: the same for every measure of every pack. */
export interface MeasureModel {
  readonly features: Float64Array;
  readonly none: Float64Array;
  readonly noneWords: Map<string, number>;
  readonly acceptFrom: number;
}

const laidOut = new WeakMap<MeasureWeights, MeasureModel>();

/** Weights laid out in columns; worked out once. */
export function measureModel(weights: MeasureWeights): MeasureModel {
  const model = laidOut.get(weights) ?? layOut(weights);
  laidOut.set(weights, model);
  return model;
}

function layOut(weights: MeasureWeights): MeasureModel {
  return {
    features: Float64Array.from(MEASURE_FEATURES, (name) => weights.features[name] ?? 0),
    none: Float64Array.from(NONE_FEATURES, (name) => weights.none[name] ?? 0),
    noneWords: new Map(Object.entries(weights.noneWords)),
    acceptFrom: weights.acceptFrom,
  };
}

/** Shares that sum to 1 over the measures of the pack and, last, "about no measure". */
export function beliefOf(model: MeasureModel, evidence: MeasureEvidence): Float64Array {
  const scores = new Float64Array(evidence.anchored.length + 1);
  return softmaxInPlace(addContextScores(model, evidence, ownScores(model, evidence, scores)));
}

/** Belief of a statement read alone, and what its surroundings make of it, without counting the words twice. */
export interface ScoredStatement {
  readonly alone: Float64Array;
  readonly inContext: () => Float64Array;
}

/** How many rows of scores a statement takes of an `EvidenceRoom`. */
export const ROOM_OF_SCORES = 2;

/** Scores a statement by its own words; `inContext` is called once its surroundings are known. */
export function scoreStatement(model: MeasureModel, evidence: MeasureEvidence, room: EvidenceRoom): ScoredStatement {
  const size = evidence.anchored.length + 1;
  const own = ownScores(model, evidence, room.take(size));
  const alone = room.take(size);
  alone.set(own);
  return {
    alone: softmaxInPlace(alone),
    inContext: () => softmaxInPlace(addContextScores(model, evidence, own)),
  };
}

function ownScores(model: MeasureModel, evidence: MeasureEvidence, scores: Float64Array): Float64Array {
  const count = evidence.anchored.length;
  const width = model.features.length;
  for (let place = 0; place < count; place += 1) {
    const row = place * width;
    let score = 0;
    for (let i = 0; i < CONTEXT_FROM; i += 1) score += (model.features[i] ?? 0) * (evidence.features[row + i] ?? 0);
    scores[place] = score;
  }
  let none = 0;
  for (let i = 0; i < NONE_CONTEXT_FROM; i += 1) none += (model.none[i] ?? 0) * (evidence.none[i] ?? 0);
  for (const stem of evidence.stems) none += model.noneWords.get(stem) ?? 0;
  scores[count] = none;
  return scores;
}

function addContextScores(model: MeasureModel, evidence: MeasureEvidence, scores: Float64Array): Float64Array {
  const count = evidence.anchored.length;
  const width = model.features.length;
  for (let place = 0; place < count; place += 1) {
    const row = place * width;
    let score = scores[place] ?? 0;
    for (let i = CONTEXT_FROM; i < width; i += 1) score += (model.features[i] ?? 0) * (evidence.features[row + i] ?? 0);
    scores[place] = score;
  }
  let none = scores[count] ?? 0;
  for (let i = NONE_CONTEXT_FROM; i < model.none.length; i += 1) none += (model.none[i] ?? 0) * (evidence.none[i] ?? 0);
  scores[count] = none;
  return scores;
}

function softmaxInPlace(scores: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const power = Math.exp((scores[i] ?? 0) - highest);
    scores[i] = power;
    sum += power;
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) / sum;
  return scores;
}
