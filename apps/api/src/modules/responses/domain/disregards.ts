import type { FindingOutcome, LowPriceStep } from '@evenhand/shared/domain';

/** The decision of a named person by which a response takes no further part. It holds from the day on which it was made. */
export interface Disregard {
  readonly responseId: string;
  /** What was wrong: the finding, or the price that looks abnormally low. */
  readonly wrong: string;
  /** The clause of the tender documents that it rests on; null of a price, which the law itself deals with. */
  readonly clause: string | null;
  readonly reason: string;
  readonly personId: string;
  readonly at: Date;
}

interface Decided {
  readonly findingId: string;
  readonly outcome: FindingOutcome;
  readonly proportionality: string;
  readonly clause: string;
  readonly personId: string;
  readonly at: Date;
}

interface PriceStep {
  readonly responseId: string;
  readonly step: LowPriceStep;
  readonly words: string;
  readonly personId: string;
  readonly at: Date;
}

/**
 * The responses that are disregarded now, each with the first decision that still stands. About a finding the newest
 * decision counts, about a price the newest step; so a decision that was taken back leaves nothing behind here. Rows
 * come oldest first.
 */
export function standingDisregards(
  findings: readonly { readonly id: string; readonly responseId: string; readonly evidence: string }[],
  decisions: readonly Decided[],
  prices: readonly PriceStep[],
): readonly Disregard[] {
  const ofFindings = findings.flatMap(({ id, responseId, evidence }): Disregard[] => {
    const newest = decisions.findLast(({ findingId }) => findingId === id);
    if (newest?.outcome !== 'disregarded') return [];
    const { clause, proportionality: reason, personId, at } = newest;
    return [{ responseId, wrong: evidence, clause, reason, personId, at }];
  });
  const ofPrices = [...new Set(prices.map(({ responseId }) => responseId))].flatMap((responseId): Disregard[] => {
    const own = prices.filter((step) => step.responseId === responseId);
    const newest = own.at(-1);
    if (newest?.step !== 'disregarded') return [];
    const wrong = own.find(({ step }) => step === 'flagged')?.words ?? '';
    return [{ responseId, wrong, clause: null, reason: newest.words, personId: newest.personId, at: newest.at }];
  });
  const all = [...ofFindings, ...ofPrices].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return all.filter(({ responseId }, at) => all.findIndex((other) => other.responseId === responseId) === at);
}

/**
 * Ids of the responses that were disregarded at `moment` and take part again: nobody was asked to score them then. One
 * that came back earlier is not among them.
 */
export function returnedSince(
  moment: Date,
  ...[findings, decisions, prices]: Parameters<typeof standingDisregards>
): ReadonlySet<string> {
  const isEarlier = ({ at }: { readonly at: Date }) => at <= moment;
  const then = standingDisregards(findings, decisions.filter(isEarlier), prices.filter(isEarlier));
  const out = new Set(standingDisregards(findings, decisions, prices).map(({ responseId }) => responseId));
  return new Set(then.map(({ responseId }) => responseId).filter((id) => !out.has(id)));
}
