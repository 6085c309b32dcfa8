import { statementsOf } from '../text/segment.ts';
import { markdownFile } from '../../test/markdown-blocks.ts';
import { frameworkPack } from '../measures/framework-pack.ts';
import { LIBRARY_TENDER } from '../../test/scored-text.ts';
import { knownWords } from './known-words.ts';
import { isStuffing } from './stuffing.ts';

const known = knownWords(LIBRARY_TENDER, frameworkPack('wcc-2025'), []);

const stuffingIn = (text: string) =>
  statementsOf(markdownFile('x.md', text))
    .filter(({ kind }) => kind !== 'heading')
    .map((statement) => isStuffing(statement, known));

describe('stuffing', () => {
  it.each([
    ['an entry of a glossary', '## Glossary\n\nCarbon Literacy: we train our staff.'],
    ['an entry under a list that is named so', 'Key terms:\n\n- Mental Health First Aider'],
    ['a definition', 'Social value: the wider benefit that a contract brings to a place.'],
    ['a definition of somebody', 'Mental Health First Aider: a person trained to notice and listen.'],
    ['a definition of an act', 'Verification: checking by an independent third party.'],
    ['a definition of a role', 'Responsible person: the manager who is accountable for delivery.'],
    ['a definition after a dash', 'Meet the Buyer - an event at which local firms meet those who buy.'],
    ['a definition by its kinds', 'VCSE: a voluntary, community or social enterprise.'],
    ['a definition with a verb for it', 'Social value means the wider benefit of a contract.'],
    ['keywords with commas', 'Apprentices, care leavers, 12 placements, carbon literacy, audit, by 2028'],
    ['keywords with bars', 'audit | verification | manager | evidence | KPI'],
  ])('%s', (_, text) => {
    expect(stuffingIn(text).at(-1)).toBe(true);
  });

  it.each([
    ['a short sentence with a person between commas', 'Jo, our Head of Estates, owns all of it.'],
    ['evidence named after its label', 'Evidence: sign-in sheets, photographs, certificates.'],
    ['an offer with a name of its own', 'Choir: a singing group for carers.'],
    ['evidence with an article', 'Evidence: a short survey of pupils and hosts.'],
    ['a lead with an article', 'Lead: the manager of the Malvern depot.'],
    ['who checks, and when', 'Assurance: sampling by the county auditor each April.'],
    ['a responsible person named after a label', 'Owner: Head of People, Gareth Moule.'],
    ['a short offer without a verb', 'Eight one-week placements a year for T Level students in Worcester and Evesham.'],
    [
      'how it is done after a label',
      'How we do it: the garage is already in Redditch, and printing goes to local firms.',
    ],
    ['a row of a table', '| What | When | Who |\n|---|---|---|\n| Apprentices | 2028 | Site lead |'],
    ['an item under its lead-in', 'We will:\n\n- visit schools, colleges, youth clubs'],
    ['a promise that happens to have a colon', 'Month 6: a second crew of apprentices starts in Malvern.'],
  ])('is not %s', (_, text) => {
    expect(stuffingIn(text).at(-1)).toBe(false);
  });

  it('is not a list that the label before it makes a statement', () => {
    expect(stuffingIn('**Evidence.** Start forms; survey totals; certificates.').at(-1)).toBe(false);
  });
});
