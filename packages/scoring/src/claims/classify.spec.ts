import { classify } from './classify.ts';
import type { StatementText } from './reading.ts';

const sentence = (text: string): StatementText => ({
  kind: 'sentence',
  text,
  leadIn: null,
  headings: [],
  previous: null,
  cells: [],
});

describe('classify', () => {
  it('reads a promise with its cue', () => {
    const text = 'We will train twelve Mental Health First Aiders by 31 March 2028.';
    const found = classify(sentence(text), { contractStart: '2027-04-01' });
    expect(found.class).toBe('COMMITMENT');
    expect(text.slice(found.cue?.start, found.cue?.end)).toBe('will');
  });

  it('names a promise only with a lead: what binds to nothing in particular is none', () => {
    const text = 'Amberley Axis will go above and beyond to deliver tangible benefits.';
    expect(classify(sentence(text), { contractStart: '2027-04-01' }).class).toBe('POLICY');
  });

  it('reads a heading as no claim', () => {
    expect(classify({ ...sentence('Q1 Community'), kind: 'heading' }, {}).class).toBe('NONE');
  });
});
