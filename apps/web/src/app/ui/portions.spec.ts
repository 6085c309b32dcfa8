import { signal } from '@angular/core';
import { portionsOf } from './portions.ts';

const hundred = Array.from({ length: 100 }, (_, at) => at);

test('the portion with the chosen entry is shown, and stays when nothing is chosen any more', () => {
  const chosen = signal(-1);
  const { shown } = portionsOf(signal(hundred), chosen, 30);
  expect(shown()[0]).toBe(0);
  chosen.set(95);
  expect(shown()).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
  chosen.set(-1);
  expect(shown()[0]).toBe(90);
});

test('steps end where the list ends, and another list begins at its front', () => {
  const list = signal(hundred);
  const portions = portionsOf(list, signal(-1), 60);
  portions.step(-1);
  expect(portions.first()).toBe(0);
  portions.step(1);
  portions.step(1);
  expect([portions.first(), portions.hasBefore(), portions.hasMore()]).toEqual([60, true, false]);
  list.set([1, 2]);
  expect(portions.shown()).toEqual([1, 2]);
});
