import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Checkboxes } from './checkboxes.ts';
import { ConfirmField } from './confirm-field.ts';

@Component({
  imports: [Checkboxes, ConfirmField],
  template: `
    <app-checkboxes
      field="lots"
      legend="Lots"
      hint="Any of them."
      [error]="fault()"
      [choices]="lots"
      [(chosen)]="chosen"
    />
    <app-confirm-field field="sure" label="I have read it" [error]="fault()" [(value)]="sure" />
  `,
})
class Host {
  readonly fault = signal('');
  readonly chosen = signal<readonly string[]>(['north']);
  readonly sure = signal(false);
  readonly lots = [
    { value: 'north', says: 'North' },
    { value: 'south', says: 'South' },
  ];
}

async function shown() {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const box = (id: string) => page.querySelector<HTMLInputElement>(`#${id}`);
  return { host: fixture.componentInstance, page, box, settled: () => fixture.whenStable() };
}

test('each checkbox has its label, and what was chosen before is ticked', async () => {
  const { page, box } = await shown();
  expect([box('lots')?.checked, box('lots-1')?.checked]).toEqual([true, false]);
  expect([...page.querySelectorAll('app-checkboxes label')].map((label) => label.getAttribute('for'))).toEqual([
    'lots',
    'lots-1',
  ]);
});

test('a choice is added behind the others, and taken away by the same click again', async () => {
  const { host, box, settled } = await shown();
  box('lots-1')?.click();
  await settled();
  expect(host.chosen()).toEqual(['north', 'south']);
  box('lots')?.click();
  await settled();
  expect(host.chosen()).toEqual(['south']);
});

test('nothing is confirmed before somebody ticks it, and a tick can be taken back', async () => {
  const { host, box } = await shown();
  expect([box('sure')?.checked, host.sure()]).toEqual([false, false]);
  box('sure')?.click();
  expect(host.sure()).toBe(true);
  box('sure')?.click();
  expect(host.sure()).toBe(false);
});

test('an error stands before the boxes and describes them', async () => {
  const { host, page, box, settled } = await shown();
  expect(page.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('lots-hint');
  expect(box('sure')?.getAttribute('aria-describedby')).toBeNull();
  host.fault.set('Tick at least one.');
  await settled();
  expect(page.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('lots-hint lots-error');
  expect(box('sure')?.getAttribute('aria-describedby')).toBe('sure-error');
  expect(page.querySelector('#sure-error')?.textContent).toContain('Tick at least one.');
  expect(page.querySelectorAll('.govuk-form-group--error')).toHaveLength(2);
});
