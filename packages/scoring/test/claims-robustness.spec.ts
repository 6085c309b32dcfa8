import type { ClaimClass } from '@evenhand/shared/domain';
import { classify, classifyAll, contributions } from '../src/claims/classify.ts';
import { MODEL_CLASSES } from '../src/claims/model.ts';
import type { StatementText } from '../src/claims/reading.ts';
import { normalise } from '../src/text/normalise.ts';
import type { Statement } from '../src/text/statement.ts';

const CONTEXT = { contractStart: '2027-04-01' };

const sentence = (text: string, more: Partial<StatementText> = {}): StatementText => ({
  kind: 'sentence',
  text,
  leadIn: null,
  headings: [],
  previous: null,
  cells: [],
  ...more,
});

const classOf = (text: string, more: Partial<StatementText> = {}): ClaimClass =>
  classify(sentence(text, more), CONTEXT).class;

const NO_CLAIM: readonly ClaimClass[] = ['PRACTICE', 'POLICY', 'NONE', 'UNSURE'];

const statement = (text: string): Statement => ({
  ...sentence(text),
  start: 0,
  end: text.length,
  file: 'answer.md',
  page: null,
  locator: null,
  source: normalise(text),
  sourceAt: 0,
});

const PROMISES = [
  'We will train twelve apprentices from the county by 31 March 2029.',
  'We shall donate £4,000 to the community fund in each contract year.',
  'Our Social Value Manager will report progress to the Council every quarter.',
  'We commit to buying 60% of our materials from local firms from Year 1.',
  'By the end of month 6 we will have installed 30 bird boxes at four schools.',
  'We undertake to pay every worker on this contract the Real Living Wage.',
];

describe('promises', () => {
  it.each(PROMISES)('are commitments: %s', (text) => {
    expect(classOf(text)).toBe('COMMITMENT');
  });

  it.each([
    'We will not use zero-hours contracts on this service.',
    'If we fall short in any year, we will pay £500 for each missing place.',
    'Eight work placements a year, from September 2027.',
    '10 volunteer days a year, both winters',
    'Our offer: 12 work experience places in each contract year.',
  ])('may be negative, conditional or without a verb: %s', (text) => {
    expect(classOf(text)).toBe('COMMITMENT');
  });

  it('are read in bullets under the lead-in that makes them', () => {
    const item = 'recruit ten residents of the county to paid traineeships';
    expect(classOf(item, { kind: 'list-item', leadIn: 'In each contract year we will:' })).toBe('COMMITMENT');
    expect(classOf(item, { kind: 'list-item', leadIn: 'We hope to:' })).toBe('ASPIRATION');
  });

  it('are read in rows of targets', () => {
    const row = 'Apprentices | 8 | 30 September 2028 | Training Manager | Agreements';
    const leadIn = '| Commitment | Target | Date | Lead | Evidence |';
    expect(classOf(row, { kind: 'table-row', leadIn })).toBe('COMMITMENT');
  });
});

describe('hedges', () => {
  it.each([
    'We aim to train twelve apprentices from the county by 31 March 2029.',
    'We hope to train twelve apprentices from the county by 31 March 2029.',
    'We would like to train twelve apprentices from the county by 31 March 2029.',
    'We will seek to train twelve apprentices from the county by 31 March 2029.',
    'We may train twelve apprentices from the county by 31 March 2029.',
    'We intend to train apprentices, subject to funding.',
    'Where possible, we will try to buy from local firms.',
    'It is our ambition to plant 200 trees.',
  ])('turn a promise into an aspiration: %s', (text) => {
    expect(classOf(text)).toBe('ASPIRATION');
  });
});

describe('tense', () => {
  it.each([
    'Last year we trained twelve apprentices and ten of them stayed.',
    'Since 2021 we have planted 400 trees.',
    'On a previous contract we promised six placements and delivered seven.',
    'We signed the Armed Forces Covenant in 2020.',
    'We hold ISO 14001 certification and are a Disability Confident employer.',
  ])('makes a record of what was done: %s', (text) => {
    expect(classOf(text)).toBe('TRACK_RECORD');
  });
});

describe('what promises nothing', () => {
  it.each([
    'The Council plans to create 500 jobs in the county.',
    'Public Health runs the flu campaign across the county.',
    'We are committed to equality and diversity in all that we do.',
    'We believe that local people deserve local jobs.',
    'Apprentices, carbon, volunteering, local spend, inclusion, wellbeing.',
    'Will anyone be trained?',
    'Evidence: certificates, registers and photographs.',
    'October 2027.',
  ])('earns nothing: %s', (text) => {
    expect(NO_CLAIM).toContain(classOf(text));
  });
});

describe('spelling and learner’s English', () => {
  it.each([
    'We wil train twelve aprentices from the county by 31 March 2029.',
    'We will trian twelve apprentices from the cuonty by 31 March 2029.',
    'We comit to buying 60% of our materails from local firms from Year 1.',
    'We shal donate £4,000 to community fund in each contract year.',
    'Our Social Value Manager will reprot progress to the Council evry quarter.',
    'We are giving 10 boxes each year of contract.',
    'In every year we will to train 6 person from the county.',
  ])('never turn a promise into another class: %s', (text) => {
    expect(['COMMITMENT', 'UNSURE']).toContain(classOf(text));
  });

  it.each(['We hoep to train twelve apprentices.', 'We wuold like to train twelve apprentices.'])(
    'never turn a hope into a promise: %s',
    (text) => {
      expect(['ASPIRATION', 'UNSURE']).toContain(classOf(text));
    },
  );
});

describe('an answer', () => {
  const answer = PROMISES.map((text) => statement(text));
  const classes = (statements: readonly Statement[]): readonly ClaimClass[] =>
    classifyAll(statements, CONTEXT.contractStart).map((found) => found.class);

  it('is read the same in any order of its paragraphs', () => {
    expect(classes([...answer].reverse())).toEqual([...classes(answer)].reverse());
  });

  it('is read the same among padding', () => {
    const padding = Array.from({ length: 220 }, () => statement('We are passionate about our communities.'));
    expect(classes([...padding, ...answer]).slice(-answer.length)).toEqual(classes(answer));
  });

  it.each(['Falconbury', 'Østergaard & Sons', 'Will Hope'])('is read the same for a bidder called %s', (name) => {
    const text = 'will open our hall to local groups for 30 days a year from June 2027.';
    expect(classOf(`${name} ${text}`)).toBe(classOf(`Teme Bridge ${text}`));
  });
});

describe('contributions', () => {
  it('name the rules behind a class', () => {
    const found = contributions(sentence('We will train six people in Year 1.'), CONTEXT);
    expect(found.map(({ feature }) => feature)).toContain('rule:we-will');
  });

  it.each(PROMISES)('add up to a lead of the class that was decided: %s', (text) => {
    const found = contributions(sentence(text), CONTEXT);
    const sums = MODEL_CLASSES.map((_, place) => found.reduce((sum, { weights }) => sum + (weights[place] ?? 0), 0));
    expect(MODEL_CLASSES[sums.indexOf(Math.max(...sums))]).toBe(classOf(text));
  });
});
