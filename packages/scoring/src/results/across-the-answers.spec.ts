import { frameworkPack } from '../measures/framework-pack.ts';
import { answersByHeading } from '../../test/answers-by-heading.ts';
import { markdownFile } from '../../test/markdown-blocks.ts';
import { LIBRARY_TENDER } from '../../test/scored-text.ts';
import { answerPrompts } from './answer-prompts.ts';
import { queriesAcrossBids } from './queries-across-bids.ts';

const framework = frameworkPack('wcc-2025');

function inputOf(name: string, text: string) {
  const file = markdownFile(`${name}.md`, text);
  const response = { name, files: [file], answers: answersByHeading(LIBRARY_TENDER, file) };
  return { tender: LIBRARY_TENDER, framework, asOf: '2027-09-01', response };
}

const volunteering = (days: number) =>
  `## Q3 Environment\n\nWe will give ${days} volunteer days in each contract year to tree planting at community sites in Redditch.\n`;

describe('questions that only other bids raise', () => {
  const days = [20, 22, 25, 18, 30, 24, 21, 2000];
  const inputs = days.map((count, i) => inputOf(`R${i + 1}`, volunteering(count)));

  it('asks the bidder whose promise is far from all others, with the words it rests on', () => {
    const asked = queriesAcrossBids(inputs);
    expect(asked.map(({ response, criterion }) => [response, criterion])).toEqual([['R8', 'Q3']]);
    expect(asked[0]?.query).toMatchObject({ severity: 'query' });
    expect(asked[0]?.query.evidence[0]?.quote).toContain('2000 volunteer days');
  });

  it('asks nothing where there are too few bids to compare', () => {
    expect(queriesAcrossBids(inputs.slice(4))).toEqual([]);
    expect(queriesAcrossBids([])).toEqual([]);
  });
});

describe('prompts for an evaluator', () => {
  it('are given for every answer, and each quote is exactly the stored text', () => {
    const input = inputOf('R1', `${volunteering(20)}\n## Q5 Education\n\nWe will take on apprentices.\n`);
    const prompts = answerPrompts(input);
    expect(Object.keys(prompts)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5']);
    const all = Object.values(prompts).flat();
    expect(all.length).toBeGreaterThan(0);
    const text = input.response.files[0]?.document?.text ?? '';
    for (const { start, end, quote } of all.flatMap(({ evidence }) => evidence))
      expect(text.slice(start, end)).toBe(quote);
  });
});
