import { EvidenceRoom } from '../../src/measures/evidence-room.ts';
import { roomOfEvidence, statementEvidence, type MeasureEvidence } from '../../src/measures/evidence.ts';
import { MEASURE_FEATURES, NONE_FEATURES } from '../../src/measures/measure-features.ts';
import { followAnswer } from '../../src/measures/match.ts';
import { measureIndex, type MeasureIndex } from '../../src/measures/measure-index.ts';
import { beliefOf, type MeasureModel, type MeasureWeights } from '../../src/measures/measure-model.ts';
import { textReader } from '../../src/measures/text-reader.ts';
import type { FrameworkPack } from '@evenhand/shared/contracts';
import type { LabelledAnswer } from './labelled-answers.ts';
import { thinnedPack } from './thinned-pack.ts';

/** How strongly weights are pulled to zero, and how often the context is worked out anew. */
export interface FitSettings {
  readonly features: number;
  readonly words: number;
  readonly rounds: number;
  readonly steps: number;
}

export const FIT_SETTINGS: FitSettings = { features: 0.1, words: 3, rounds: 3, steps: 150 };

/** How strongly weights are pulled to what is expected. */
const EXPECTATION = 5;

const NEVER = 2;

/**
 * Where weights are pulled to instead of zero: signs that the labelled tenders hardly show (lists under a label, short
 * lists), for which common sense stands in until data speak.
 */
const EXPECTED: Readonly<Record<string, number>> = {
  'lead-in-anchor': 1,
  'lead-in-hint': 0.2,
  'heading-anchor': 0.8,
  'short-list': 0.6,
};

/** An answer with its evidence read once. */
export interface ReadAnswer {
  readonly answer: LabelledAnswer;
  readonly evidence: readonly MeasureEvidence[];
}

interface Example {
  readonly evidence: MeasureEvidence;
  readonly targets: readonly number[];
  readonly weight: number;
}

/** Reads all that does not depend on context. */
export function readAnswers(pack: FrameworkPack, answers: readonly LabelledAnswer[]): readonly ReadAnswer[] {
  const index = measureIndex(pack);
  return answers.map((answer) => {
    const setting = {
      pack,
      theme: answer.theme,
      question: answer.question,
      shortList: [],
      coreService: answer.coreService,
      maskedNames: [answer.bidder],
      ownArea: answer.ownArea,
    };
    const reader = textReader(index, setting);
    const room = new EvidenceRoom(answer.queries.length, roomOfEvidence(index));
    const evidence = answer.queries.map(({ query }) => statementEvidence(index, setting, query, reader, room));
    return { answer, evidence };
  });
}

/** Answers to learn from: as they are, and once more as if a fifth of the pack's phrases were unknown. */
export function readForLearning(pack: FrameworkPack, answers: readonly LabelledAnswer[]): readonly ReadAnswer[] {
  return [...readAnswers(pack, answers), ...readAnswers(thinnedPack(pack), answers)];
}

const CLASS_WEIGHT: Readonly<Record<string, number>> = {
  COMMITMENT: 1,
  ASPIRATION: 1,
  TRACK_RECORD: 1,
  PRACTICE: 0.5,
  POLICY: 0.5,
};

/** Statements about no measure are fewer and harder; a false acceptance costs more than a missed one. */
const NO_MEASURE_WEIGHT = 2;

/** Places of the labelled measures in the pack; the place after the last measure stands for "about no measure". */
export function targetsOf(index: MeasureIndex, measures: readonly string[]): readonly number[] {
  const places = measures.map((code) => index.measures.findIndex((measure) => measure.code === code));
  const known = places.filter((place) => place >= 0);
  return known.length > 0 ? known : [index.measures.length];
}

/** Fits weights to labelled answers: rounds of context by the weights so far, then steps on all examples at once. */
export function fitMatcher(pack: FrameworkPack, read: readonly ReadAnswer[], settings = FIT_SETTINGS): MeasureModel {
  const index = measureIndex(pack);
  const model: MeasureModel = {
    features: new Float64Array(MEASURE_FEATURES.length),
    none: new Float64Array(NONE_FEATURES.length),
    noneWords: new Map(sharedStems(read).map((stem) => [stem, 0])),
    acceptFrom: NEVER,
  };
  const examples = read.flatMap(({ answer, evidence }) =>
    answer.queries.flatMap((labelled, i): Example[] => {
      const own = evidence[i];
      const emphasis = labelled.measures.length === 0 ? NO_MEASURE_WEIGHT : 1;
      const weight = emphasis * (CLASS_WEIGHT[labelled.class] ?? 0);
      return own === undefined || weight === 0
        ? []
        : [{ evidence: own, targets: targetsOf(index, labelled.measures), weight }];
    }),
  );
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const { answer, evidence } of read) {
      followAnswer(
        answer.queries.map(({ query }) => query),
        evidence,
        index,
        model,
      );
    }
    descend(model, examples, settings);
  }
  return model;
}

/** Stems that enough responses share to say something about language and not about a bidder or a service. */
function sharedStems(read: readonly ReadAnswer[]): readonly string[] {
  const holders = new Map<string, Set<string>>();
  for (const { answer, evidence } of read) {
    for (const stem of evidence.flatMap((own) => own.stems)) {
      if (/^\d/.test(stem)) continue;
      const set = holders.get(stem) ?? new Set();
      holders.set(stem, set.add(`${answer.tender}/${answer.response}`));
    }
  }
  return [...holders]
    .filter(([, set]) => set.size >= 6)
    .map(([stem]) => stem)
    .sort();
}

/** Adam on the whole set: deterministic, no shuffling. */
function descend(model: MeasureModel, examples: readonly Example[], settings: FitSettings): void {
  const stems = [...model.noneWords.keys()];
  const stemPlace = new Map(stems.map((stem, place) => [stem, place]));
  const words = Float64Array.from(model.noneWords.values());
  const groups = [
    { values: model.features, pull: settings.features },
    { values: model.none, pull: settings.features },
    { values: words, pull: settings.words },
  ].map((group) => ({
    ...group,
    slope: new Float64Array(group.values.length),
    mean: new Float64Array(group.values.length),
    spread: new Float64Array(group.values.length),
  }));
  const [features, none, wordGroup] = groups;
  if (features === undefined || none === undefined || wordGroup === undefined) return;
  const expected = MEASURE_FEATURES.map((name) => EXPECTED[name] ?? 0);
  const width = model.features.length;
  for (let step = 1; step <= settings.steps; step += 1) {
    for (const group of groups) group.values.forEach((value, i) => (group.slope[i] = group.pull * value));
    expected.forEach((value, i) => {
      if (value !== 0) features.slope[i] = EXPECTATION * ((features.values[i] ?? 0) - value);
    });
    for (const { evidence, targets, weight } of examples) {
      const belief = beliefOf(model, evidence);
      const count = belief.length - 1;
      const aimed = targets.reduce((sum, place) => sum + (belief[place] ?? 0), 0);
      for (let place = 0; place <= count; place += 1) {
        const share = belief[place] ?? 0;
        const wanted = targets.includes(place) ? share / Math.max(aimed, 1e-12) : 0;
        const slope = weight * (share - wanted);
        if (Math.abs(slope) < 1e-9) continue;
        if (place === count) {
          for (let i = 0; i < none.values.length; i += 1) add(none.slope, i, slope * (evidence.none[i] ?? 0));
          for (const stem of evidence.stems) {
            const word = stemPlace.get(stem);
            if (word !== undefined) add(wordGroup.slope, word, slope);
          }
        } else {
          for (let i = 0; i < width; i += 1)
            add(features.slope, i, slope * (evidence.features[place * width + i] ?? 0));
        }
      }
    }
    const rate = 0.05 * (1 - (0.9 * step) / settings.steps);
    for (const group of groups) {
      for (let i = 0; i < group.values.length; i += 1) {
        const slope = group.slope[i] ?? 0;
        group.mean[i] = 0.9 * (group.mean[i] ?? 0) + 0.1 * slope;
        group.spread[i] = 0.999 * (group.spread[i] ?? 0) + 0.001 * slope * slope;
        const mean = (group.mean[i] ?? 0) / (1 - 0.9 ** step);
        const spread = (group.spread[i] ?? 0) / (1 - 0.999 ** step);
        group.values[i] = (group.values[i] ?? 0) - (rate * mean) / (Math.sqrt(spread) + 1e-8);
      }
    }
    stems.forEach((stem, place) => model.noneWords.set(stem, words[place] ?? 0));
  }
}

function add(slope: Float64Array, place: number, value: number): void {
  slope[place] = (slope[place] ?? 0) + value;
}

const rounded = (value: number): number => Number(value.toFixed(3));

/** Writes a fitted model as the weights file holds it. */
export function weightsOf(model: MeasureModel, acceptFrom: number): MeasureWeights {
  return {
    features: Object.fromEntries(MEASURE_FEATURES.map((name, i) => [name, rounded(model.features[i] ?? 0)])),
    none: Object.fromEntries(NONE_FEATURES.map((name, i) => [name, rounded(model.none[i] ?? 0)])),
    noneWords: Object.fromEntries(
      [...model.noneWords]
        .map(([stem, weight]) => [stem, rounded(weight)] as const)
        .filter(([, w]) => Math.abs(w) >= 0.02),
    ),
    acceptFrom,
  };
}
