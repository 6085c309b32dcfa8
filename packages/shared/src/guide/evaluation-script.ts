import type { Band, GuideValues } from '../contracts/index.ts';
import { contradictionOf } from './contradiction.ts';
import { partsOf, partStep, STEP, type CriterionToScore } from './evaluation-steps.ts';
import { bandWords, inOrder, neighbours } from './scale.ts';
import { step, type Script, type Step } from './step.ts';
import { isGeneric, isThin } from '../lints/thin.ts';
import { chosenAt, citedAt, saysNothing, wordsAt } from './values.ts';
import { GUIDE_WORDS, type GuideWords } from './words.ts';

/** Changes when a question is added, taken out or means something else. */
export const EVALUATION_EDITION = 'evaluation-1';

/**
 * What an evaluator is asked about one answer: for each part where it promises something, what, what to make of it, how much it
 * mattered and which descriptor it meets; then what decided, the mark, and why not the marks beside it. Where a criterion
 * has one part the descriptor met is the mark, and is asked once. `guide` is what it says, in the language of whoever answers.
 */
export function evaluationScript(criterion: CriterionToScore, guide: GuideWords = GUIDE_WORDS): Script {
  const parts = partsOf(criterion);
  return {
    edition: EVALUATION_EDITION,
    steps: [
      ...parts.flatMap((part) => partSteps(guide, part, criterion, parts.length > 1)),
      ...wholeSteps(guide, criterion, parts),
    ],
  };
}

function partSteps(guide: GuideWords, part: { id: string }, { bands }: CriterionToScore, asksBand: boolean): Step[] {
  const id = (kind: Parameters<typeof partStep>[0]) => partStep(kind, part.id);
  const evidence = id('evidence');
  const about = { part: part.id };
  return [
    step({
      ...about,
      ...guide.evidence,
      id: evidence,
      field: 'passages',
      lacks: (values) =>
        citedAt(values, evidence).length > 0 || saysNothing(values, evidence) ? null : guide.evidence.lacks,
    }),
    step({ ...about, id: id('promise'), turn: evidence, field: 'words', ...guide.promise }),
    step({
      ...about,
      ...guide.finding,
      id: id('finding'),
      field: 'words',
      lacks: needsWords(id('finding'), guide.finding.lacks),
      probe: (values) =>
        thinProbe(
          guide,
          wordsAt(values, id('finding')),
          saysNothing(values, evidence) ? guide.probes.gap : guide.probes.page,
        ),
    }),
    step({
      ...about,
      id: id('mattered'),
      field: 'choice',
      asks: guide.mattered.asks,
      hint: guide.mattered.hint,
      choices: Object.entries(guide.mattered.choices).map(([value, says]) => ({ value, says })),
      lacks: needsChoice(id('mattered'), guide.mattered.lacks),
    }),
    step({
      ...about,
      id: id('band'),
      field: 'choice',
      asks: guide.band.asks,
      hint: guide.band.hint,
      choices: choicesOf(bands),
      isAsked: () => asksBand,
      lacks: needsChoice(id('band'), guide.band.lacks),
    }),
  ];
}

function wholeSteps(guide: GuideWords, criterion: CriterionToScore, parts: readonly { id: string }[]): Step[] {
  const { bands } = criterion;
  const beside = (values: GuideValues) => neighbours(bands, chosenAt(values, STEP.mark));
  const hasMark = (values: GuideValues) => chosenAt(values, STEP.mark) !== null;
  return [
    step({
      id: STEP.decisive,
      field: 'words',
      asks: guide.decisive.asks,
      hint: guide.decisive.hint,
      lacks: needsWords(STEP.decisive, guide.decisive.lacks),
      probe: (values) => thinProbe(guide, wordsAt(values, STEP.decisive), guide.probes.more),
    }),
    step({
      id: STEP.mark,
      field: 'choice',
      asks: guide.mark.asks,
      hint: guide.mark.hint,
      choices: choicesOf(bands),
      lacks: needsChoice(STEP.mark, guide.mark.lacks),
    }),
    step({
      id: STEP.notAbove,
      field: 'words',
      asks: (values) => guide.notAbove.asks(beside(values).above),
      hint: (values) => guide.notAbove.hint(beside(values).above),
      isAsked: (values) => !hasMark(values) || beside(values).above !== null,
      lacks: needsWords(STEP.notAbove, guide.notAbove.lacks),
      probe: (values) => thinProbe(guide, wordsAt(values, STEP.notAbove), guide.probes.gap),
    }),
    step({
      id: STEP.notBelow,
      field: 'words',
      asks: (values) => guide.notBelow.asks(beside(values).below),
      hint: (values) => guide.notBelow.hint(beside(values).below),
      isAsked: (values) => !hasMark(values) || beside(values).below !== null,
      lacks: needsWords(STEP.notBelow, guide.notBelow.lacks),
      probe: (values) => thinProbe(guide, wordsAt(values, STEP.notBelow), guide.probes.strength),
    }),
    step({
      id: STEP.reconcile,
      field: 'words',
      asks: guide.reconcile.asks,
      hint: (values) => {
        const found = contradictionOf(bands, parts, values);
        return found === null ? '' : guide.reconcile.hint(found.mark, found.band);
      },
      isAsked: (values) => contradictionOf(bands, parts, values) !== null,
      lacks: needsWords(STEP.reconcile, guide.reconcile.lacks),
    }),
  ];
}

function choicesOf(bands: readonly Band[]) {
  return inOrder(bands).map((band) => ({ value: band.mark, says: bandWords(band), hint: band.descriptor }));
}

function needsWords(id: string, lacks: string) {
  return (values: GuideValues) => (wordsAt(values, id) === '' ? lacks : null);
}

function needsChoice(id: string, lacks: string) {
  return (values: GuideValues) => (chosenAt(values, id) === null ? lacks : null);
}

/** Nothing written is not thin: it is missing, and says so itself. */
function thinProbe(guide: GuideWords, words: string, probe: string): string | null {
  if (words === '') return null;
  if (isGeneric(words)) return guide.probes.generic;
  return isThin(words) ? probe : null;
}
