import type { GuideValues } from '../contracts/index.ts';
import { isAgreementOnly } from '../lints/agreement-only.ts';
import { convergenceOnOne } from './convergence.ts';
import { partsOf, type CriterionToScore } from './evaluation-steps.ts';
import { closingSteps } from './moderation-closing.ts';
import { findingStep, isHeard, positionStep, type Position } from './moderation-steps.ts';
import { MODERATION_WORDS, type ModerationWords } from './moderation-words.ts';
import { markAccountedFor } from './resubmission.ts';
import { bandWords, inOrder } from './scale.ts';
import { step, type Choice, type Script, type Step } from './step.ts';
import { chosenAt, citedAt, confirmedAt, saysNothing, wordsAt } from './values.ts';

export const MODERATION_EDITION = 'moderation-3';

/** What the published set says about the panel, as far as the questions depend on it. */
export interface PanelRules {
  /** What decides where the panel cannot agree; null where nothing is published. */
  readonly deadlock: string | null;
}

/**
 * What a panel is asked about one item. Every part is gone through, also where all agree (they confirm words and finding);
 * every earlier finding is shared or not, with a reason; every mark that moved has its point, its words and who raised it;
 * where others came to what one person read, the words are read again; whoever holds another mark in the end is on record.
 * Whoever is away is not spoken for. The mark is the panel's: no step holds a mean, and none has a default. `guide` is what it says, in the language of the panel.
 */
export function moderationScript(
  criterion: CriterionToScore,
  positions: readonly Position[],
  rules: PanelRules = { deadlock: null },
  guide: ModerationWords = MODERATION_WORDS,
): Script {
  return {
    edition: MODERATION_EDITION,
    steps: [
      ...partsOf(criterion).flatMap((part) => partSteps(guide, part.id, positions)),
      ...positions.flatMap((position) => positionSteps(guide, criterion, positions, position)),
      ...checkedSteps(guide, positions),
      ...closingSteps(guide, criterion, positions, rules),
    ],
  };
}

function partSteps(guide: ModerationWords, part: string, positions: readonly Position[]): Step[] {
  const seen = `seen/${part}`;
  const evidence = `evidence/${part}`;
  const reason = `reason/${part}`;
  return [
    step({
      id: seen,
      part,
      field: 'confirmation',
      asks: guide.seen.asks,
      lacks: (values) => (confirmedAt(values, seen) ? null : guide.seen.lacks),
    }),
    ...positions.flatMap((position) => findingSteps(guide, part, position)),
    step({
      id: reason,
      part,
      field: 'words',
      asks: guide.reason.asks,
      hint: guide.reason.hint,
      lacks: words(reason, guide.reason.lacks),
    }),
    step({
      id: evidence,
      part,
      field: 'passages',
      asks: guide.evidence.asks,
      lacks: passages(evidence, guide.evidence.lacks),
    }),
  ];
}

function findingSteps(guide: ModerationWords, part: string, { id, who, findings, away }: Position): Step[] {
  const standing = findingStep('standing', part, id);
  const because = findingStep('because', part, id);
  const isThere = away !== 'recused' && (findings[part] ?? '') !== '';
  return [
    step({
      id: standing,
      part,
      turn: standing,
      field: 'choice',
      asks: guide.standing.asks(who, findings[part] ?? ''),
      choices: Object.entries(guide.standing.choices).map(([value, says]) => ({ value, says })),
      isAsked: () => isThere,
      lacks: choice(standing, guide.standing.lacks),
    }),
    step({
      id: because,
      part,
      turn: standing,
      field: 'words',
      asks: guide.because.asks,
      hint: guide.because.hint,
      isAsked: (values) => isThere && !['shared', null].includes(chosenAt(values, standing)),
      lacks: words(because, guide.because.lacks),
    }),
  ];
}

function positionSteps(
  guide: ModerationWords,
  { bands }: CriterionToScore,
  positions: readonly Position[],
  position: Position,
): Step[] {
  const { id, who, mark, again } = position;
  const now = positionStep('now', id);
  const moved = positionStep('moved', id);
  const raisedBy = positionStep('raised-by', id);
  const movedOn = positionStep('moved-on', id);
  const heard = isHeard(position);
  const hasMoved = (values: GuideValues) =>
    heard && ![null, markAccountedFor(position)].includes(chosenAt(values, now));
  return [
    step({
      id: now,
      field: 'choice',
      asks: guide.now.asks(who, mark, again?.mark ?? null),
      choices: inOrder(bands).map((band) => ({ value: band.mark, says: bandWords(band), hint: band.descriptor })),
      isAsked: () => heard,
      lacks: choice(now, guide.now.lacks),
    }),
    step({
      id: moved,
      turn: now,
      field: 'words',
      asks: guide.moved.asks(who),
      hint: guide.moved.hint,
      isAsked: hasMoved,
      lacks: (values) => {
        const point = wordsAt(values, moved);
        if (point === '') return guide.moved.lacks;
        return isAgreementOnly(point) ? guide.moved.generic : null;
      },
    }),
    step({
      id: raisedBy,
      turn: now,
      field: 'choice',
      asks: guide.raisedBy.asks,
      choices: [...positions.map(personChoice), guide.raisedBy.somebodyElse],
      isAsked: hasMoved,
      lacks: choice(raisedBy, guide.raisedBy.lacks),
    }),
    step({
      id: movedOn,
      turn: now,
      field: 'passages',
      asks: guide.movedOn.asks,
      isAsked: hasMoved,
      lacks: (values) => (citedAt(values, movedOn).length > 0 ? null : guide.movedOn.lacks),
    }),
  ];
}

/** Where others came to what one person read, somebody else reads the words again: a misreading spreads easily. */
function checkedSteps(guide: ModerationWords, positions: readonly Position[]): Step[] {
  const firstHeldBy = (values: GuideValues) => convergenceOnOne(positions, values)?.firstHeldBy ?? null;
  const isAsked = (values: GuideValues) => firstHeldBy(values) !== null;
  return [
    step({
      id: STEP_CHECKED.by,
      turn: STEP_CHECKED.by,
      field: 'choice',
      asks: (values) => {
        const first = positions.find(({ id }) => id === firstHeldBy(values));
        return guide.checkedBy.asks(first?.who ?? '', first?.mark ?? '');
      },
      hint: guide.checkedBy.hint,
      choices: positions.map(personChoice),
      isAsked,
      lacks: (values) => {
        const by = chosenAt(values, STEP_CHECKED.by);
        if (by === null) return guide.checkedBy.lacks;
        return by === firstHeldBy(values) ? guide.checkedBy.same : null;
      },
    }),
    step({
      id: STEP_CHECKED.words,
      turn: STEP_CHECKED.by,
      field: 'passages',
      asks: guide.checkedWords.asks,
      isAsked,
      lacks: (values) => (citedAt(values, STEP_CHECKED.words).length > 0 ? null : guide.checkedWords.lacks),
    }),
  ];
}

/** Ids of the steps that read the words again. */
export const STEP_CHECKED = { by: 'checked-by', words: 'checked-words' } as const;

/** Whoever is away reads nothing in the session and raises nothing; what they did while they were there stays. */
function personChoice(position: Position): Choice {
  const { id, who } = position;
  return { value: id, says: who, ...(isHeard(position) ? {} : { past: true }) };
}

function words(id: string, lacks: string) {
  return (values: GuideValues) => (wordsAt(values, id) === '' ? lacks : null);
}

function choice(id: string, lacks: string) {
  return (values: GuideValues) => (chosenAt(values, id) === null ? lacks : null);
}

function passages(id: string, lacks: string) {
  return (values: GuideValues) => (citedAt(values, id).length > 0 || saysNothing(values, id) ? null : lacks);
}
