import { signal } from '@angular/core';
import { typedOver } from './typed-over.ts';

interface Words {
  readonly title: string;
  readonly unit: string;
}

function form() {
  const key = signal('A1');
  const saved = signal<Words>({ title: 'Jobs', unit: 'person' });
  return { key, saved, form: typedOver(key, saved) };
}

test('what was typed outlives a save by somebody else, whose words are told; fields not typed into show theirs', () => {
  const { saved, form: over } = form();
  over.type({ title: 'Mine' });
  expect(over.theirs('title')).toBeNull();
  saved.set({ title: 'Theirs', unit: 'place' });
  expect(over.words()).toEqual({ title: 'Mine', unit: 'place' });
  expect([over.theirs('title'), over.theirs('unit')]).toEqual(['Theirs', null]);
});

test('after a save of one’s own nothing counts as typed: what others save later is shown, and is not told as theirs', () => {
  const { saved, form: over } = form();
  over.type({ title: 'Mine' });
  saved.set({ title: 'Mine', unit: 'person' });
  over.type({ title: 'Mine again' });
  expect(over.theirs('title')).toBeNull();
  over.type({ title: 'Mine' });
  saved.set({ title: 'Mine', unit: 'place' });
  expect(over.words()).toEqual({ title: 'Mine', unit: 'place' });
  saved.set({ title: 'Theirs', unit: 'place' });
  expect(over.words()).toEqual({ title: 'Theirs', unit: 'place' });
});

test('another thing to edit begins with what is saved for it', () => {
  const { key, saved, form: over } = form();
  over.type({ title: 'Mine' });
  saved.set({ title: 'Other', unit: 'hour' });
  key.set('A2');
  expect(over.words()).toEqual({ title: 'Other', unit: 'hour' });
});
