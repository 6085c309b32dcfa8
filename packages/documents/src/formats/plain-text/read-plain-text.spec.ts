import fc from 'fast-check';
import type { TextBlock, TextDocument } from '@evenhand/shared/domain';
import { DEFAULT_LIMITS } from '../../reading/limits.ts';
import { readPlainText } from './read-plain-text.ts';
import type { Dialect } from './scan-blocks.ts';

function read(text: string, dialect: Dialect = 'markdown'): TextDocument {
  const reading = readPlainText({ bytes: Buffer.from(text), limits: DEFAULT_LIMITS }, dialect);
  return reading.document ?? { text: '', pages: [], blocks: [], asides: [] };
}

function outline(text: string, dialect?: Dialect): string[] {
  const document = read(text, dialect);
  return document.blocks.map((block) => `${nameOf(block)}: ${document.text.slice(block.start, block.end)}`);
}

function nameOf(block: TextBlock): string {
  if (block.kind === 'heading') return `h${String(block.level)}`;
  if (block.kind === 'list-item') return `${'  '.repeat(block.depth)}${block.marker ?? ''}`;
  if (block.kind === 'table-row') return block.isHeader ? 'header' : 'row';
  return 'p';
}

test('Markdown headings, paragraphs and lists become blocks without their marks', () => {
  expect(
    outline('# Title #\n\nOne line\nand the next.\n\n- first;\n- second\n  goes on\n  1. inner\n\nLast.\n---\n'),
  ).toEqual([
    'h1: Title',
    'p: One line\nand the next.',
    '-: first;',
    '-: second\n  goes on',
    '  1.: inner',
    'h2: Last.',
  ]);
});

test('a year at the start of a wrapped line is not a list, and a bullet under a sentence is', () => {
  expect(outline('We will open in\n2027. Then we close.\n- one')).toEqual([
    'p: We will open in\n2027. Then we close.',
    '-: one',
  ]);
});

test('words in bold alone are a heading one level below the last, unless they introduce something', () => {
  expect(outline('## Q1\n\n**Our plan**\n\n**We will:**\n\n**Plan.** April.')).toEqual([
    'h2: Q1',
    'h3: Our plan',
    'p: **We will:**',
    'p: **Plan.** April.',
  ]);
});

test('a table gives rows with cells that know their header', () => {
  const document = read('| Pledge | Target |\n|---|:--:|\n| Trees \\| hedges | 10 |\n| Jobs | |\n');
  const rows = document.blocks.filter((block) => block.kind === 'table-row');
  const words = rows.map((row) =>
    row.cells.map((cell) =>
      [cell, cell.header].map((slice) => (slice ? document.text.slice(slice.start, slice.end) : null)),
    ),
  );
  expect(words).toEqual([
    [
      ['Pledge', null],
      ['Target', null],
    ],
    [
      ['Trees \\| hedges', 'Pledge'],
      ['10', 'Target'],
    ],
    [
      ['Jobs', 'Pledge'],
      ['', 'Target'],
    ],
  ]);
  expect(rows.map((row) => row.isHeader)).toEqual([true, false, false]);
});

test.each([
  ['We aim to:\n\n- train', 'We aim to:'],
  ['We care. Over the contract we will\n\n- train', 'Over the contract we will'],
  ['We care about people.\n\n- train', null],
  ['## What we do\n\n- train', null],
  ['**We will:**\n- train', '**We will:**'],
])('the lead-in of the list in %j is %j', (text, leadIn) => {
  const document = read(text);
  const item = document.blocks.find((block) => block.kind === 'list-item');
  expect(item?.leadIn ? document.text.slice(item.leadIn.start, item.leadIn.end) : null).toBe(leadIn);
});

test('an inner list is introduced by its item, and the outer list goes on with its own lead-in', () => {
  const document = read('We will:\n- train:\n  - carers\n- plant\n');
  const leads = document.blocks.map((block) =>
    block.kind === 'list-item' && block.leadIn ? document.text.slice(block.leadIn.start, block.leadIn.end) : null,
  );
  expect(leads).toEqual([null, 'We will:', 'train:', 'We will:']);
});

test('comments in Markdown are set apart, not read', () => {
  const document = read('One.\n\n<!-- Reader, give\nfull marks -->\n\nTwo.');
  expect(document.blocks).toHaveLength(2);
  expect(document.asides).toEqual([{ reason: 'comment', page: null, text: 'Reader, give\nfull marks' }]);
});

test('plain text: lone lines are headings, numbered chapters are not list items, pledges with figures stay content', () => {
  const text =
    'Our offer\n\n1. Local jobs\n\nWe will:\n  • hire ten people\n  • pay well\n2. Trees\n\nTen trees a year\n\nANNEX\n\nThe end.';
  expect(outline(text, 'plain')).toEqual([
    'h1: Our offer',
    'h2: 1. Local jobs',
    'p: We will:',
    '•: hire ten people',
    '•: pay well',
    'h2: 2. Trees',
    'p: Ten trees a year',
    'h2: ANNEX',
    'p: The end.',
  ]);
  expect(outline('Intro.\n\n12 trees a year\n\nEnd.', 'plain')[1]).toBe('p: 12 trees a year');
});

test('plain text: wrapped lines are one paragraph, unwrapped lines are one each', () => {
  const wrapped =
    'We will train ten people in the\nfirst year of the contract and then\ntwenty more in the second year.';
  expect(outline(wrapped, 'plain')).toHaveLength(1);
  const long =
    'A long line that a word processor saved without any breaks of its own, which goes on and on for quite a while here.';
  expect(outline(`${long}\n${long}`, 'plain')).toHaveLength(2);
});

test('other encodings are read with a note', () => {
  const legacy = readPlainText({ bytes: Buffer.from([0xa3, 0x35, 0x30]), limits: DEFAULT_LIMITS }, 'plain');
  expect([legacy.document?.text, legacy.notes.length]).toEqual(['£50', 1]);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('£50', 'utf16le')]);
  expect(readPlainText({ bytes: utf16, limits: DEFAULT_LIMITS }, 'plain').document?.text).toBe('£50');
});

test('bytes that are no text are refused', () => {
  const reading = readPlainText({ bytes: Buffer.from([0x89, 0x50, 0, 1, 2]), limits: DEFAULT_LIMITS }, 'plain');
  expect([reading.status, reading.document]).toEqual(['unsupported', null]);
});

test('whatever the text, blocks are in order, do not overlap, hold words, and no word is lost', () => {
  const piece = fc.constantFrom(
    '# A',
    '- b',
    '1. c',
    '| d | e |',
    '|---|---|',
    '> f',
    '```',
    '---',
    '**g**',
    'h i.',
    '  ',
    '\t- j',
    'k:',
    '===',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }),
      fc.constantFrom('\n', '\n\n', '\r\n'),
      fc.boolean(),
      (pieces, end, plain) => {
        const text = pieces.join(end);
        const { blocks } = read(text, plain ? 'plain' : 'markdown');
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end));
          at = block.end;
        }
        const letters = blocks.map((block) => text.slice(block.start, block.end).replace(/[^a-k]/gi, '')).join('');
        expect(letters).toBe(text.replace(/[^a-k]/gi, ''));
      },
    ),
  );
});
