import { passagesLeft } from './passages-left.ts';

const TEXT = 'We will train ten people. We will give 40 hours to schools, and plant a hedge.';
const at = (quote: string, sha256 = 'a') => {
  const start = TEXT.indexOf(quote);
  return { sha256, start, end: start + quote.length, quote };
};
const cited = (quote: string, criterionId = 'Q1', sha256 = 'a') => ({ criterionId, cited: at(quote, sha256) });
const left = (...asked: Parameters<typeof passagesLeft>) => passagesLeft(...asked).map((each) => each.cited.quote);

test('a passage that lies in a longer one, or in what is offered already, is not offered', () => {
  const [long, short] = [cited('We will give 40 hours to schools'), cited('40 hours', 'Q2')];
  expect(left([long, short], [])).toEqual([long.cited.quote]);
  expect(left([short, long], [])).toEqual([long.cited.quote]);
  expect(left([long, short], [at('We will give 40 hours to schools, and')])).toEqual([]);
  const both = cited('We will train ten people. We will give 40 hours');
  expect(left([both], [at('We will train ten people'), at('We will give 40 hours to')])).toEqual([]);
});

test('passages that overlap are one, under the criterion of the first, whatever lies between them', () => {
  const [first, last, between] = [
    cited('We will give 40', 'Q1'),
    cited('to schools, and', 'Q2'),
    cited('40 hours to', 'Q3'),
  ];
  expect(passagesLeft([first, last, between], [])).toEqual([
    { criterionId: 'Q1', cited: at('We will give 40 hours to schools, and') },
  ]);
});

test('what says more than is offered stays as it was cited, and so does what stands in another file', () => {
  const more = cited('40 hours to schools, and plant');
  expect(left([more], [at('We will give 40 hours to schools')])).toEqual([more.cited.quote]);
  expect(left([more], [at('We will give 40 hours to schools, and plant a hedge', 'b')])).toEqual([more.cited.quote]);
  expect(left([more, cited('hours to schools', 'Q1', 'b')], [])).toHaveLength(2);
});
