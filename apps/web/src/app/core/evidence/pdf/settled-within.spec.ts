import { jest } from '@jest/globals';
import { settledWithin } from './settled-within.ts';

const A_SECOND = 1000;

test('work that ends in time has settled, whether it went well or not', async () => {
  expect(await settledWithin(A_SECOND, Promise.resolve())).toBe(true);
  expect(await settledWithin(A_SECOND, Promise.reject(new Error('The page is gone.')))).toBe(true);
});

test('work that never answers is not waited for', async () => {
  jest.useFakeTimers();
  const answer = settledWithin(A_SECOND, new Promise(() => undefined));
  jest.advanceTimersByTime(A_SECOND);
  expect(await answer).toBe(false);
  jest.useRealTimers();
});
