import { settledWithin } from './settled-within.ts';

const A_SECOND = 1000;

test('work that ends in time has settled, whether it went well or not', async () => {
  expect(await settledWithin(A_SECOND, Promise.resolve())).toBe(true);
  expect(await settledWithin(A_SECOND, Promise.reject(new Error('The page is gone.')))).toBe(true);
});

test('work that never answers is not waited for', async () => {
  expect(await settledWithin(1, new Promise(() => undefined))).toBe(false);
});
