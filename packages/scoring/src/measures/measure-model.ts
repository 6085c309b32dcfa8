import { MEASURE_FEATURES, NONE_FEATURES, type MeasureEvidence } from './evidence.ts';
import type { MeasureIndex } from './measure-index.ts';

/** Weights of the matcher as written by `training/measures/train.ts`. */
export interface MeasureWeights {
  /** One weight for each of MEASURE_FEATURES; the same for every measure of every pack. */
  readonly features: Readonly<Record<string, number>>;
  /** One weight for each of NONE_FEATURES. */
  readonly none: Readonly<Record<string, number>>;
  /** Stem -> what the word adds to "about no measure", in any pack. */
  readonly noneWords: Readonly<Record<string, number>>;
  /** Pack id -> "code" or "code phrase" -> what the corpus taught beyond the features. "-" stands for no measure. */
  readonly packs: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly acceptFrom: AcceptFrom;
}

/** Least share of the belief that carries an acceptance, by what the acceptance stands on. Above 1: never. */
export interface AcceptFrom {
  /** An anchor of two words or more stands in the statement. */
  readonly phrase: number;
  /** Only anchors of one word stand in the statement. */
  readonly word: number;
  /** Anchors stand only in what introduces the statement, or in the one that it carries on. */
  readonly carried: number;
}

/** Weights laid out for one pack. */
export interface MeasureModel {
  readonly features: Float64Array;
  readonly none: Float64Array;
  readonly measureBias: Float64Array;
  /** One weight for each entry of the index. */
  readonly entries: Float64Array;
  readonly noneWords: Map<string, number>;
  readonly acceptFrom: AcceptFrom;
}

/** Key under which a pack's weights keep a phrase of a measure. */
export function phraseKey(index: MeasureIndex, entry: number): string {
  const found = index.entries[entry];
  const code = index.measures[found?.measure ?? -1]?.code ?? '-';
  return `${code} ${found?.text ?? ''}`;
}

/** Lays weights out for a pack. */
export function measureModel(weights: MeasureWeights, index: MeasureIndex): MeasureModel {
  const own = weights.packs[index.pack.id] ?? {};
  return {
    features: Float64Array.from(MEASURE_FEATURES, (name) => weights.features[name] ?? 0),
    none: Float64Array.from(NONE_FEATURES, (name) => weights.none[name] ?? 0),
    measureBias: Float64Array.from(index.measures, (measure) => own[measure.code] ?? 0),
    entries: Float64Array.from(index.entries, (_, entry) => own[phraseKey(index, entry)] ?? 0),
    noneWords: new Map(Object.entries(weights.noneWords)),
    acceptFrom: weights.acceptFrom,
  };
}

/** The matcher's belief: shares that sum to 1 over the measures of the pack and, last, "about no measure". */
export function beliefOf(model: MeasureModel, evidence: MeasureEvidence): Float64Array {
  const count = model.measureBias.length;
  const width = model.features.length;
  const belief = new Float64Array(count + 1);
  for (let place = 0; place < count; place += 1) {
    let score = model.measureBias[place] ?? 0;
    const row = place * width;
    for (let i = 0; i < width; i += 1) score += (model.features[i] ?? 0) * (evidence.features[row + i] ?? 0);
    belief[place] = score;
  }
  let none = 0;
  for (let i = 0; i < model.none.length; i += 1) none += (model.none[i] ?? 0) * (evidence.none[i] ?? 0);
  for (const stem of evidence.stems) none += model.noneWords.get(stem) ?? 0;
  belief[count] = none;
  for (const { entry, measure } of evidence.phrases) {
    const place = measure < 0 ? count : measure;
    belief[place] = (belief[place] ?? 0) + (model.entries[entry] ?? 0);
  }
  return softmaxInPlace(belief);
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
