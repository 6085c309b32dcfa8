import type { FindingKind, FindingOutcome } from '@evenhand/shared/domain';

/** A decision as it is proposed. */
export interface FindingDecision {
  readonly outcome: FindingOutcome;
  /** Why, weighed against what is wrong. */
  readonly proportionality: string;
  /** The clause of the tender documents that the decision rests on. */
  readonly clause: string;
  /** Whether the bidder was asked; where not, why not. */
  readonly clarified: boolean;
  readonly whyNotClarified: string;
}

/** Share of wrong cells up to which an error is plainly a slip. */
const SLIP = 0.05;

/** What to think of before deciding; empty where nothing suggests itself. It decides nothing. */
export function adviceOn(finding: { kind: FindingKind; wrong: number | null; of: number | null }): string[] {
  const { kind, wrong, of } = finding;
  const advice: string[] = [];
  if (kind === 'cells' && wrong !== null && of !== null && of > 0 && wrong / of <= SLIP)
    advice.push(
      `${String(wrong)} of ${String(of)} entries are wrong. That looks like an obvious error: consider clarifying before anything else.`,
    );
  if (kind === 'missing-document' || kind === 'unsigned')
    advice.push('Consider clarifying: ask whether the document exists and was left out by mistake.');
  if (kind === 'late') advice.push('Check the times of the portal and any fault of it before you decide.');
  return advice;
}

/** What a decision lacks, by field; empty where it may stand. */
export function decisionGaps(decision: FindingDecision): { pointer: string; says: string }[] {
  const gaps: { pointer: string; says: string }[] = [];
  const needs = (field: keyof FindingDecision, says: string) => {
    if (String(decision[field]).trim() === '') gaps.push({ pointer: `/${field}`, says });
  };
  needs('proportionality', 'Say why this is proportionate to what is wrong.');
  if (decision.outcome !== 'disregarded') return gaps;
  needs('clause', 'Name the clause of the tender documents that allows it.');
  if (!decision.clarified) needs('whyNotClarified', 'Say why the bidder was not asked first.');
  return gaps;
}

/** Whether what a bidder states meets a threshold: at least so much, or, without a figure, a plain yes. */
export function meetsThreshold(least: string | null, stated: string): boolean {
  if (least === null) return stated === 'yes';
  return isAtLeast(stated, least);
}

// Exact decimals are compared as text of equal length: a threshold is never met or missed by rounding.
function isAtLeast(stated: string, least: string): boolean {
  const [a, b] = [parts(stated), parts(least)];
  const places = Math.max(a.fraction.length, b.fraction.length);
  const whole = ({ sign, digits, fraction }: Parts) => BigInt(`${sign}${digits}${fraction.padEnd(places, '0')}`);
  return whole(a) >= whole(b);
}

type Parts = { readonly sign: string; readonly digits: string; readonly fraction: string };

function parts(decimal: string): Parts {
  const [, sign = '', digits = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return { sign, digits, fraction };
}
