import { packedResponses } from './archive.ts';

const responses = (...paths: string[]) =>
  packedResponses(paths.map((path) => ({ path }))).map(({ name, files }) => [name, ...files.map((file) => file.name)]);

test('each folder is a response of everything below it, each other file one of its own, in the order of names', () => {
  expect(responses('Verge/q1.docx', 'Meadow.pdf', 'Verge/annex/plan.pdf')).toEqual([
    ['Meadow', 'Meadow.pdf'],
    ['Verge', 'annex/plan.pdf', 'q1.docx'],
  ]);
});

test('one folder around everything is only what the responses came in', () => {
  expect(responses('bids/Verge/q1.docx', 'bids/Meadow.pdf')).toEqual([
    ['Meadow', 'Meadow.pdf'],
    ['Verge', 'q1.docx'],
  ]);
});

test('responses that would have one name keep their endings', () => {
  expect(responses('R1.pdf', 'R1.docx').map(([name]) => name)).toEqual(['R1.docx', 'R1.pdf']);
});
