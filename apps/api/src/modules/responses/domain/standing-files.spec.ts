import { mayReadAgain, nameOfCopy, needsCopy, standingFiles } from './standing-files.ts';

const file = (
  id: string,
  { inside = null, copyOf = null }: { inside?: string; copyOf?: string } | Record<string, null> = {},
) => ({
  id,
  inside,
  copyOf,
});

test('a file with a copy, and what was taken out of it, is not read; the newest copy is', () => {
  const files = [
    file('zip'),
    file('in', { inside: 'zip' }),
    file('other'),
    file('copy', { copyOf: 'zip' }),
    file('second', { copyOf: 'copy' }),
  ];
  expect(standingFiles(files).map(({ id }) => id)).toEqual(['other', 'second']);
});

test('a copy is told from every name that is there', () => {
  expect(nameOfCopy('new.pdf', new Set(['offer.pdf']))).toBe('new.pdf');
  expect(nameOfCopy('offer.pdf', new Set(['offer.pdf']))).toBe('offer (copy).pdf');
  expect(nameOfCopy('offer.pdf', new Set(['offer.pdf', 'offer (copy).pdf']))).toBe('offer (copy 2).pdf');
});

test('only what was looked at and not read in full needs a copy', () => {
  const unread = { envelope: 'quality', hasText: false } as const;
  expect(needsCopy({ ...unread, status: 'password-needed' })).toBe(true);
  expect(needsCopy({ ...unread, status: 'partly-read', hasText: true })).toBe(true);
  expect(needsCopy({ ...unread, status: 'scanned' })).toBe(true);
  expect(needsCopy({ ...unread, status: 'scanned', hasText: true })).toBe(false);
  expect(needsCopy({ ...unread, status: 'text', hasText: true })).toBe(false);
  expect(needsCopy({ ...unread, status: null })).toBe(false);
  expect(needsCopy({ ...unread, envelope: 'commercial', status: 'damaged' })).toBe(false);
});

test('a file that was read in part may be read again; an archive, one refused on receipt and an infected one are not', () => {
  const partly = { envelope: 'quality', status: 'partly-read', hasText: true } as const;
  const part = { ...partly, readBy: 'build', infection: null, rereads: 0 };
  expect(mayReadAgain(part)).toBe(true);
  expect([2, 3].map((rereads) => mayReadAgain({ ...part, rereads }))).toEqual([true, false]);
  expect(mayReadAgain({ ...part, status: 'too-large', hasText: false })).toBe(true);
  expect(mayReadAgain({ ...part, hasText: false })).toBe(false);
  expect(mayReadAgain({ ...part, status: 'text' })).toBe(false);
  expect(mayReadAgain({ ...part, status: 'password-needed', hasText: false })).toBe(false);
  expect(mayReadAgain({ ...part, readBy: null })).toBe(false);
  expect(mayReadAgain({ ...part, status: 'damaged', hasText: false, infection: 'Found' })).toBe(false);
});
