import { COMMITMENT_SCALE } from './commitment-scale.ts';
import { needsOfDescriptor } from './descriptor-needs.ts';
import type { Need } from './need.ts';
import { rulePackFor } from './rule-pack.ts';

const scaleOf = (...bands: readonly (readonly [string, string, string?])[]) =>
  bands.map(([mark, label, descriptor = '']) => ({ mark, label, descriptor }));

const published = COMMITMENT_SCALE.bands.map(({ mark, implements: descriptor }) => ({ mark, label: '', descriptor }));

/** The leaves of a need, as words for a test: "commitment+quantity+time x2". */
function asked(need: Need): string[] {
  if ('all' in need) return need.all.flatMap(asked);
  if ('any' in need) return [need.any.flatMap(asked).join(' or ')];
  const details = (need.with ?? []).map((detail) => `+${detail}`).join('');
  return [`${need.find}${details}${need.measures === undefined ? '' : ` x${need.measures}`}`];
}

describe('choosing the rules of a published scale', () => {
  it('takes the written pack where the descriptors are published in its words, whatever the layout', () => {
    const laidOut = published.map((band) => ({ ...band, descriptor: `  ${band.descriptor.toUpperCase()} ` }));
    expect(rulePackFor(laidOut).id).toBe('commitment-scale-0-5');
  });

  it('reads much the same needs out of those descriptors as the written pack has', () => {
    const oneMore = [...published, { mark: '6', label: '', descriptor: 'Six.' }];
    expect(
      rulePackFor(oneMore)
        .bands.map(({ needs }) => asked(needs))
        .slice(0, 6),
    ).toEqual([
      [],
      ['answer'],
      ['commitment'],
      ['commitment+quantity+time', 'who-or-where', 'method'],
      ['commitment+quantity+time x2', 'who-or-where', 'role', 'delivery-evidence'],
      ['commitment+quantity+time', 'delivery-plan', 'independent-check', 'track-record'],
    ]);
  });

  it("lets the tender's own descriptors win over the place on the scale", () => {
    const pack = rulePackFor(
      scaleOf(
        ['0', 'Unacceptable', 'No response, or nothing relevant.'],
        ['1', 'Weak', 'A limited answer with few details and no firm commitments.'],
        ['2', 'Fair', 'Relevant commitments, some of them with targets.'],
        ['3', 'Strong', 'Measurable and time-bound commitments with named leads; progress will be monitored.'],
        ['4', 'Outstanding', 'A detailed delivery plan, independent verification and evidence of past delivery.'],
      ),
    );
    expect(pack.bands.map(({ mark, from, needs }) => [mark, from, asked(needs)])).toEqual([
      ['0', 'place-on-scale', []],
      ['1', 'place-on-scale', ['answer']],
      ['2', 'descriptor', ['commitment+quantity']],
      ['3', 'descriptor', ['commitment+quantity+time', 'role', 'delivery-evidence']],
      ['4', 'descriptor', ['delivery-plan', 'independent-check', 'track-record']],
    ]);
  });

  it.each([
    ['0, 33, 66, 100', ['0', '33', '66', '100'], ['', 'commitment', 'measurable', 'proven']],
    ['10, 7, 5 in any order', ['10', '7', '5'], ['', 'quantity-or', 'proven']],
    ['0 to 100 in quarters', ['0', '25', '50', '75', '100'], ['', 'answer', 'quantity-or', 'several', 'proven']],
    ['pass or fail', ['0', '1'], ['', 'measurable']],
  ])('spreads the default ladder over %s where nothing is described', (_, marks, rungs) => {
    const { bands } = rulePackFor(scaleOf(...marks.map((mark) => [mark, ''] as const)));
    const ascending = marks.toSorted((a, b) => Number(a) - Number(b));
    expect(bands.map(({ mark }) => mark)).toEqual(ascending);
    bands.forEach(({ needs, from }, i) => {
      expect(from).toBe('place-on-scale');
      expect(highestRung(asked(needs))).toBe(rungs[i]);
    });
  });

  it('publishes every mark in the very text of the scale', () => {
    const marks = ['0.00', '2.50', '5.00'];
    expect(rulePackFor(scaleOf(...marks.map((mark) => [mark, ''] as const))).bands.map(({ mark }) => mark)).toEqual(
      marks,
    );
  });

  it('always asks more of a higher band and names the published words it implements', () => {
    const { bands } = rulePackFor(
      scaleOf(['0', 'None'], ['2', 'Poor', 'Poor.'], ['4', 'Fair', 'Fair.'], ['6', 'Good', 'Good.'], ['8', 'Top', '']),
    );
    const sizes = bands.map(({ needs }) => asked(needs).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(sizes).size).toBe(sizes.length);
    expect(bands.map((band) => band.implements)).toEqual(['None', 'Poor.', 'Fair.', 'Good.', 'Top']);
  });
});

/** The highest rung of the default ladder that a list of needs holds. */
function highestRung(needs: readonly string[]): string {
  const has = (need: string) => needs.includes(need);
  if (has('delivery-plan')) return 'proven';
  if (has('commitment+quantity+time x2')) return 'several';
  if (has('commitment+quantity+time')) return 'measurable';
  if (has('commitment+quantity or commitment+time')) return 'quantity-or';
  if (has('commitment')) return 'commitment';
  return has('answer') ? 'answer' : '';
}

describe('reading a descriptor', () => {
  it.each([
    ['Commitments without targets or dates.', null],
    ['Little evidence of how delivery will be monitored.', null],
    ['Several commitments on different measures with clear timescales.', ['commitment+time x2']],
    ['Explains how it will be delivered, by whom and where; the lead is named.', ['who-or-where', 'method', 'role']],
    ['Meets the requirement.', null],
    ['An audited record: proven track record on similar contracts.', ['independent-check', 'track-record']],
  ])('%s', (descriptor, needs) => {
    const found = needsOfDescriptor(descriptor);
    expect(found === null ? null : asked(found)).toEqual(needs);
  });
});
