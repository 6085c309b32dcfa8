import type { Citation, GuideValues, PanelItemView, StepValue } from '@evenhand/shared/contracts';
import {
  CLOSING,
  convergenceOnOne,
  findingStep,
  partStep,
  positionStep,
  STEP,
  STEP_CHECKED,
} from '@evenhand/shared/guide';

/** What an evaluator writes about one answer. */
export interface Judgement {
  readonly mark: string;
  /** About each part of the question: the words that are cited, null for "nothing found", and what they show. */
  readonly parts: Readonly<Record<string, { readonly quote: Citation | null; readonly finding: string }>>;
  readonly decisive: string;
  readonly notAbove: string;
  readonly notBelow: string;
}

/** What a panel agrees on one item. */
export interface Agreement {
  readonly mark: string;
  /** About each part: the reason, and the words it rests on; null where the panel found nothing. */
  readonly parts: Readonly<Record<string, { readonly quote: Citation | null; readonly reason: string }>>;
  /** Why whoever moved did. */
  readonly moved: string;
  readonly decisive: string;
  readonly notAbove: string;
  readonly notBelow: string;
  readonly reasonForBidder: string;
  /** Why more than nothing is given though nothing was found, where the panel is asked. */
  readonly reconciled?: string;
}

export const inWords = (words: string): StepValue => ({ kind: 'words', words });
export const chosen = (value: string): StepValue => ({ kind: 'choice', chosen: value });
export const passages = (quote: Citation | null): StepValue => ({
  kind: 'passages',
  cited: quote === null ? [] : [quote],
  nothingFound: quote === null,
});

/** A judgement as the evaluator's guide keeps it, complete. */
export function judgementValues({ mark, parts, decisive, notAbove, notBelow }: Judgement): GuideValues {
  const asksBands = Object.keys(parts).length > 1;
  const ofParts = Object.entries(parts).flatMap(([part, { quote, finding }]): [string, StepValue][] => [
    [partStep('evidence', part), passages(quote)],
    [partStep('finding', part), inWords(finding)],
    [partStep('mattered', part), chosen('decided')],
    ...(asksBands ? [[partStep('band', part), chosen(mark)] as [string, StepValue]] : []),
  ]);
  return {
    ...Object.fromEntries(ofParts),
    [STEP.decisive]: inWords(decisive),
    [STEP.mark]: chosen(mark),
    [STEP.notAbove]: inWords(notAbove),
    [STEP.notBelow]: inWords(notBelow),
  };
}

/** An agreement as the panel's guide keeps it, complete: every finding shared, and whoever moved says why and on which words. */
export function agreementValues({ positions }: Pick<PanelItemView, 'positions'>, agreed: Agreement): GuideValues {
  const { mark } = agreed;
  const values: GuideValues = {
    [CLOSING.outcome]: chosen('agreed'),
    [STEP.mark]: chosen(mark),
    [STEP.decisive]: inWords(agreed.decisive),
    [STEP.notAbove]: inWords(agreed.notAbove),
    [STEP.notBelow]: inWords(agreed.notBelow),
    [CLOSING.reasonForBidder]: inWords(agreed.reasonForBidder),
    ...(agreed.reconciled === undefined ? {} : { [STEP.reconcile]: inWords(agreed.reconciled) }),
  };
  for (const [part, { quote, reason }] of Object.entries(agreed.parts)) {
    values[`seen/${part}`] = { kind: 'confirmation', confirmed: true };
    values[`reason/${part}`] = inWords(reason);
    values[`evidence/${part}`] = passages(quote);
    for (const { id } of positions) values[findingStep('standing', part, id)] = chosen('shared');
  }
  const [first] = Object.values(agreed.parts).flatMap(({ quote }) => quote ?? []);
  const words = passages(first ?? null);
  for (const { id, first: score } of positions) {
    values[positionStep('now', id)] = chosen(mark);
    if (score.mark === mark) continue;
    const raisedBy = positions.find((one) => one.first.mark === mark)?.id ?? 'other';
    values[positionStep('moved', id)] = inWords(agreed.moved);
    values[positionStep('raised-by', id)] = chosen(raisedBy);
    values[positionStep('moved-on', id)] = words;
  }
  const marks = positions.map((one) => ({ id: one.id, mark: one.first.mark }));
  const firstHeldBy = convergenceOnOne(marks, values)?.firstHeldBy;
  const reader = positions.find(({ id }) => id !== firstHeldBy)?.id;
  if (firstHeldBy === undefined || reader === undefined) return values;
  return { ...values, [STEP_CHECKED.by]: chosen(reader), [STEP_CHECKED.words]: words };
}
