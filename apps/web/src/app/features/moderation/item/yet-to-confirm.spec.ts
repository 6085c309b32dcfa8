import type { PanelItemView } from '@evenhand/shared/contracts';
import { yetToConfirm } from './yet-to-confirm.ts';

const item = (count: number, confirmed: readonly boolean[], met = true) => ({
  positions: confirmed.map(
    (one, at) =>
      ({
        who: `Evaluator ${String(at + 1)}`,
        voting: met,
        confirmed: met && one,
      }) as PanelItemView['positions'][number],
  ),
  quorum: { met, says: '' },
  yetToConfirm: count,
});

test('a record waits for everybody by name, also for a chair who holds no position', () => {
  expect(yetToConfirm(item(2, [false, true, false]))).toBe('Evaluator 1, Evaluator 3');
  expect(yetToConfirm(item(2, [false]))).toBe('Evaluator 1, the chair');
  expect(yetToConfirm(item(1, [true]))).toBe('the chair');
  expect(yetToConfirm(item(0, [true, true]))).toBe('');
});

test('where those present cannot decide, nobody is named', () => {
  expect(yetToConfirm(item(1, [false], false))).toBe('');
});
