import { statementsOf } from '../text/segment.ts';
import { markdownFile } from '../../test/markdown-blocks.ts';
import { isStuffing } from './stuffing.ts';

const stuffingIn = (text: string) =>
  statementsOf(markdownFile('x.md', text))
    .filter(({ kind }) => kind !== 'heading')
    .map((statement) => isStuffing(statement));

describe('stuffing', () => {
  it.each([
    ['an entry of a glossary', '## Glossary\n\nCarbon Literacy: we train our staff.'],
    ['an entry under a list that is named so', 'Key terms:\n\n- Mental Health First Aider'],
    ['a definition', 'Social value: the wider benefit that a contract brings to a place.'],
    ['a definition with a verb for it', 'Social value means the wider benefit of a contract.'],
    ['keywords with commas', 'Apprentices, care leavers, 12 placements, carbon literacy, audit, by 2028'],
    ['keywords with bars', 'audit | verification | manager | evidence | KPI'],
  ])('%s', (_, text) => {
    expect(stuffingIn(text).at(-1)).toBe(true);
  });

  it.each([
    ['evidence named after its label', 'Evidence: sign-in sheets, photographs, certificates.'],
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
