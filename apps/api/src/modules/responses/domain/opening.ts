/** One act on the way to the opening of sealed responses, oldest first in every list of them. */
export interface OpeningStep {
  readonly step: 'asked' | 'confirmed' | 'withdrawn';
  readonly personId: string;
  readonly at: Date;
}

/** Why a step is refused; each is a problem code. */
export type OpeningRefusal =
  'opening.too-early' | 'opening.not-asked' | 'opening.asked' | 'opening.same-person' | 'opening.done';

/** The request to open that waits for a second person; null where none does. */
export function openRequest(steps: readonly OpeningStep[]): OpeningStep | null {
  const last = steps.at(-1);
  return last?.step === 'asked' ? last : null;
}

/**
 * Why a person may not take this step now; null where the person may. Sealed responses are opened by two different
 * people, both after the deadline: the first asks, the second confirms; who asked can withdraw and never confirm.
 */
export function refusedStep(
  step: OpeningStep['step'],
  personId: string,
  steps: readonly OpeningStep[],
  { deadline, now }: { deadline: Date | null; now: Date },
): OpeningRefusal | null {
  if (steps.some((earlier) => earlier.step === 'confirmed')) return 'opening.done';
  if (deadline === null || now < deadline) return 'opening.too-early';
  const request = openRequest(steps);
  switch (step) {
    case 'asked':
      return request === null ? null : 'opening.asked';
    case 'confirmed':
      if (request === null) return 'opening.not-asked';
      return request.personId === personId ? 'opening.same-person' : null;
    case 'withdrawn':
      return request === null ? 'opening.not-asked' : null;
  }
}

/** What was wrong with an opening that took place, in sentences; none where two people opened after the deadline. */
export function faultsOfOpening(steps: readonly OpeningStep[], deadline: Date): readonly string[] {
  const at = steps.findIndex(({ step }) => step === 'confirmed');
  const [asked, confirmed] = [steps[at - 1], steps[at]];
  if (confirmed === undefined || asked?.step !== 'asked')
    return ['The responses are open, and no two people are on record as having opened them.'];
  return [
    ...(asked.personId === confirmed.personId ? ['One person alone opened the responses.'] : []),
    ...(asked.at < deadline ? ['The opening was asked for before the deadline.'] : []),
    ...(confirmed.at < deadline ? ['The responses were opened before the deadline.'] : []),
  ];
}
