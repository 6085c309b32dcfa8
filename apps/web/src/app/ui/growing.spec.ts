import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { growing } from './growing.ts';

test('a long list begins with a piece, grows until it is whole, and keeps its room when it changes', async () => {
  const all = signal(Array.from({ length: 25 }, (_, at) => at));
  const shown = runInInjectionContext(TestBed.inject(Injector), () => growing(all, 10));
  expect(shown()).toHaveLength(10);
  const lengths = [];
  for (let turn = 0; turn < 4; turn++) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 1));
    lengths.push(shown().length);
  }
  expect(lengths).toEqual([20, 25, 25, 25]);
  all.set([...all(), 25]);
  expect(shown()).toHaveLength(26);
});

test('a short list is whole at once', () => {
  const shown = runInInjectionContext(TestBed.inject(Injector), () => growing(signal([1, 2]), 10));
  expect(shown()).toEqual([1, 2]);
});
