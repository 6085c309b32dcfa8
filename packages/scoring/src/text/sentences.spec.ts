import { sentencesIn } from './sentences.ts';

/** Passages with `¦` where a careful reader ends a sentence. */
const PASSAGES: readonly string[] = [
  'We will train 12 apprentices. ¦Our HR Manager leads.',
  'We work with Jones Bros. Ltd. and A. B. Smith & Co. of Hereford. ¦They are local.',
  'Spend is approx. £1.5m p.a. with SMEs, e.g. caterers, i.e. small firms. ¦It will grow.',
  'See No. 5 Bridge Street. ¦No. ¦We said no.',
  'Opens at 9 a.m. on weekdays. ¦Closes at 5 p.m. ¦We open on Saturdays too.',
  "Mr. Tavares and Dr. S. Tolley lead. ¦Cllr. Brown chairs St. Mary's group.",
  '1. We will plant 30 trees. ¦2. We will fence them.',
  'Q1. We will pay the living wage. ¦Q2. See above.',
  '7.2 All staff attend. ¦7.3 Nobody is left out!',
  'From 1 Sept. 2027 we start. ¦By Dec. we report.',
  '"They go the extra mile." ¦She said so.',
  'They came (all of them.) ¦Then they left.',
  'Why us? ¦Because we live here! ¦We do.',
  'Wait... there is more... ¦We will also pay.',
  'We bought pens, paper, etc. for schools. ¦We bought more, etc. ¦The rest is saved.',
  'Value added is 2.5 per cent. ¦£500 goes to the fund. ¦12 people gain.',
  'We are Acme plc. ¦We employ 40 people.',
  'Lot A. ¦We bid for this.',
  'we will give money to school. ¦we will also come and talk.',
  'We use Yahoo! and ask Who? magazine for help.',
  'Target: 5 jobs (min. 3). ¦Date: Year 1.',
  'Contact J. Okafor. ¦The rest is in the annex.',
  'Levels 1 to 3 vs. Level 4. ¦Fig. 2 and para. 3.1 explain.',
  'It follows Annex C. ¦An auditor checks it.',
  'Everyone has an app. ¦We pay 20 kids max. ¦The fund (approx. 5 places, no. 7) is set.',
  'One item • two items • three items',
];

describe('sentences', () => {
  it.each(PASSAGES)('ends where a reader would: %s', (passage) => {
    const bullets = passage.includes('•');
    const text = passage.replaceAll('¦', '');
    const found = sentencesIn(text).map(({ start, end }) => text.slice(start, end));
    const expected = bullets
      ? ['One item', '• two items', '• three items']
      : passage.split('¦').map((part) => part.trim());
    expect(found).toEqual(expected);
  });

  it('keeps to breaks of the layout', () => {
    expect(sentencesIn('Our plan We will act', [9])).toEqual([{ start: 0, end: 8 }, { start: 9, end: 20 }]); // prettier-ignore
  });

  it.each(['. ', 'A. ', '... ', '." ', '1. '])('takes linear time on repeated %j', (piece) => {
    const began = performance.now();
    sentencesIn(piece.repeat(Math.ceil(200_000 / piece.length)));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
