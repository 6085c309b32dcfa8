import type { FileTextView } from '@evenhand/shared/contracts';
import { answerLink, answerPlace, pageAt } from './answer-place.ts';

const FILE = '5b0c4a3e-6a0e-4a59-9c5a-0d4f3f1b2a11';
const PAGES = ['Cover.\n', 'Q1 Jobs\nSix apprentices.\n', 'Q2 Air\nTwo electric vans.\n', 'No idling.\n', 'Annex.\n'];
const WORDS = PAGES.join('');

function bid(pages: readonly string[] = PAGES): FileTextView {
  let at = 0;
  const view = {
    name: 'bid.pdf',
    sha256: 'a'.repeat(64),
    text: WORDS,
    pages: pages.map((words, index) => ({ number: index + 1, start: at, end: (at += words.length) })),
    blocks: [],
  };
  return view as unknown as FileTextView;
}

const part = (from: string, to: string, fileId = FILE) => ({
  file: 'bid.pdf',
  fileId,
  start: WORDS.indexOf(from),
  end: WORDS.indexOf(to),
});

describe('where the answer stands in a file', () => {
  it('is the page on which its first words stand, not the first page of the file', () => {
    const place = answerPlace(bid(), FILE, [part('Q2 Air', 'Annex')]);
    expect(place).toEqual({ start: WORDS.indexOf('Q2 Air'), pages: [[3, 4]] });
    expect(place && answerLink(place)).toBe('The answer: pages 3 to 4');
  });

  it('does not reach a page on which only its last line break ends', () => {
    const place = answerPlace(bid(), FILE, [part('Q1 Jobs', 'Q2 Air')]);
    expect(place && answerLink(place)).toBe('The answer: page 2');
  });

  it('names each of its parts, in the order of the file', () => {
    const place = answerPlace(bid(), FILE, [
      part('Annex', 'nothing'),
      part('Q1 Jobs', 'Q2 Air'),
      part('Q2 Air', 'No idling'),
    ]);
    expect(place && answerLink(place)).toBe('The answer: pages 2 to 3, 5');
    expect(place?.start).toBe(WORDS.indexOf('Q1 Jobs'));
  });

  it('is nowhere in a file that holds none of its parts', () => {
    expect(answerPlace(bid(), FILE, [part('Q2 Air', 'Annex', 'another')])).toBeUndefined();
  });

  it('has an offset and no page in a format without pages', () => {
    const place = answerPlace(bid([]), FILE, [part('Q2 Air', 'Annex')]);
    expect(place).toEqual({ start: WORDS.indexOf('Q2 Air'), pages: [] });
    expect(place && answerLink(place)).toBe('Go to the answer');
    expect(pageAt(bid([]), 3)).toBeNull();
  });
});
