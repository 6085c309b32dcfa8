import type { SuggestedMeasure } from '@evenhand/shared/contracts';
import { addContext, type AnswerContext } from './answer-context.ts';
import { EvidenceRoom } from './evidence-room.ts';
import { roomOfEvidence, statementEvidence, type MeasureEvidence } from './evidence.ts';
import { F, WIDTH } from './measure-features.ts';
import { measureIndex, type MeasureIndex } from './measure-index.ts';
import {
  measureModel,
  ROOM_OF_SCORES,
  scoreStatement,
  type MeasureModel,
  type MeasureWeights,
} from './measure-model.ts';
import type { MeasureQuery, MeasureSetting } from './measure-query.ts';
import { textReader } from './text-reader.ts';
import weightsFile from './match.weights.json' with { type: 'json' };

/** At most so many measures are suggested for a statement. */
export const MOST_SUGGESTIONS = 5;

/** What the matcher found for one statement, before it is cut down to suggestions. */
export interface MeasureMatch {
  readonly evidence: MeasureEvidence;
  /** Shares that sum to 1 over the measures of the pack and, last, "about no measure". */
  readonly belief: Float64Array;
  readonly suggestions: readonly SuggestedMeasure[];
}

/** A matcher for the answers to one question. Building it is cheap once the pack has been used before. */
export interface MeasureMatcher {
  /** Matches the statements of one answer in reading order; each may lean on those before it. */
  readonly matchAnswer: (queries: readonly MeasureQuery[]) => readonly MeasureMatch[];
}

const weights: MeasureWeights = weightsFile;

/**
 * Suggested measures for each statement of an answer, in the same order: at most five, best first, `score` a decimal
 * from 0 to 1 in text. A measure is accepted only when one of its anchors stands in the statement, its introduction or
 * the statement it carries on, or one of its hints in the statement, the numbers fit, and the belief is high enough; all
 * others are suggestions for a person.
 */
export function matchAnswerMeasures(
  queries: readonly MeasureQuery[],
  setting: MeasureSetting,
): readonly (readonly SuggestedMeasure[])[] {
  return measureMatcher(setting)
    .matchAnswer(queries)
    .map((match) => match.suggestions);
}

/** Suggested measures for a single statement; of what stands before it, only `statement.previous` is known. */
export function matchMeasures(query: MeasureQuery, setting: MeasureSetting): readonly SuggestedMeasure[] {
  const { previous } = query.statement;
  const before: readonly MeasureQuery[] =
    previous === null
      ? []
      : [{ ...query, statement: { ...query.statement, text: previous, previous: null, cells: [] }, quantities: [] }];
  return matchAnswerMeasures([...before, query], setting).at(-1) ?? [];
}

/** A matcher for one question; `using` replaces the trained weights (training and tests). */
export function measureMatcher(setting: MeasureSetting, using: MeasureWeights = weights): MeasureMatcher {
  const index = measureIndex(setting.pack);
  const model = measureModel(using);
  const reader = textReader(index, setting);
  return {
    matchAnswer: (queries) => {
      const room = new EvidenceRoom(queries.length, roomOfEvidence(index));
      const evidence = queries.map((query) => statementEvidence(index, setting, query, reader, room));
      return followAnswer(queries, evidence, index, model);
    },
  };
}

const FADING = 0.8;

/** Goes through an answer in reading order and lets each statement lean on what stands before it. */
export function followAnswer(
  queries: readonly MeasureQuery[],
  evidence: readonly MeasureEvidence[],
  index: MeasureIndex,
  model: MeasureModel,
): readonly MeasureMatch[] {
  const count = index.measures.length;
  const room = new EvidenceRoom(evidence.length, ROOM_OF_SCORES * (count + 1));
  const scored = evidence.map((own) => scoreStatement(model, own, room));
  const surroundings = blockSurroundings(
    queries,
    scored.map(({ alone }) => alone),
  );
  let before: Float64Array = new Float64Array(count + 1);
  let beforeThat = before;
  const soFar = new Float64Array(count);
  let carried: Uint8Array = new Uint8Array(count);
  return queries.flatMap((query, i) => {
    const own = evidence[i];
    const score = scored[i];
    if (own === undefined || score === undefined) return [];
    const sameBlock = query.statement.previous !== null;
    const { after, block } = surroundings[i] ?? ALONE;
    addContext(own, { before, beforeThat, soFar, after, block }, query, sameBlock);
    const belief = score.inContext();
    carried = sameBlock ? strongerOf(own.anchored, carried) : own.anchored;
    const mayAccept = query.scope !== 'core-delivery' && query.scope !== 'legal-minimum';
    const suggestions = suggestionsOf(index, model, own, belief, mayAccept ? carried : null);
    beforeThat = before;
    before = belief;
    fade(soFar, belief);
    return [{ evidence: own, belief, suggestions }];
  });
}

const ALONE: Pick<AnswerContext, 'after' | 'block'> = { after: null, block: null };

function strongerOf(own: Uint8Array, carried: Uint8Array): Uint8Array {
  const stronger = new Uint8Array(own.length);
  for (let i = 0; i < own.length; i += 1) stronger[i] = Math.max(own[i] ?? 0, carried[i] ?? 0);
  return stronger;
}

function fade(soFar: Float64Array, belief: Float64Array): void {
  for (let i = 0; i < soFar.length; i += 1) soFar[i] = Math.max((soFar[i] ?? 0) * FADING, belief[i] ?? 0);
}

/** For each statement: the next one of its paragraph, list or table, and the average of the others, each read alone. */
function blockSurroundings(
  queries: readonly MeasureQuery[],
  alone: readonly Float64Array[],
): readonly Pick<AnswerContext, 'after' | 'block'>[] {
  const found: Pick<AnswerContext, 'after' | 'block'>[] = [];
  let from = 0;
  while (from < queries.length) {
    let to = from + 1;
    while (to < queries.length && queries[to]?.statement.previous !== null) to += 1;
    if (to === from + 1) {
      found.push(ALONE);
      from = to;
      continue;
    }
    const members = alone.slice(from, to);
    const size = members[0]?.length ?? 0;
    const sum = new Float64Array(size);
    for (const belief of members) for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) + (belief[i] ?? 0);
    members.forEach((belief, place) => {
      found.push({
        after: members[place + 1] ?? null,
        block: meanOfOthers(sum, belief, members.length - 1),
      });
    });
    from = to;
  }
  return found;
}

function meanOfOthers(sum: Float64Array, own: Float64Array, others: number): Float64Array {
  const mean = new Float64Array(sum.length);
  for (let i = 0; i < mean.length; i += 1) mean[i] = ((sum[i] ?? 0) - (own[i] ?? 0)) / others;
  return mean;
}

function suggestionsOf(
  index: MeasureIndex,
  model: MeasureModel,
  evidence: MeasureEvidence,
  belief: Float64Array,
  anchored: Uint8Array | null,
): SuggestedMeasure[] {
  return likeliest(belief, index.measures.length).map((place, rank) => {
    const share = belief[place] ?? 0;
    const stands = anchored !== null && evidence.misfit[place] === 0 && isNamed(evidence, anchored, place);
    const accepted = rank === 0 && stands && share >= model.acceptFrom;
    return {
      measure: index.measures[place]?.code ?? '',
      status: accepted ? 'accepted' : 'suggested',
      score: share.toFixed(4),
    };
  });
}

/** Whether the author of the set wrote down what names the measure here: an anchor, or a hint in the statement itself. */
function isNamed(evidence: MeasureEvidence, anchored: Uint8Array, place: number): boolean {
  return (anchored[place] ?? 0) > 0 || (evidence.features[place * WIDTH + F.hint] ?? 0) > 0;
}

/** Places of the measures with the largest shares, largest first; of equal ones the first in the pack. */
function likeliest(belief: Float64Array, count: number): readonly number[] {
  const best: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const share = belief[place] ?? 0;
    if (best.length === MOST_SUGGESTIONS && share <= (belief[best[MOST_SUGGESTIONS - 1] ?? 0] ?? 0)) continue;
    let rank = Math.min(best.length, MOST_SUGGESTIONS - 1);
    for (; rank > 0 && share > (belief[best[rank - 1] ?? 0] ?? 0); rank -= 1) best[rank] = best[rank - 1] ?? 0;
    best[rank] = place;
  }
  return best;
}
