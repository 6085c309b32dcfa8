import { ACCEPTED_ENDINGS, mediaTypeOf } from './media-type.ts';

test.each([
  ['a.PDF', 'application/pdf'],
  ['a.md', 'text/markdown'],
  ['a.exe', 'application/octet-stream'],
  ['a', 'application/octet-stream'],
])('%s is %s', (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});

test('PDF, Word, text and Markdown are accepted', () => {
  expect(ACCEPTED_ENDINGS).toEqual(expect.arrayContaining(['.pdf', '.docx', '.txt', '.md']));
});
