import { responseResultSchema } from '@evenhand/shared/contracts';
import { frameworkPack } from './measures/framework-pack.ts';
import { canonicalJson } from './results/canonical-json.ts';
import { publishedSetHash } from './results/published-set-hash.ts';
import { scoreResponse } from './score.ts';
import { answersByHeading } from '../test/answers-by-heading.ts';
import { markdownFile } from '../test/markdown-blocks.ts';
import { LIBRARY_TENDER, scoredAnswer, scoredText } from '../test/scored-text.ts';

const framework = frameworkPack('wcc-2025');

const RESPONSE = `# Alder & Finch Ltd: social value

## Q1 Community Development

By 31 March 2028 we will train eight fitters as Mental Health First Aiders, two at each of our depots in Malvern, Redditch, Evesham and Bewdley. We will also run a weekly tea afternoon at Pickersleigh library for 25 people who live alone, from October 2027. Our Wellbeing Coordinator, Moira, is responsible for both. Evidence will be course certificates and the tea book, sent to you every quarter.

## Q3 Environmental Sustainability

We believe in the environment.

## Q5 Education

| What | How many | When | Lead | Evidence |
|---|---|---|---|---|
| Apprentice joiners from Bewdley | 6 | two each September from 2027 | Workshop Manager | Agreements |
`;

describe('scoring a response', () => {
  const result = scoredText(RESPONSE);

  it('says what the contract of results asks for, and each quote is exactly the stored text', () => {
    expect(responseResultSchema.safeParse(result).success).toBe(true);
    const claims = result.criteria.flatMap((criterion) => criterion.claims);
    expect(claims.length).toBeGreaterThan(5);
    for (const { evidence } of claims) expect(RESPONSE.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    for (const { evidence } of result.criteria.flatMap(({ queries }) => queries)) {
      for (const { start, end, quote } of evidence) expect(RESPONSE.slice(start, end)).toBe(quote);
    }
  });

  it('numbers claims in reading order over the whole response', () => {
    const claims = result.criteria.flatMap((criterion) => criterion.claims);
    expect(claims.map(({ id }) => id)).toEqual(claims.map((_, i) => `c${i + 1}`));
    const starts = claims.map(({ evidence }) => evidence.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('leaves out statements that claim nothing, unless the explanation rests on them', () => {
    for (const { claims, explanation } of result.criteria) {
      const cited = JSON.stringify(explanation?.tree);
      for (const claim of claims) if (claim.class === 'NONE') expect(cited).toContain(`"${claim.id}"`);
    }
  });

  it('cites only claims that are there', () => {
    for (const { claims, explanation } of result.criteria) {
      const ids = new Set(claims.map(({ id }) => id));
      const cited = [...JSON.stringify(explanation?.tree ?? {}).matchAll(/"(c\d+)"/g)].map(([, id = '']) => id);
      expect(cited.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('gives the lowest band to an answer that is not in a response that was read', () => {
    const missing = result.criteria.find(({ criterion }) => criterion === 'Q2');
    expect(missing).toMatchObject({ status: 'scored', band: '0', claims: [] });
    expect(missing?.explanation?.text).toContain('not found: something that addresses the question');
    expect(missing?.missingForNext).toEqual(['Something that addresses the question.']);
  });

  it('gives the same bytes every time', () => {
    const first = canonicalJson(result);
    for (let i = 0; i < 20; i++) expect(canonicalJson(scoredText(RESPONSE))).toBe(first);
  });

  it('weighs the indicative marks', () => {
    const marks = result.criteria.map(({ band }) => Number(band));
    const total = marks.reduce((sum, mark) => sum + mark * 4, 0);
    expect(result.indicativeWeighted).toMatchObject({ complete: true, total: total.toFixed(2), max: '100' });
  });
});

describe('what cannot be scored', () => {
  const file = markdownFile('R1.md', RESPONSE);
  const answers = answersByHeading(LIBRARY_TENDER, file);
  const base = { tender: LIBRARY_TENDER, framework, asOf: '2027-09-01' };
  const damaged = {
    ...file,
    name: 'R2.pdf',
    status: 'damaged' as const,
    reason: 'The file is damaged.',
    document: null,
  };

  it('waits for a person where the text needs confirmation', () => {
    const doubtful = answers.answers.map((answer) =>
      answer.criterion === 'Q1' ? { ...answer, needsConfirmation: 'Page 2 could not be read.' } : answer,
    );
    const response = { name: 'R1', files: [file], answers: { ...answers, answers: doubtful } };
    const result = scoreResponse({ ...base, response });
    expect(result).toMatchObject({ status: 'partly-scored', reason: 'Page 2 could not be read.' });
    expect(result.criteria[0]).toMatchObject({ status: 'needs-confirmation', band: null, missingForNext: [] });
    expect(result.criteria[0]?.explanation).toBeUndefined();
    expect(result.indicativeWeighted).toMatchObject({ complete: false, total: null });
    expect(result.indicativeWeighted?.byCriterion).not.toHaveProperty('Q1');
  });

  it('does not call an answer empty that may stand in a file nobody could read', () => {
    const response = { name: 'R1', files: [file, damaged], answers };
    const result = scoreResponse({ ...base, response });
    expect(result.criteria[0]?.status).toBe('scored');
    expect(result.criteria[1]).toMatchObject({
      status: 'not-produced',
      band: null,
      reason: 'R2.pdf: The file is damaged.',
    });
  });

  it("gives an unread file's own sentence, whatever else is said of the answer", () => {
    const doubtful = answers.answers.map((answer) =>
      answer.parts.length === 0 ? { ...answer, needsConfirmation: 'R2.pdf could not be read in full.' } : answer,
    );
    const response = { name: 'R1', files: [file, damaged], answers: { ...answers, answers: doubtful } };
    expect(scoreResponse({ ...base, response }).criteria[1]).toMatchObject({
      status: 'not-produced',
      reason: 'R2.pdf: The file is damaged.',
    });
  });

  it('produces nothing from a response without text', () => {
    const empty = { answers: answers.answers.map((answer) => ({ ...answer, parts: [] })), unmapped: [] };
    const result = scoreResponse({ ...base, response: { name: 'R1', files: [damaged], answers: empty } });
    expect(result).toMatchObject({ status: 'not-produced', reason: 'R2.pdf: The file is damaged.' });
    expect(result.criteria.every(({ band }) => band === null)).toBe(true);
  });
});

describe('a promise under two questions', () => {
  const apprentices =
    'We will take on six apprentice joiners from Bewdley, two each September from 2027 to 2029, each paired with a bench joiner in our workshop.';

  it('counts once, where it is most relevant', () => {
    const both = scoredText(`## Q1 Community\n\n${apprentices}\n\n## Q5 Education\n\n${apprentices}\n`);
    const [community, education] = [both.criteria[0], both.criteria[4]];
    expect(education?.band).toBe('3');
    expect(Number(community?.band)).toBeLessThan(2);
    expect(community?.explanation?.text).toContain('counts under the question it fits best');
  });
});

describe('bands in words a procurement officer can check', () => {
  it.each([
    ['nothing', 'Q3', 'Not applicable.', '0'],
    ['values only', 'Q3', 'We care deeply about the environment and about wildlife.', '1'],
    ['hopes only', 'Q5', 'We hope to offer work experience to a few pupils, where insurance allows.', '1'],
    ['a record only', 'Q5', 'Since 2021 we have taken on 14 apprentices and 11 of them finished.', '1'],
    ['a promise without number or date', 'Q5', 'We will take on apprentices in our joinery shop at Bewdley.', '2'],
    [
      'one measurable promise',
      'Q5',
      'We will take on six apprentice joiners from Bewdley, two each September from 2027 to 2029, and pair each with a carpenter at our Stourport workshop.',
      '3',
    ],
    [
      'two, with a role and proof',
      'Q5',
      'We will take on six apprentice joiners from Bewdley, two each September from 2027 to 2029. We will also host twelve Year 10 pupils from Droitwich for one week of work experience every June. Our Workshop Manager is responsible. Evidence will be apprenticeship agreements and letters from the school.',
      '4',
    ],
    [
      'as before, with plan, outside check and record',
      'Q5',
      'We will take on six apprentice joiners from Bewdley, two each September from 2027 to 2029. We will also host twelve Year 10 pupils from Droitwich for one week of work experience every June. Our Workshop Manager is responsible. Evidence will be apprenticeship agreements and letters from the school. By the end of month 1 we will visit both schools; by 30 June 2027 the adverts will be out; by 30 September 2027 the first two will have started. The college will confirm starts to the Council directly, not through us. Since 2021 we have taken on 14 apprentices, and 11 of them finished.',
      '5',
    ],
  ])('%s', (_, question, answer, band) => {
    expect(scoredAnswer(question, answer).band).toBe(band);
  });
});

describe('any published scale', () => {
  const VALUES = 'We care deeply about young people and careers.';
  const ONE =
    'We will take on six apprentice joiners from Bewdley, two each September from 2027 to 2029, and pair each with a carpenter at our Stourport workshop.';
  const TWO = `${ONE} We will also host twelve Year 10 pupils from Droitwich for one week of work experience every June. Our Workshop Manager is responsible. Evidence will be apprenticeship agreements and letters from the school.`;

  const bandOn = (marks: readonly string[], answer: string) => {
    const bands = marks.map((mark) => ({ mark, label: '', descriptor: '' }));
    const tender = { ...LIBRARY_TENDER, scale: { bands } };
    return scoredText(`## Q5 Answer\n\n${answer}\n`, { tender }).criteria[4]?.band;
  };

  it.each([
    ['0, 33, 66, 100', ['0', '33', '66', '100'], ['0', '0', '33', '66']],
    ['10, 7, 5', ['10', '7', '5'], ['5', '5', '7', '7']],
    ['0 to 4', ['0', '1', '2', '3', '4'], ['0', '1', '2', '3']],
    ['pass or fail', ['0', '1'], ['0', '0', '1', '1']],
    ['0 to 10 in halves', ['0', '2.5', '5', '7.5', '10'], ['0', '2.5', '5', '7.5']],
  ])('%s', (_, marks, bands) => {
    expect(['Not applicable.', VALUES, ONE, TWO].map((answer) => bandOn(marks, answer))).toEqual(bands);
  });

  it('tells promises apart without a framework of measures', () => {
    const file = markdownFile('R1.md', `## Q5 Answer\n\n${TWO}\n`);
    const response = { name: 'R1', files: [file], answers: answersByHeading(LIBRARY_TENDER, file) };
    const result = scoreResponse({ tender: LIBRARY_TENDER, framework: null, asOf: '2027-09-01', response });
    expect(result.criteria[4]?.band).toBe('4');
    expect(result.criteria[4]?.claims.every(({ measures }) => measures.length === 0)).toBe(true);
    expect(result.indicativeWeighted?.byMission).toEqual({});
  });
});

describe('the identity of a published set', () => {
  it('changes with anything published and with nothing else', () => {
    const hash = publishedSetHash(LIBRARY_TENDER, framework);
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    const reordered = Object.fromEntries(Object.entries(LIBRARY_TENDER).reverse()) as typeof LIBRARY_TENDER;
    expect(publishedSetHash(reordered, framework)).toBe(hash);
    expect(publishedSetHash({ ...LIBRARY_TENDER, machineUse: { mode: 'off' } }, framework)).toBe(hash);
    expect(publishedSetHash({ ...LIBRARY_TENDER, title: 'Other' }, framework)).not.toBe(hash);
    expect(publishedSetHash(LIBRARY_TENDER, null)).not.toBe(hash);
  });

  it('is the SHA-256 of canonical JSON', () => {
    expect(canonicalJson({ b: [1, 'x', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"x",null]}',
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });
});

describe('what is usual elsewhere', () => {
  const tender = { ...LIBRARY_TENDER, annualValueGBP: '500000' };
  const file = markdownFile('R1.md', RESPONSE);
  const response = { name: 'R1', files: [file], answers: answersByHeading(tender, file) };
  const base = { tender, framework, asOf: '2027-09-01', response };
  const source = 'the middle half of 9 contracts of Alder Council on 1 June 2027';
  const usual = [{ measure: 'CD1', unit: 'person', low: '2', high: '4', source }];
  const queries = (ranges: typeof usual) =>
    scoreResponse({ ...base, usual: ranges })
      .criteria.flatMap((criterion) => criterion.queries)
      .filter(({ question }) => question.includes('than is usual'));

  it('is a question to the bidder with the sum and where the range comes from, and changes no band', () => {
    const [asked] = queries(usual);
    expect(asked?.question).toBe(
      '"25 people" comes to much more over the contract than is usual for a contract of this value. How will it be done, and with what means?',
    );
    expect(asked?.arithmetic).toBe(`25 ÷ £2m = 12.5 for each £1m, more than 2 times what is usual: 2 to 4 (${source})`);
    const bands = ({ usual: ranges = [] }: { usual?: typeof usual }) =>
      scoreResponse({ ...base, usual: ranges }).criteria.map(({ band }) => band);
    expect(bands({ usual })).toEqual(bands({}));
  });

  it('is not asked about within it, of another unit, or where the value of the contract is not known', () => {
    expect(queries(usual.map((range) => ({ ...range, high: '40' })))).toEqual([]);
    expect(queries(usual.map((range) => ({ ...range, unit: 'hour' })))).toEqual([]);
    const unvalued = scoreResponse({ ...base, tender: LIBRARY_TENDER, usual });
    expect(unvalued.criteria.flatMap((criterion) => criterion.queries)).toEqual(
      scoreResponse({ ...base, tender: LIBRARY_TENDER }).criteria.flatMap((criterion) => criterion.queries),
    );
  });
});
