import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Radios } from './radios.ts';
import { TextArea } from './text-area.ts';
import { TextField } from './text-field.ts';

@Component({
  imports: [Radios, TextArea, TextField],
  template: `
    <app-text-field
      field="amount"
      label="Amount"
      hint="In hours."
      error="Use a number."
      kind="number"
      [(value)]="amount"
    />
    <app-text-area field="account" label="Account" [(value)]="account" />
    <app-radios field="mark" legend="Mark" [choices]="choices" [(value)]="mark" />
  `,
})
class Host {
  readonly amount = signal('');
  readonly account = signal('As it was.');
  readonly mark = signal('');
  readonly choices = [
    { value: '0', says: '0 Nothing' },
    { value: '1', says: '1 Little', hint: 'Intentions only.' },
  ];
}

async function shown() {
  const host = TestBed.createComponent(Host);
  await host.whenStable();
  const find = <Kind extends HTMLElement>(selector: string) =>
    (host.nativeElement as HTMLElement).querySelector<Kind>(selector);
  return { host: host.componentInstance, find };
}

test('hint and error of a field are what describes it', async () => {
  const { find } = await shown();
  expect(find('#amount')?.getAttribute('aria-describedby')).toBe('amount-hint amount-error');
  expect(find('#amount-error')?.textContent).toContain('Use a number.');
  expect(find('#account')?.getAttribute('aria-describedby')).toBeNull();
});

test('what is typed is the value, without being changed', async () => {
  const { host, find } = await shown();
  const area = find<HTMLTextAreaElement>('#account');
  if (area === null) throw new Error('There is no text area.');
  expect(area.value).toBe('As it was.');
  area.value = '  With spaces ';
  area.dispatchEvent(new Event('input'));
  expect(host.account()).toBe('  With spaces ');
});

test('no radio is chosen to begin with, and an error summary reaches the first', async () => {
  const { host, find } = await shown();
  expect(find('input:checked')).toBeNull();
  expect(find<HTMLInputElement>('#mark')?.type).toBe('radio');
  const second = find<HTMLInputElement>('#mark-1');
  second?.click();
  expect(host.mark()).toBe('1');
  expect(second?.getAttribute('aria-describedby')).toBe('mark-1-hint');
});
