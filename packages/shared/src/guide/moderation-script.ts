import type { GuideValues } from '../contracts/index.ts';
import { isAgreementOnly } from '../lints/agreement-only.ts';
import { partsOf, STEP, type CriterionToScore } from './evaluation-script.ts';
import { MODERATION_WORDS as WORDS } from './moderation-words.ts';
import { bandWords, inOrder } from './scale.ts';
import { step, type Script, type Step } from './step.ts';
import { chosenAt, citedAt, confirmedAt, saysNothing, wordsAt } from './values.ts';

/** One evaluator's locked score as the panel discusses it. */
export interface Position {
  /** Stable id of the evaluator within the item. */
  readonly id: string;
  /** Name, initials or "Evaluator 1", as the session shows it. */
  readonly who: string;
  readonly mark: string;
  /** What the evaluator found about each part, by the id of the part. */
  readonly findings: Readonly<Record<string, string>>;
}

export const MODERATION_EDITION = 'moderation-1';

/** Ids of the steps about one evaluator. */
export function positionStep(kind: 'now' | 'moved' | 'moved-on' | 'dissent', position: string): string {
  return `${kind}/${position}`;
}

/** Ids of the steps about one evaluator's finding on one part. */
export function findingStep(kind: 'standing' | 'because', part: string, position: string): string {
  return `${kind}/${part}/${position}`;
}

/**
 * What a panel is asked about one item. Every part is gone through, also where all agree (they confirm words and finding);
 * every earlier finding is shared or not, with a reason; every mark that moved has its point and its words; whoever holds
 * another mark in the end is on record. The mark is the panel's: no step holds a mean, and none has a default.
 */
export function moderationScript(criterion: CriterionToScore, positions: readonly Position[]): Script {
  return {
    edition: MODERATION_EDITION,
    steps: [
      ...partsOf(criterion).flatMap((part) => partSteps(part.id, positions)),
      ...markSteps(criterion),
      ...positions.flatMap((position) => positionSteps(criterion, position)),
      outcomeStep(positions),
      ...positions.map(dissentStep),
    ],
  };
}

function partSteps(part: string, positions: readonly Position[]): Step[] {
  const seen = `seen/${part}`;
  const evidence = `evidence/${part}`;
  const reason = `reason/${part}`;
  return [
    step({
      id: seen,
      part,
      field: 'confirmation',
      asks: WORDS.seen.asks,
      lacks: (values) => (confirmedAt(values, seen) ? null : WORDS.seen.lacks),
    }),
    ...positions.flatMap((position) => findingSteps(part, position)),
    step({
      id: reason,
      part,
      field: 'words',
      asks: WORDS.reason.asks,
      hint: WORDS.reason.hint,
      lacks: words(reason, WORDS.reason.lacks),
    }),
    step({
      id: evidence,
      part,
      field: 'passages',
      asks: WORDS.evidence.asks,
      lacks: passages(evidence, WORDS.evidence.lacks),
    }),
  ];
}

function findingSteps(part: string, { id, who, findings }: Position): Step[] {
  const standing = findingStep('standing', part, id);
  const because = findingStep('because', part, id);
  const isThere = (findings[part] ?? '') !== '';
  return [
    step({
      id: standing,
      part,
      turn: standing,
      field: 'choice',
      asks: WORDS.standing.asks(who, findings[part] ?? ''),
      choices: Object.entries(WORDS.standing.choices).map(([value, says]) => ({ value, says })),
      isAsked: () => isThere,
      lacks: choice(standing, WORDS.standing.lacks),
    }),
    step({
      id: because,
      part,
      turn: standing,
      field: 'words',
      asks: WORDS.because.asks,
      hint: WORDS.because.hint,
      isAsked: (values) => isThere && !['shared', null].includes(chosenAt(values, standing)),
      lacks: words(because, WORDS.because.lacks),
    }),
  ];
}

function markSteps({ bands }: CriterionToScore): Step[] {
  return [
    step({
      id: STEP.mark,
      field: 'choice',
      asks: WORDS.mark.asks,
      choices: marks(bands),
      isAsked: (values) => chosenAt(values, 'outcome') !== 'not-agreed',
      lacks: choice(STEP.mark, WORDS.mark.lacks),
    }),
    step({
      id: STEP.decisive,
      field: 'words',
      asks: WORDS.decisive.asks,
      isAsked: (values) => chosenAt(values, 'outcome') !== 'not-agreed',
      lacks: words(STEP.decisive, WORDS.decisive.lacks),
    }),
  ];
}

function positionSteps({ bands }: CriterionToScore, { id, who, mark }: Position): Step[] {
  const now = positionStep('now', id);
  const moved = positionStep('moved', id);
  const movedOn = positionStep('moved-on', id);
  const hasMoved = (values: GuideValues) => ![null, mark].includes(chosenAt(values, now));
  return [
    step({
      id: now,
      field: 'choice',
      asks: WORDS.now.asks(who, mark),
      choices: marks(bands),
      lacks: choice(now, WORDS.now.lacks),
    }),
    step({
      id: moved,
      turn: now,
      field: 'words',
      asks: WORDS.moved.asks(who),
      hint: WORDS.moved.hint,
      isAsked: hasMoved,
      lacks: (values) => {
        const point = wordsAt(values, moved);
        if (point === '') return WORDS.moved.lacks;
        return isAgreementOnly(point) ? WORDS.moved.generic : null;
      },
    }),
    step({
      id: movedOn,
      turn: now,
      field: 'passages',
      asks: WORDS.movedOn.asks,
      isAsked: hasMoved,
      lacks: (values) => (citedAt(values, movedOn).length > 0 ? null : WORDS.movedOn.lacks),
    }),
  ];
}

function outcomeStep(positions: readonly Position[]): Step {
  return step({
    id: 'outcome',
    field: 'choice',
    asks: WORDS.outcome.asks,
    choices: Object.entries(WORDS.outcome.choices).map(([value, says]) => ({ value, says })),
    lacks: (values) => {
      const outcome = chosenAt(values, 'outcome');
      if (outcome === null) return WORDS.outcome.lacks;
      const apart = positions.filter(
        ({ id }) => chosenAt(values, positionStep('now', id)) !== chosenAt(values, STEP.mark),
      );
      return outcome === 'agreed' && apart.length > 0 ? WORDS.outcome.stillApart(apart.length) : null;
    },
  });
}

function dissentStep({ id, who }: Position): Step {
  const dissent = positionStep('dissent', id);
  return step({
    id: dissent,
    field: 'words',
    asks: WORDS.dissent.asks(who),
    isAsked: (values) =>
      chosenAt(values, 'outcome') === 'agreed-with-dissent' &&
      chosenAt(values, positionStep('now', id)) !== chosenAt(values, STEP.mark),
    lacks: words(dissent, WORDS.dissent.lacks),
  });
}

function marks(bands: CriterionToScore['bands']) {
  return inOrder(bands).map((band) => ({ value: band.mark, says: bandWords(band), hint: band.descriptor }));
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
