import type { HighlightsView } from '@evenhand/shared/contracts';
import { claimMark, markable } from './claim-mark.ts';

type Highlight = HighlightsView['highlights'][number];

const highlight: Highlight = {
  id: 'c4',
  class: 'COMMITMENT',
  quantities: [{ text: 'ten', value: '10', unit: 'apprentice', kind: 'count', comparator: '>=' }],
  measures: [
    { measure: 'EK1', status: 'accepted', score: '0.91' },
    { measure: 'EK2', status: 'suggested', score: '0.40' },
  ],
  evidence: { file: 'a.pdf', sha256: '', page: 2, locator: null, start: 4, end: 9, quote: 'words' },
};

test('a mark says what kind of statement it is, how much, and the accepted measure, and no figure of the machine', () => {
  const { id, label } = claimMark(highlight);
  expect(id).toBe('mark-c4');
  expect(label).toBe('Commitment, at least 10 apprentice, measure EK1');
});

test('statements that claim nothing are left unmarked', () => {
  expect(markable([highlight, { ...highlight, class: 'NONE' }])).toEqual([highlight]);
});
