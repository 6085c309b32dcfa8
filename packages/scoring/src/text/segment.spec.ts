import { readFileSync, readdirSync } from 'node:fs';
import { markdownFile } from '../../test/markdown-blocks.ts';
import { normalise } from './normalise.ts';
import { rawSliceOf, statementsOf } from './segment.ts';

const RESPONSE = `# Plan

## Q1 **People**

We waste nothing. We aim to:

- hire *two* people. Both live here;
- train them

| Measure | Target |
|---|---|
| Jobs | **12** a year |
| Fund | £500 |

**Wages.** We pay the Real Living Wage.
`;

describe('statements of a file', () => {
  const statements = statementsOf(markdownFile('r.md', RESPONSE));

  it('are headings, sentences, list items and rows in reading order', () => {
    expect(statements.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Plan',
      'heading: Q1 People',
      'sentence: We waste nothing.',
      'sentence: We aim to:',
      'list-item: hire two people.',
      'list-item: Both live here;',
      'list-item: train them',
      'heading: Measure | Target',
      'table-row: Jobs | 12 a year',
      'table-row: Fund | £500',
      'sentence: Wages.',
      'sentence: We pay the Real Living Wage.',
    ]);
  });

  it('give list items the last sentence that introduces them, and every statement its headings', () => {
    expect(statements[4]?.leadIn).toBe('We aim to:');
    expect(statements[6]?.leadIn).toBe('We aim to:');
    expect(statements[2]?.leadIn).toBeNull();
    expect(statements[6]?.headings).toEqual(['Plan', 'Q1 People']);
  });

  it('know what was said before them in the same block of layout', () => {
    expect(statements[2]?.previous).toBeNull();
    expect(statements[3]?.previous).toBe('We waste nothing.');
    expect(statements[6]?.previous).toBe('Both live here;');
    expect(statements[8]?.previous).toBeNull();
    expect(statements[9]?.previous).toBe('Jobs | 12 a year');
  });

  it('carry the cells of a row with their headers', () => {
    const row = statements[8];
    expect(row?.cells.map(({ start, end, header }) => [row.text.slice(start, end), header])).toEqual([
      ['Jobs', 'Measure'],
      ['12 a year', 'Target'],
    ]);
  });

  it('quote the stored text verbatim without the marks around it', () => {
    const row = statements[8];
    if (row === undefined) throw new Error('no row');
    const slice = rawSliceOf(row, 7, 9);
    expect(RESPONSE.slice(slice.start, slice.end)).toBe('12');
  });

  it('treat a strong line and a forced break inside a paragraph as ends', () => {
    const text = '**Our people**\nWe hire locally  \n12 jobs each year\nand more';
    expect(statementsOf(markdownFile('r.md', text)).map((statement) => statement.text)).toEqual([
      'Our people',
      'We hire locally',
      '12 jobs each year and more',
    ]);
  });

  it('are none for a file without text', () => {
    expect(statementsOf({ ...markdownFile('r.md', ''), document: null })).toEqual([]);
  });
});

const corpus = new URL('../../corpus/', import.meta.url);

describe.each(['T1', 'T21'])('statements of the responses to %s', (tender) => {
  const folder = new URL(`${tender}/responses/`, corpus);

  it.each(readdirSync(folder))('slice %s exactly', (name) => {
    const raw = readFileSync(new URL(name, folder), 'utf8');
    for (const statement of statementsOf(markdownFile(name, raw))) {
      if (statement.cells.length === 0) {
        expect(normalise(raw.slice(statement.start, statement.end)).text).toBe(statement.text);
      }
      for (const word of statement.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const slice = rawSliceOf(statement, word.index, word.index + word[0].length);
        expect(normalise(raw.slice(slice.start, slice.end)).text).toBe(word[0]);
      }
    }
  });
});
