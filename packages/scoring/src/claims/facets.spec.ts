import type { Facets } from './found-claim.ts';
import { facetsOf } from './facets.ts';

const AREA = new Set(['malvern', 'redditch']);

function wordsOf(text: string, name: keyof Facets): readonly string[] {
  return facetsOf(text, [], AREA)[name].map(({ start, end }) => text.slice(start, end));
}

describe('facetsOf', () => {
  const text =
    'If numbers allow, our HR Manager will place six care leavers aged 18-24 from Redditch with a local college, proved by signed registers sent to the Council every quarter, up from a baseline of two.';

  it.each([
    ['beneficiary', 'care leavers aged 18-24'],
    ['place', 'Redditch'],
    ['owner', 'our HR Manager'],
    ['partner', 'a local college'],
    ['verification', 'signed registers'],
    ['condition', 'If numbers allow'],
  ] as const)('finds the %s in the words of the statement', (name, words) => {
    expect(wordsOf(text, name)).toContain(words);
  });

  it('finds the baseline', () => {
    expect(wordsOf(text, 'baseline').join(' ')).toContain('baseline of two');
  });

  it('reads the cells of a table by their headers', () => {
    const row = '| Apprentices | 8 | Training Lead | Signed forms |';
    const cell = (words: string, header: string) => ({
      header,
      start: row.indexOf(words),
      end: row.indexOf(words) + words.length,
    });
    const facets = facetsOf(row, [cell('Training Lead', 'Owner'), cell('Signed forms', 'Evidence')], AREA);
    expect(facets.owner.map(({ start, end }) => row.slice(start, end))).toEqual(['Training Lead']);
    expect(facets.verification.map(({ start, end }) => row.slice(start, end))).toEqual(['Signed forms']);
  });

  it('gives slices in order that never overlap', () => {
    const { beneficiary, place, owner, partner, verification, baseline, condition } = facetsOf(text, [], AREA);
    for (const slices of [beneficiary, place, owner, partner, verification, baseline, condition]) {
      slices.forEach((slice, index) => expect(slice.start).toBeGreaterThanOrEqual(slices[index - 1]?.end ?? 0));
    }
  });
});
