import type { Band, GuideValues } from '../contracts/index.ts';
import { contradictionOf } from './contradiction.ts';
import { bandWords, inOrder, neighbours } from './scale.ts';
import { step, type Script, type Step } from './step.ts';
import { isGeneric, isThin } from '../lints/thin.ts';
import { chosenAt, citedAt, saysNothing, wordsAt } from './values.ts';
import { GUIDE_WORDS as WORDS } from './words.ts';

/** What an evaluator is asked about: one criterion of the published set with its scale. */
export interface CriterionToScore {
  readonly id: string;
  readonly title: string;
  readonly bands: readonly Band[];
  /** Its sub-criteria. A criterion without any counts as having one: itself. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** Changes when a question is added, taken out or means something else. */
export const EVALUATION_EDITION = 'evaluation-1';

/** Ids of the steps that stand once for the whole criterion. */
export const STEP = {
  decisive: 'decisive',
  mark: 'mark',
  notAbove: 'not-above',
  notBelow: 'not-below',
  reconcile: 'reconcile',
} as const;

/** Id of a step about one part: "finding/Q1.2". */
export function partStep(kind: 'promise' | 'evidence' | 'finding' | 'mattered' | 'band', part: string): string {
  return `${kind}/${part}`;
}

/** The parts of a criterion as the guide asks about them. */
export function partsOf({ id, title, parts }: Pick<CriterionToScore, 'id' | 'title' | 'parts'>) {
  return parts.length > 0 ? parts : [{ id, title }];
}

/**
 * What an evaluator is asked about one answer: for each part where it promises something, what, what to make of it, how much it
 * mattered and which descriptor it meets; then what decided, the mark, and why not the marks beside it. Where a criterion
 * has one part the descriptor met is the mark, and is asked once.
 */
export function evaluationScript(criterion: CriterionToScore): Script {
  const parts = partsOf(criterion);
  return {
    edition: EVALUATION_EDITION,
    steps: [...parts.flatMap((part) => partSteps(part, criterion, parts.length > 1)), ...wholeSteps(criterion, parts)],
  };
}

function partSteps(part: { id: string }, { bands }: CriterionToScore, asksBand: boolean): Step[] {
  const id = (kind: Parameters<typeof partStep>[0]) => partStep(kind, part.id);
  const evidence = id('evidence');
  const about = { part: part.id };
  return [
    step({
      ...about,
      ...WORDS.evidence,
      id: evidence,
      field: 'passages',
      lacks: (values) =>
        citedAt(values, evidence).length > 0 || saysNothing(values, evidence) ? null : WORDS.evidence.lacks,
    }),
    step({ ...about, id: id('promise'), turn: evidence, field: 'words', ...WORDS.promise }),
    step({
      ...about,
      ...WORDS.finding,
      id: id('finding'),
      field: 'words',
      lacks: needsWords(id('finding'), WORDS.finding.lacks),
      probe: (values) =>
        thinProbe(wordsAt(values, id('finding')), saysNothing(values, evidence) ? WORDS.probes.gap : WORDS.probes.page),
    }),
    step({
      ...about,
      id: id('mattered'),
      field: 'choice',
      asks: WORDS.mattered.asks,
      hint: WORDS.mattered.hint,
      choices: Object.entries(WORDS.mattered.choices).map(([value, says]) => ({ value, says })),
      lacks: needsChoice(id('mattered'), WORDS.mattered.lacks),
    }),
    step({
      ...about,
      id: id('band'),
      field: 'choice',
      asks: WORDS.band.asks,
      hint: WORDS.band.hint,
      choices: choicesOf(bands),
      isAsked: () => asksBand,
      lacks: needsChoice(id('band'), WORDS.band.lacks),
    }),
  ];
}

function wholeSteps(criterion: CriterionToScore, parts: readonly { id: string }[]): Step[] {
  const { bands } = criterion;
  const beside = (values: GuideValues) => neighbours(bands, chosenAt(values, STEP.mark));
  const hasMark = (values: GuideValues) => chosenAt(values, STEP.mark) !== null;
  return [
    step({
      id: STEP.decisive,
      field: 'words',
      asks: WORDS.decisive.asks,
      hint: WORDS.decisive.hint,
      lacks: needsWords(STEP.decisive, WORDS.decisive.lacks),
      probe: (values) => thinProbe(wordsAt(values, STEP.decisive), WORDS.probes.more),
    }),
    step({
      id: STEP.mark,
      field: 'choice',
      asks: WORDS.mark.asks,
      hint: WORDS.mark.hint,
      choices: choicesOf(bands),
      lacks: needsChoice(STEP.mark, WORDS.mark.lacks),
    }),
    step({
      id: STEP.notAbove,
      field: 'words',
      asks: (values) => WORDS.notAbove.asks(beside(values).above),
      hint: (values) => WORDS.notAbove.hint(beside(values).above),
      isAsked: (values) => !hasMark(values) || beside(values).above !== null,
      lacks: needsWords(STEP.notAbove, WORDS.notAbove.lacks),
      probe: (values) => thinProbe(wordsAt(values, STEP.notAbove), WORDS.probes.gap),
    }),
    step({
      id: STEP.notBelow,
      field: 'words',
      asks: (values) => WORDS.notBelow.asks(beside(values).below),
      hint: (values) => WORDS.notBelow.hint(beside(values).below),
      isAsked: (values) => !hasMark(values) || beside(values).below !== null,
      lacks: needsWords(STEP.notBelow, WORDS.notBelow.lacks),
      probe: (values) => thinProbe(wordsAt(values, STEP.notBelow), WORDS.probes.strength),
    }),
    step({
      id: STEP.reconcile,
      field: 'words',
      asks: WORDS.reconcile.asks,
      hint: (values) => {
        const found = contradictionOf(bands, parts, values);
        return found === null ? '' : WORDS.reconcile.hint(found.mark, found.band);
      },
      isAsked: (values) => contradictionOf(bands, parts, values) !== null,
      lacks: needsWords(STEP.reconcile, WORDS.reconcile.lacks),
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
function thinProbe(words: string, probe: string): string | null {
  if (words === '') return null;
  if (isGeneric(words)) return WORDS.probes.generic;
  return isThin(words) ? probe : null;
}
