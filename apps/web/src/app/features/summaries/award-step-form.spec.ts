import { TestBed } from '@angular/core/testing';
import { AwardStepForm, type StepGiven } from './award-step-form.ts';

function shown() {
  const form = TestBed.createComponent(AwardStepForm);
  const given: StepGiven[] = [];
  form.componentInstance.given.subscribe((one) => given.push(one));
  form.componentRef.setInput('fault', () => '');
  const page = form.nativeElement as HTMLElement;
  return {
    given,
    set: (inputs: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(inputs)) form.componentRef.setInput(name, value);
      form.detectChanges();
    },
    field: (id: string) => page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`),
    write: (id: string, words: string) => {
      const field = page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
      if (field === null) throw new Error(`There is no field ${id}.`);
      field.value = words;
      field.dispatchEvent(new Event('input'));
      form.detectChanges();
    },
    send: () => page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })),
  };
}

test('the contract that comes after the notice takes neither its day nor its reference', () => {
  const form = shown();
  form.set({ step: 'notice' });
  form.write('notice-on', '2027-03-01');
  form.write('notice-reference', 'UK6-1');
  form.send();
  expect(form.given).toEqual([{ on: '2027-03-01', reference: 'UK6-1', reason: null }]);
  form.set({ step: 'contract' });
  expect(form.field('contract-on')?.value).toBe('');
  form.write('contract-on', '2027-03-15');
  form.send();
  expect(form.given.at(-1)).toEqual({ on: '2027-03-15', reference: null, reason: null });
});

test('once a correction is on record its reason is written anew for the next one', () => {
  const form = shown();
  form.set({ step: 'notice', recordedOn: '2027-03-01', recordedReference: 'UK6-1' });
  form.write('notice-on', '2027-03-02');
  form.write('notice-reason', 'A slip.');
  form.send();
  expect(form.given).toEqual([{ on: '2027-03-02', reference: 'UK6-1', reason: 'A slip.' }]);
  form.set({ recordedOn: '2027-03-02' });
  expect(form.field('notice-reason')?.value).toBe('');
  expect(form.field('notice-reference')?.value).toBe('UK6-1');
});
