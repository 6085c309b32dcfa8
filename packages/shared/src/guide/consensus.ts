import type { Citation, GuideValues } from '../contracts/index.ts';
import { partsOf, STEP, type CriterionToScore } from './evaluation-steps.ts';
import { finalMark } from './moderation-closing.ts';
import { STEP_CHECKED } from './moderation-script.ts';
import { CLOSING, findingStep, isHeard, positionStep, type Position } from './moderation-steps.ts';
import { markAccountedFor } from './resubmission.ts';
import { chosenAt, citedAt, confirmedAt, saysNothing, wordsAt } from './values.ts';

/** What the panel made of one sub-criterion. */
export interface PartAgreed {
  readonly part: string;
  /** Whether the panel confirmed that it opened the passages. */
  readonly seen: boolean;
  readonly reason: string;
  readonly cited: readonly Citation[];
  readonly nothingFound: boolean;
  readonly standings: readonly {
    readonly position: string;
    readonly standing: string | null;
    readonly because: string;
  }[];
}

/** One mark that moved, and what moved it: in the session, or when its evaluator looked again. */
export interface Move {
  readonly position: string;
  readonly from: string;
  readonly to: string;
  readonly point: string;
  readonly raisedBy: string | null;
  readonly cited: readonly Citation[];
  /** Whether the panel had sent the score back: then the point is what the evaluator wrote about the new mark. */
  readonly sentBack: boolean;
}

/** The panel's answers as a consensus score with its reasons. */
export interface ConsensusRead {
  readonly outcome: string | null;
  readonly mark: string | null;
  readonly decisive: string;
  readonly notAbove: string;
  readonly notBelow: string;
  /** Why a mark above the lowest stands though nothing was found; empty where that was not asked. */
  readonly reconciled: string;
  readonly parts: readonly PartAgreed[];
  readonly moves: readonly Move[];
  readonly dissents: readonly { readonly position: string; readonly mark: string; readonly words: string }[];
  readonly checked: { readonly by: string; readonly cited: readonly Citation[] } | null;
  readonly reasonForBidder: string;
  readonly internalNote: string;
}

/** Reads the answers of a panel. Nothing is filled in: what was not answered is empty or null. */
export function readConsensus(
  criterion: Pick<CriterionToScore, 'id' | 'title' | 'parts'>,
  positions: readonly Position[],
  values: GuideValues,
): ConsensusRead {
  const outcome = chosenAt(values, CLOSING.outcome);
  const mark = finalMark(values);
  const counted = positions.filter(({ away }) => away !== 'recused');
  const checkedBy = chosenAt(values, STEP_CHECKED.by);
  return {
    outcome,
    mark,
    decisive: wordsAt(values, outcome === 'not-agreed' ? CLOSING.ruleReason : STEP.decisive),
    notAbove: wordsAt(values, STEP.notAbove),
    notBelow: wordsAt(values, STEP.notBelow),
    reconciled: wordsAt(values, STEP.reconcile),
    parts: partsOf(criterion).map(({ id }) => partOf(id, counted, values)),
    moves: counted.flatMap((position) => movesOf(position, values)),
    dissents:
      outcome === 'agreed-with-dissent' ? counted.filter(isHeard).flatMap((one) => dissentOf(one, mark, values)) : [],
    checked: checkedBy === null ? null : { by: checkedBy, cited: citedAt(values, STEP_CHECKED.words) },
    reasonForBidder: wordsAt(values, CLOSING.reasonForBidder),
    internalNote: wordsAt(values, CLOSING.internalNote),
  };
}

function partOf(part: string, positions: readonly Position[], values: GuideValues): PartAgreed {
  return {
    part,
    seen: confirmedAt(values, `seen/${part}`),
    reason: wordsAt(values, `reason/${part}`),
    cited: citedAt(values, `evidence/${part}`),
    nothingFound: saysNothing(values, `evidence/${part}`),
    standings: positions.map(({ id }) => ({
      position: id,
      standing: chosenAt(values, findingStep('standing', part, id)),
      because: wordsAt(values, findingStep('because', part, id)),
    })),
  };
}

function movesOf(position: Position, values: GuideValues): Move[] {
  const { id, mark, again } = position;
  const from = markAccountedFor(position);
  const to = isHeard(position) ? chosenAt(values, positionStep('now', id)) : null;
  const moves: Move[] = [];
  if (from !== mark && again != null)
    moves.push({
      position: id,
      from: mark,
      to: from,
      point: again.point,
      raisedBy: null,
      cited: again.cited,
      sentBack: true,
    });
  if (to !== null && to !== from)
    moves.push({
      position: id,
      from,
      to,
      point: wordsAt(values, positionStep('moved', id)),
      raisedBy: chosenAt(values, positionStep('raised-by', id)),
      cited: citedAt(values, positionStep('moved-on', id)),
      sentBack: false,
    });
  return moves;
}

function dissentOf({ id }: Position, agreed: string | null, values: GuideValues) {
  const mark = chosenAt(values, positionStep('now', id));
  if (mark === null || mark === agreed) return [];
  return [{ position: id, mark, words: wordsAt(values, positionStep('dissent', id)) }];
}
