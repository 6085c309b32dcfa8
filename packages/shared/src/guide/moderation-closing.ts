import type { GuideValues } from '../contracts/index.ts';
import { contradictionOf } from './contradiction.ts';
import { partsOf, STEP, type CriterionToScore } from './evaluation-steps.ts';
import type { PanelRules } from './moderation-script.ts';
import { CLOSING, isHeard, positionStep, type Position } from './moderation-steps.ts';
import type { ModerationWords } from './moderation-words.ts';
import { bandWords, inOrder, neighbours } from './scale.ts';
import { step, type Step } from './step.ts';
import { chosenAt, wordsAt } from './values.ts';

const isNotAgreed = (values: GuideValues): boolean => chosenAt(values, CLOSING.outcome) === 'not-agreed';

/** The mark an item ends with: the panel's, or what the published rule gives where the panel cannot agree. */
export function finalMark(values: GuideValues): string | null {
  return chosenAt(values, isNotAgreed(values) ? CLOSING.ruleMark : STEP.mark);
}

/** How the panel closes an item: outcome, mark and what decided it, dissent, and what the bidder will read. */
export function closingSteps(
  guide: ModerationWords,
  criterion: CriterionToScore,
  positions: readonly Position[],
  rules: PanelRules,
): Step[] {
  return [
    outcomeStep(guide, positions, rules),
    ...markSteps(guide, criterion),
    ...ruleSteps(guide, criterion, rules),
    ...besideSteps(guide, criterion),
    reconcileStep(guide, criterion),
    ...positions.map((position) => dissentStep(guide, position)),
    step({
      id: CLOSING.reasonForBidder,
      field: 'words',
      ...guide.reasonForBidder,
      lacks: words(CLOSING.reasonForBidder, guide.reasonForBidder.lacks),
    }),
    step({ id: CLOSING.internalNote, field: 'words', ...guide.internalNote }),
  ];
}

function outcomeStep(guide: ModerationWords, positions: readonly Position[], { deadlock }: PanelRules): Step {
  const id = CLOSING.outcome;
  return step({
    id,
    field: 'choice',
    asks: guide.outcome.asks,
    choices: Object.entries(guide.outcome.choices).map(([value, says]) => ({ value, says })),
    lacks: (values) => {
      const outcome = chosenAt(values, id);
      if (outcome === null) return guide.outcome.lacks;
      if (outcome === 'not-agreed') return deadlock === null ? guide.outcome.noRule : null;
      const mark = chosenAt(values, STEP.mark);
      const heard = positions.filter(isHeard);
      const apart = heard.filter((one) => mark !== null && chosenAt(values, positionStep('now', one.id)) !== mark);
      if (outcome === 'agreed') return apart.length > 0 ? guide.outcome.stillApart(apart.length) : null;
      return mark !== null && apart.length === 0 ? guide.outcome.nobodyApart : null;
    },
  });
}

function markSteps(guide: ModerationWords, { bands }: CriterionToScore): Step[] {
  const isAsked = (values: GuideValues) => !isNotAgreed(values);
  return [
    step({
      id: STEP.mark,
      field: 'choice',
      asks: guide.mark.asks,
      choices: marks(bands),
      isAsked,
      lacks: choice(STEP.mark, guide.mark.lacks),
    }),
    step({
      id: STEP.decisive,
      field: 'words',
      asks: guide.decisive.asks,
      isAsked,
      lacks: words(STEP.decisive, guide.decisive.lacks),
    }),
  ];
}

function ruleSteps(guide: ModerationWords, { bands }: CriterionToScore, { deadlock }: PanelRules): Step[] {
  const hint = deadlock ?? '';
  const isAsked = (values: GuideValues) => isNotAgreed(values) && deadlock !== null;
  const { ruleMark, ruleReason } = CLOSING;
  return [
    step({
      id: ruleMark,
      field: 'choice',
      asks: guide.ruleMark.asks,
      hint,
      choices: marks(bands),
      isAsked,
      lacks: choice(ruleMark, guide.ruleMark.lacks),
    }),
    step({
      id: ruleReason,
      field: 'words',
      asks: guide.ruleReason.asks,
      hint,
      isAsked,
      lacks: words(ruleReason, guide.ruleReason.lacks),
    }),
  ];
}

function besideSteps(guide: ModerationWords, { bands }: CriterionToScore): Step[] {
  const beside = (values: GuideValues) => neighbours(bands, finalMark(values));
  const hasMark = (values: GuideValues) => finalMark(values) !== null;
  return [
    step({
      id: STEP.notAbove,
      field: 'words',
      asks: (values) => guide.notAbove.asks(beside(values).above),
      hint: (values) => beside(values).above?.descriptor ?? '',
      isAsked: (values) => !hasMark(values) || beside(values).above !== null,
      lacks: words(STEP.notAbove, guide.notAbove.lacks),
    }),
    step({
      id: STEP.notBelow,
      field: 'words',
      asks: (values) => guide.notBelow.asks(beside(values).below),
      hint: (values) => beside(values).below?.descriptor ?? '',
      isAsked: (values) => !hasMark(values) || beside(values).below !== null,
      lacks: words(STEP.notBelow, guide.notBelow.lacks),
    }),
  ];
}

/** Where the panel found nothing and gives more than the scale keeps for nothing, it says why both are right. */
function reconcileStep(guide: ModerationWords, criterion: CriterionToScore): Step {
  const found = (values: GuideValues) =>
    contradictionOf(criterion.bands, partsOf(criterion), values, finalMark(values));
  return step({
    id: STEP.reconcile,
    field: 'words',
    asks: guide.reconcile.asks,
    hint: (values) => {
      const contrary = found(values);
      return contrary === null ? '' : guide.reconcile.hint(contrary.mark, contrary.band);
    },
    isAsked: (values) => found(values) !== null,
    lacks: words(STEP.reconcile, guide.reconcile.lacks),
  });
}

function dissentStep(guide: ModerationWords, position: Position): Step {
  const { id, who } = position;
  const dissent = positionStep('dissent', id);
  return step({
    id: dissent,
    field: 'words',
    asks: guide.dissent.asks(who),
    isAsked: (values) =>
      isHeard(position) &&
      chosenAt(values, CLOSING.outcome) === 'agreed-with-dissent' &&
      chosenAt(values, positionStep('now', id)) !== chosenAt(values, STEP.mark),
    lacks: words(dissent, guide.dissent.lacks),
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
