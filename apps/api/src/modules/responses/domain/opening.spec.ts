import fc from 'fast-check';
import { faultsOfOpening, openRequest, refusedStep, type OpeningStep } from './opening.ts';

const DEADLINE = new Date('2027-01-10T12:00:00Z');
const after = { deadline: DEADLINE, now: new Date('2027-01-10T12:00:00Z') };
const by = (step: OpeningStep['step'], personId: string): OpeningStep => ({ step, personId, at: after.now });

test('before the deadline, and while there is none, nobody takes any step', () => {
  for (const step of ['asked', 'confirmed', 'withdrawn'] as const) {
    const early = { deadline: DEADLINE, now: new Date('2027-01-10T11:59:59.999Z') };
    expect(refusedStep(step, 'ann', [by('asked', 'ben')], early)).toBe('opening.too-early');
    expect(refusedStep(step, 'ann', [], { ...after, deadline: null })).toBe('opening.too-early');
  }
});

test('whoever asks cannot confirm; another person can', () => {
  const asked = [by('asked', 'ann')];
  expect(refusedStep('confirmed', 'ann', asked, after)).toBe('opening.same-person');
  expect(refusedStep('confirmed', 'ben', asked, after)).toBeNull();
});

test('a withdrawn request cannot be confirmed', () => {
  const withdrawn = [by('asked', 'ann'), by('withdrawn', 'ann')];
  expect(openRequest(withdrawn)).toBeNull();
  expect(refusedStep('confirmed', 'ben', withdrawn, after)).toBe('opening.not-asked');
});

test('in whatever order people act, an opening has two of them, and it happens once', () => {
  const acts = fc.array(
    fc.record({
      step: fc.constantFrom('asked', 'confirmed', 'withdrawn'),
      personId: fc.constantFrom('ann', 'ben', 'cat'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(acts, (tried) => {
      const steps: OpeningStep[] = [];
      for (const { step, personId } of tried)
        if (refusedStep(step, personId, steps, after) === null) steps.push(by(step, personId));
      const confirmed = steps.filter(({ step }) => step === 'confirmed');
      expect(confirmed.length).toBeLessThanOrEqual(1);
      if (confirmed.length === 0) return;
      expect(steps.at(-1)).toBe(confirmed[0]);
      expect(steps.at(-2)?.step).toBe('asked');
      expect(steps.at(-2)?.personId).not.toBe(confirmed[0]?.personId);
    }),
  );
});

test('an opening by two people after the deadline has no fault; every other one says what was wrong', () => {
  const early = (step: OpeningStep) => ({ ...step, at: new Date(DEADLINE.getTime() - 1) });
  expect(faultsOfOpening([by('asked', 'ann'), by('confirmed', 'ben')], DEADLINE)).toEqual([]);
  expect(faultsOfOpening([by('asked', 'ann'), by('confirmed', 'ann')], DEADLINE)).toEqual([
    'One person alone opened the responses.',
  ]);
  expect(faultsOfOpening([early(by('asked', 'ann')), early(by('confirmed', 'ben'))], DEADLINE)).toEqual([
    'The opening was asked for before the deadline.',
    'The responses were opened before the deadline.',
  ]);
  for (const steps of [[], [by('asked', 'ann')], [by('confirmed', 'ben')]])
    expect(faultsOfOpening(steps, DEADLINE)).toEqual([
      'The responses are open, and no two people are on record as having opened them.',
    ]);
});
