import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { of, throwError } from 'rxjs';
import type { CommitmentView } from '@evenhand/shared/contracts';
import { Commitments } from '../../core/api/commitments.ts';
import { EndCommitment } from './end-commitment.ts';

const running = { id: 'c', per: 'contract', quantity: '3', unit: 'apprentice', endOn: '2029-03-31', ended: null };
const told = { on: '2028-03-31', reason: 'It closed.', reference: 'Note 4', agreedBy: 'Both' };
const ended = { ...running, endOn: told.on, ended: told };

const INVALID = {
  ...{ type: 'urn:evenhand:problem:request.invalid', code: 'request.invalid', status: 400 },
  ...{ title: 'It cannot be taken.', detail: 'It cannot be taken.', todo: 'Correct it.' },
};

function shown(commitment: object) {
  const sent: unknown[][] = [];
  let answer = () => of(commitment as CommitmentView);
  const commitments = {
    end: (...given: unknown[]) => (sent.push(['end', ...given]), answer()),
    takeEndBack: (...given: unknown[]) => (sent.push(['takeEndBack', ...given]), answer()),
  };
  TestBed.configureTestingModule({ providers: [{ provide: Commitments, useValue: commitments }] });
  const form = TestBed.createComponent(EndCommitment);
  const failed: string[][] = [];
  form.componentInstance.failed.subscribe((errors) => failed.push(errors.map(({ field }) => field ?? '')));
  form.componentRef.setInput('commitment', commitment);
  form.detectChanges();
  const page = form.nativeElement as HTMLElement;
  const field = (name: string) => page.querySelector<HTMLInputElement>(`#ending-${name}`);
  return {
    ...{ sent, failed, page, field },
    write: (name: string, words: string) => {
      const there = field(name);
      if (there === null) throw new Error(`There is no field ${name}.`);
      there.value = words;
      there.dispatchEvent(new Event('input'));
      form.detectChanges();
    },
    refuse: (errors: object[]) => {
      answer = () => throwError(() => new HttpErrorResponse({ status: 400, error: { ...INVALID, errors } }));
    },
    send: () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      form.detectChanges();
    },
  };
}

test('an early end is sent with its day, what stays promised, why, who agreed and where', () => {
  const form = shown(running);
  expect(form.page.textContent).toContain('Promised now: 3 (apprentice) over the whole contract.');
  form.write('endOn', '2028-03-31');
  form.write('quantity', '1,000');
  form.write('reason', ' It closed. ');
  form.write('agreedBy', 'Both');
  form.write('reference', 'Note 4');
  form.send();
  const agreed = { reason: 'It closed.', agreedBy: 'Both', reference: 'Note 4' };
  expect(form.sent).toEqual([['end', 'c', { ...agreed, endOn: '2028-03-31', quantity: '1000' }]]);
  expect(form.field('reason')?.value).toBe('');
});

test('what is wrong is told beside its field', () => {
  const form = shown(running);
  form.refuse([{ pointer: '/quantity', says: 'Use 3 or less.' }]);
  form.send();
  expect(form.failed.at(-1)).toEqual(['ending-quantity']);
  expect(form.page.querySelector('#ending-quantity-error')?.textContent).toContain('Use 3 or less.');
});

test('a quantity that is promised for each period is not asked for', () => {
  expect(shown({ ...running, per: 'year' }).field('quantity')).toBeNull();
});

test('an early end is taken back with why, who agreed and where, and nothing else', () => {
  const form = shown(ended);
  expect(form.field('endOn')).toBeNull();
  form.write('reason', 'It opens again.');
  form.send();
  expect(form.sent).toEqual([['takeEndBack', 'c', { reason: 'It opens again.', agreedBy: '', reference: '' }]]);
  expect(form.page.textContent).toContain('Take it back');
});
