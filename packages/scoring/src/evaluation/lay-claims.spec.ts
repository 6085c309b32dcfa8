import type { Claim } from '@evenhand/shared/contracts';
import { layClaims } from './lay-claims.ts';
import type { LabelledUnit } from './labelled-corpus.ts';

const unit = (id: string, text: string): LabelledUnit => ({
  id,
  text,
  section: 'Q1',
  start: 0,
  end: 0,
  kind: 'sentence',
  context: null,
});

let at = 0;
function claim(quote: string, name: Claim['class'] = 'COMMITMENT'): Claim {
  at += 1000;
  return {
    id: quote.slice(0, 4),
    class: name,
    scope: 'contract',
    measures: [],
    quantities: [],
    time: [],
    beneficiary: [],
    place: [],
    owner: [],
    verification: [],
    rule: 'r',
    evidence: { file: 'f', sha256: '', page: null, locator: null, start: at, end: at + quote.length, quote },
    duplicateOf: null,
  };
}

const laidQuotes = (units: LabelledUnit[], claims: Claim[]) =>
  Object.fromEntries(
    [...layClaims(units, claims)].map(([id, laid]) => [id, laid.map((one) => one.claim.evidence.quote)]),
  );

describe('laying claims on labelled units', () => {
  it('is blind to white space, punctuation, markup and case', () => {
    const units = [unit('u1', '**Mental Health First Aiders:** we will train 10 staff.')];
    expect(laidQuotes(units, [claim('Mental health\nfirst aiders: We will train 10 STAFF')])).toEqual({
      u1: ['Mental health\nfirst aiders: We will train 10 STAFF'],
    });
  });

  it('needs half of the shorter', () => {
    const units = [unit('u1', 'We will visit ten schools a year.'), unit('u2', 'Yes.')];
    expect(laidQuotes(units, [claim('schools a year. Yes')])).toEqual({
      u1: ['schools a year. Yes'],
      u2: ['schools a year. Yes'],
    });
    expect(laidQuotes(units, [claim('year. Yes')])).toEqual({ u1: ['year. Yes'], u2: ['year. Yes'] });
    expect(
      laidQuotes([unit('u1', 'We give.'), unit('u2', 'A long second sentence here.')], [claim('give. A long second')]),
    ).toEqual({
      u2: ['give. A long second'],
      u1: ['give. A long second'],
    });
    expect(
      laidQuotes(
        [unit('u1', 'We will give.'), unit('u2', 'A long second sentence here.')],
        [claim('ve. A long second')],
      ),
    ).toEqual({
      u2: ['ve. A long second'],
    });
  });

  it('puts the claim that covers most first, and on a tie one that is not OTHER', () => {
    const units = [unit('u1', 'We trained five and we will train five more people.')];
    const short = claim('We trained five', 'TRACK_RECORD');
    const long = claim('and we will train five more people');
    expect(laidQuotes(units, [short, long])['u1']).toEqual([long.evidence.quote, short.evidence.quote]);
    const policy = claim('We trained five', 'POLICY');
    const record = claim('We trained five', 'TRACK_RECORD');
    record.evidence.start = policy.evidence.start;
    expect(layClaims(units, [policy, record]).get('u1')?.[0]?.claim.class).toBe('TRACK_RECORD');
  });

  it('tells the same words apart by their order', () => {
    const units = [unit('u1', 'Free to schools.'), unit('u2', 'We will plant trees.'), unit('u3', 'Free to schools.')];
    const laid = layClaims(units, [
      claim('Free to schools.'),
      claim('We will plant trees.'),
      claim('Free to schools.'),
    ]);
    expect([...laid].map(([id, list]) => [id, list.length])).toEqual([
      ['u1', 1],
      ['u2', 1],
      ['u3', 1],
    ]);
  });

  it('finds words that another format has broken up', () => {
    const units = [unit('u1', 'We will plant four hundred trees along the Severn by March 2029.')];
    const broken = 'We will plant four hundred trees along the Page 3 Severn by March 2029.';
    expect(laidQuotes(units, [claim(broken)])).toEqual({ u1: [broken] });
  });
});
