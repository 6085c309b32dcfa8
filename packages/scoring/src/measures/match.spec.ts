import type { FrameworkPack } from '@evenhand/shared/contracts';
import { frameworkPack } from './framework-pack.ts';
import { matchAnswerMeasures, matchMeasures } from './match.ts';
import type { MeasureQuery, MeasureSetting } from './measure-query.ts';

function bundled(id: string): FrameworkPack {
  const pack = frameworkPack(id);
  if (pack === null) throw new Error(`No pack ${id}`);
  return pack;
}

function setting(changes: Partial<MeasureSetting> = {}): MeasureSetting {
  return { pack: bundled('wcc-2025'), theme: null, shortList: [], coreService: '', maskedNames: [], ...changes };
}

function query(text: string, changes: Partial<MeasureQuery['statement']> = {}): MeasureQuery {
  return {
    statement: { kind: 'sentence', text, leadIn: null, headings: [], previous: null, cells: [], ...changes },
    quantities: [],
    class: null,
    scope: null,
  };
}

const first = (text: string, changes: Partial<MeasureSetting> = {}) => matchMeasures(query(text), setting(changes))[0];

test.each([
  ['Seven night porters will qualify as Mental Health First Aiders before Easter.', 'CD2', 'CD'],
  ['We will give £4,200 a year to the Strengthening Worcestershire Fund.', 'CD3', 'CD'],
  ['Bleed control kits in all twelve vans and a defibrillator at the depot for public use.', 'CD1', 'CD'],
  ['Twenty temporary heaters for households without heat every winter.', 'ES3', 'ES'],
  ['Fifteen bat boxes on school sites by March.', 'ES4', 'ES'],
  ['Two coach trips to Envirosort a year for local primaries.', 'ES6', 'ES'],
  ['Our solicitors will give 40 pro bono hours to small charities.', 'EE9', 'EE'],
  ['One Meet the Buyer day each autumn in Pershore.', 'EE3', 'EE'],
  ['A guaranteed interview for every veteran who meets the criteria.', 'EK5', 'EK'],
  ['Two Supported Internships each academic year.', 'EK2', 'EK'],
  ['One ring-fenced apprenticeship a year for a care leaver.', 'EK4', 'EK'],
])('%s -> %s', (text, measure, theme) => {
  expect(first(text, { theme })).toMatchObject({ measure, status: 'accepted' });
});

test('a measure that the question names belongs to it, whatever theme it has', () => {
  const text = 'Ten vacancies on this contract shall be ring-fenced for Service leavers.';
  const question = 'Which care leavers, people leaving the Forces, disabled people and carers will be better off?';
  expect(first(text, { theme: 'DI' })?.measure).not.toBe('EK5');
  expect(first(text, { theme: 'DI', question })?.measure).toBe('EK5');
});

test('a continuation inherits the measure of the statement that it carries on', () => {
  const answer = [
    query('We will host a free health walk for older people in Arrow Valley.'),
    query('It will run every Friday.', {
      previous: 'We will host a free health walk for older people in Arrow Valley.',
    }),
  ];
  expect(matchAnswerMeasures(answer, setting({ theme: 'CD' })).map((found) => found[0]?.measure)).toEqual([
    'CD1',
    'CD1',
  ]);
});

test.each([
  ['ppn-002', 'Twelve porters will be trained and promoted to team leader.', '1.17'],
  ['ppn-002', 'Four days a year of paid volunteering for each of our drivers.', '1.20'],
  ['ppn-002', 'We will hold two meet the buyer mornings a year for small firms.', '3.03'],
  ['ppn-026', 'We will take on 15 local people in permanent posts.', 'GJ1'],
  ['svqm', 'Solar panels on the depot roof by 2028.', 'AREA6'],
])('by %s: %s', (id, text, measure) => {
  expect(first(text, { pack: bundled(id) })?.measure).toBe(measure);
});

test.each([
  'Our quality management system is certified to ISO 9001.',
  'We will pay all undisputed invoices within 30 days.',
  'The contract manager will report progress to the Council every quarter.',
])('no measure is forced on: %s', (text) => {
  expect(matchMeasures(query(text), setting({ theme: 'EE' })).map((found) => found.status)).not.toContain('accepted');
});

test('without an anchor nothing is accepted, however well it would fit the question', () => {
  const found = matchMeasures(query('We will make a difference to life in this county.'), setting({ theme: 'CD' }));
  expect(found.map((one) => one.status)).toEqual(['suggested', 'suggested', 'suggested', 'suggested', 'suggested']);
});

test('the area of the tender stands for the area that the pack was written for', () => {
  const text = 'By the third year 55% of what we buy in comes from Ipswich.';
  const found = first(text, { theme: 'EE', ownArea: ['Ipswich', 'Suffolk'] });
  expect(found).toEqual(first(text.replace('Ipswich', 'Worcestershire'), { theme: 'EE' }));
  expect(Number(found?.score)).toBeGreaterThan(Number(first(text, { theme: 'EE' })?.score));
});

test('numbers of the wrong kind keep a measure from being accepted', () => {
  const text = 'Volunteer days on habitat management.';
  const days: MeasureQuery = { ...query(text), quantities: [{ kind: 'duration', unit: 'day', role: 'claim' }] };
  const tonnes: MeasureQuery = { ...query(text), quantities: [{ kind: 'mass', unit: 'tonne', role: 'claim' }] };
  expect(matchMeasures(days, setting({ theme: 'ES' }))[0]).toMatchObject({ measure: 'ES2', status: 'accepted' });
  expect(matchMeasures(tonnes, setting({ theme: 'ES' })).map((one) => one.status)).not.toContain('accepted');
});

test('money keeps no measure from being accepted: it may be a threshold or what a place costs', () => {
  const lots: MeasureQuery = {
    ...query('All lots under £15,000 are offered to micro-businesses first.'),
    quantities: [{ kind: 'money', unit: 'GBP', role: 'claim' }],
  };
  expect(matchMeasures(lots, setting({ theme: 'EE' }))[0]).toMatchObject({ measure: 'EE2', status: 'accepted' });
});

test('the name of the bidder changes nothing, whatever words it is made of', () => {
  const say = (name: string, short: string): unknown =>
    matchMeasures(
      query(`${short} will hold six workshops a year, and ${name} pays for the room.`, {
        leadIn: `At ${short} we promise:`,
      }),
      setting({ theme: 'EE', maskedNames: [name] }),
    );
  const plain = say('Qwertz Ltd', 'Qwertz');
  expect(say('Green Orchard Apprentices Ltd', 'Green Orchard')).toEqual(plain);
  expect(say('Veteran Start-Up Mentors Limited', 'Veteran Start-Up Mentors')).toEqual(plain);
});

test('scores are decimals in text, best first, and the same every time', () => {
  const once = matchMeasures(query('Work experience for six Year 10 pupils.'), setting({ theme: 'EK' }));
  expect(once.every((found) => /^[01]\.\d{4}$/.test(found.score))).toBe(true);
  expect([...once].sort((left, right) => Number(right.score) - Number(left.score))).toEqual(once);
  expect(matchMeasures(query('Work experience for six Year 10 pupils.'), setting({ theme: 'EK' }))).toEqual(once);
});

test.each([
  ['ppn-002', '1', 'Everyone on the contract is paid at least the real Living Wage.', '1.12'],
  ['ppn-002', '1', 'Spot-the-signs training on modern slavery for all managers.', '1.22'],
  ['ppn-002', '6', 'Six ring-fenced jobs for prison leavers.', '6.02'],
  ['ppn-002', '8', 'Ten Mental Health First Aiders for the contract team.', '8.04'],
  ['ppn-026', 'skills', 'Four apprentices will finish a Level 3 diploma.', 'SK1'],
  ['ppn-026', 'good-jobs', 'Sick pay at full rate from the first day.', 'GJ3'],
  ['svqm', 'pledges', 'We donate to local charities and lend our hall to community groups.', 'AREA4'],
])('pack %s, theme %s: %s -> %s', (pack, theme, text, measure) => {
  expect(first(text, { pack: bundled(pack), theme })?.measure).toBe(measure);
});
