/** One step on record about an evaluator who will not come back, oldest first in a list. */
export interface DepartureStep {
  readonly personId: string;
  readonly step: 'asked' | 'approved' | 'taken-back';
  readonly reason: string;
  readonly byId: string;
  readonly at: Date;
}

/** An evaluator without whom the panel goes on, once somebody else than who asked has approved it. */
export interface Departure {
  readonly personId: string;
  readonly reason: string;
  readonly asked: DepartureStep;
  readonly approved: DepartureStep | null;
}

/** The departures that stand: asked for, approved or not, and not taken back. */
export function departuresOf(steps: readonly DepartureStep[]): readonly Departure[] {
  const people = [...new Set(steps.map(({ personId }) => personId))];
  return people.flatMap((personId) => {
    const own = steps.filter((step) => step.personId === personId);
    const since = own.slice(own.findLastIndex(({ step }) => step === 'taken-back') + 1);
    const asked = since.find(({ step }) => step === 'asked');
    if (asked === undefined) return [];
    return [{ personId, reason: asked.reason, asked, approved: since.find(({ step }) => step === 'approved') ?? null }];
  });
}
