import { ProgressLine, progressWords } from './progress-line.ts';

test.each([
  [{ done: 0, all: 40, fresh: 0, milliseconds: 5000 }, '0 of 40 responses'],
  [{ done: 12, all: 40, fresh: 12, milliseconds: 24_000 }, '12 of 40 responses, 30 a minute, about 56 seconds left'],
  [{ done: 30, all: 40, fresh: 3, milliseconds: 60_000 }, '30 of 40 responses, 3.0 a minute, about 3 minutes left'],
  [
    { done: 100, all: 100_000, fresh: 100, milliseconds: 10_000 },
    '100 of 100000 responses, 600 a minute, about 2.8 hours left',
  ],
  [{ done: 40, all: 40, fresh: 40, milliseconds: 60_000 }, '40 of 40 responses'],
])('%j', (progress, words) => {
  expect(progressWords(progress, 'responses')).toBe(words);
});

test('on a terminal one line changes, elsewhere lines are few', () => {
  const run = (isTTY: boolean) => {
    const written: string[] = [];
    const line = new ProgressLine({ isTTY, write: (text) => (written.push(String(text)), true) }, 'responses');
    for (let done = 0; done <= 4; done++) line.show({ done, all: 4 });
    line.end();
    return written;
  };
  expect(run(true).every((text) => text === '\n' || text.startsWith('\r\u001b[2K'))).toBe(true);
  expect(run(false)).toEqual(['0 of 4 responses\n', '4 of 4 responses\n']);
});
