import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PortionSteps } from './portion-steps.ts';
import { portionsOf } from './portions.ts';

@Component({
  imports: [PortionSteps],
  template: `<app-portion-steps [list]="portions" what="quotes" />`,
})
class List {
  readonly all = signal(Array.from({ length: 60 }, (_, at) => at));
  protected readonly portions = portionsOf(this.all, signal(-1));
}

async function steps() {
  const shown = TestBed.createComponent(List);
  await shown.whenStable();
  const root = shown.nativeElement as HTMLElement;
  const says = () => root.querySelector('[role=status]')?.textContent;
  const press = async (words: string) => {
    [...root.querySelectorAll('button')].find((button) => button.textContent.includes(words))?.click();
    await shown.whenStable();
    return says();
  };
  return { shown, root, says, press };
}

test('the part that is shown is told, and the steps end where the list ends', async () => {
  const { root, says, press } = await steps();
  expect(says()).toBe('1 to 25 of 60');
  expect(root.querySelectorAll('[aria-disabled=true]')).toHaveLength(1);
  expect(await press('before: quotes')).toBe('1 to 25 of 60');
  expect(await press('next: quotes')).toBe('26 to 50 of 60');
  expect(await press('next: quotes')).toBe('51 to 60 of 60');
  expect(await press('next: quotes')).toBe('51 to 60 of 60');
  expect(await press('before: quotes')).toBe('26 to 50 of 60');
});

test('a list that is shown whole has no steps', async () => {
  const { shown, root } = await steps();
  shown.componentInstance.all.set([1, 2, 3]);
  await shown.whenStable();
  expect(root.textContent.trim()).toBe('');
});
