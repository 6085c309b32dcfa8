import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CheckField } from './check-field.ts';
import { Radios } from './radios.ts';
import { SecretField } from './secret-field.ts';
import { SelectField } from './select-field.ts';
import { TextArea } from './text-area.ts';
import { TextField } from './text-field.ts';

@Component({
  imports: [CheckField, Radios, SecretField, SelectField, TextArea, TextField],
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
    <app-select-field field="rank" label="Rank" hint="As published." [choices]="choices" [(value)]="rank" />
    <app-check-field field="agree" label="I agree" hint="You can change it." [(value)]="agree" />
    <app-secret-field
      field="code"
      label="Code"
      error="Use all six digits."
      kind="password"
      knownAs="one-time-code"
      [(value)]="code"
    />
    <app-text-field field="opened" label="Opened" kind="day" [(value)]="opened" />
  `,
})
class Host {
  readonly amount = signal('');
  readonly account = signal('As it was.');
  readonly mark = signal('');
  readonly rank = signal('1');
  readonly agree = signal(false);
  readonly code = signal('');
  readonly opened = signal('');
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

test('what a select, a checkbox and a date hold is what was chosen', async () => {
  const { host, find } = await shown();
  const select = find<HTMLSelectElement>('#rank');
  const opened = find<HTMLInputElement>('#opened');
  if (select === null || opened === null) throw new Error('There is no field.');
  expect([select.value, select.getAttribute('aria-describedby')]).toEqual(['1', 'rank-hint']);
  select.value = '0';
  select.dispatchEvent(new Event('change'));
  find('#agree')?.click();
  opened.value = '2027-04-01';
  opened.dispatchEvent(new Event('input'));
  expect([host.rank(), host.agree(), host.opened()]).toEqual(['0', true, '2027-04-01']);
  expect(find('#agree')?.getAttribute('aria-describedby')).toBe('agree-hint');
});

test('a secret is hidden, known to the browser by its kind, and pasted as it is', async () => {
  const { host, find } = await shown();
  const code = find<HTMLInputElement>('#code');
  if (code === null) throw new Error('There is no field.');
  expect([code.type, code.getAttribute('autocomplete')]).toEqual(['password', 'one-time-code']);
  expect(code.getAttribute('aria-describedby')).toBe('code-error');
  code.value = '123 456';
  code.dispatchEvent(new Event('input'));
  expect(host.code()).toBe('123 456');
});
