import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tenderSchema } from '@evenhand/shared/contracts';
import { frameworkPack } from '../../src/measures/framework-pack.ts';
import { bidderNames } from '../../src/results/bidder-names.ts';
import { markdownFile } from '../markdown-blocks.ts';
import { LIBRARY_TENDER, scoredText } from '../scored-text.ts';
import {
  disguised,
  doubled,
  padded,
  questionsReversed,
  renamed,
  withGlossary,
  withKeywords,
} from './reworked-responses.ts';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

// Good and weak, plain and polished, prose, lists and tables; the whole corpus takes too long for every run.
const CHOSEN: Readonly<Record<string, readonly string[]>> = { T1: ['R2', 'R6', 'R7', 'R8'], T21: ['R3', 'R5', 'R8'] };

const responses = Object.entries(CHOSEN).flatMap(([folder, names]) => {
  const tender = tenderSchema.parse(JSON.parse(readFileSync(`${corpus}${folder}/tender.json`, 'utf8')));
  return names.map((name) => ({
    name: `${folder}/${name}`,
    tender,
    text: readFileSync(`${corpus}${folder}/responses/${name}.md`, 'utf8'),
  }));
});

type Response = (typeof responses)[number];

const bandsOf = ({ tender }: Response, text: string) =>
  scoredText(text, { tender }).criteria.map(({ band }) => Number(band));

const original = new Map(responses.map((response) => [response.name, bandsOf(response, response.text)]));

/** "T1/R3.md Q2: 1 -> 2" for every band that is not as it was. */
function changes(rework: (text: string) => string): string[] {
  return responses.flatMap((response) => {
    const before = original.get(response.name) ?? [];
    return bandsOf(response, rework(response.text)).flatMap((band, i) =>
      band === before[i] ? [] : [`${response.name} Q${i + 1}: ${before[i] ?? '-'} -> ${band}`],
    );
  });
}

const namesIn = (text: string) => bidderNames('R1', [markdownFile('R1.md', text)]);

const rises = (all: readonly string[]) => all.filter((change) => Number(change.at(-1)) > Number(change.at(-6)));

describe('a response that says no more', () => {
  it.each([
    ['padded with boilerplate', padded],
    ['said twice', doubled],
    ['with its questions in another order', questionsReversed],
    [
      'under a name with words of the toolkit',
      (text: string) => renamed(text, namesIn(text), 'Green Orchard Care Ltd'),
    ],
    ['under a plain name', (text: string) => renamed(text, namesIn(text), 'Bexworth Ltd')],
    ['in disguised typography', disguised],
  ])('keeps its bands when it is %s', (_, rework) => {
    expect(changes(rework)).toEqual([]);
  });

  it.each([
    ['a glossary', withGlossary],
    ['a list of keywords', withKeywords],
  ])('does not rise by %s', (_, rework) => {
    expect(rises(changes(rework))).toEqual([]);
  });
});

describe('the toolkit given back', () => {
  const pack = frameworkPack('wcc-2025');
  const pledges = (suffix: (i: number) => string) =>
    LIBRARY_TENDER.criteria
      .map(({ id, theme }) => {
        const own = (pack?.measures ?? []).filter((measure) => measure.theme === theme);
        return `## ${id} Answer\n\n${own
          .map(
            ({ title, pledge }, i) =>
              `${title}: we will ${pledge.charAt(0).toLowerCase()}${pledge.slice(1, -1)}${suffix(i)}.`,
          )
          .join('\n\n')}\n\n`;
      })
      .join('');

  it.each([
    ['as it stands', () => ''],
    ['with invented numbers', (i: number) => ` (${(i + 2) * 15} in all)`],
    ['with invented numbers and dates', (i: number) => `, ${(i + 2) * 15} a year, by 31 March 2028`],
  ])('%s reaches the second lowest band at most', (_, suffix) => {
    for (const { band } of scoredText(pledges(suffix)).criteria) expect(Number(band)).toBeLessThanOrEqual(1);
  });
});
