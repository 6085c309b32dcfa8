import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ReadAgain } from './read-again.ts';

/** The button for a file; `press` answers what it sends with a problem, or with nothing where it is done. */
function opened() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const made = TestBed.createComponent(ReadAgain);
  made.componentRef.setInput('responseId', 'r');
  made.componentRef.setInput('file', { id: 'f', name: 'offer.pdf' });
  let asked = 0;
  made.componentInstance.asked.subscribe(() => asked++);
  made.detectChanges();
  const root = made.nativeElement as HTMLElement;
  const press = (problem?: { readonly code: string; readonly errors?: readonly object[] }) => {
    root.querySelector('button')?.click();
    const sent = TestBed.inject(HttpTestingController).expectOne('/api/responses/r/files/f/reading');
    if (problem === undefined) sent.flush(null, { status: 204, statusText: '' });
    else {
      const words = { type: `urn:evenhand:problem:${problem.code}`, title: 'No.', detail: 'Q1.', todo: 'Look.' };
      sent.flush({ ...words, status: 409, ...problem }, { status: 409, statusText: '' });
    }
    made.detectChanges();
    return sent.request.body as unknown;
  };
  const write = (words: string) => {
    const area = root.querySelector('textarea');
    if (area === null) throw new Error('No reason is asked for');
    area.value = words;
    area.dispatchEvent(new Event('input'));
  };
  return { root, press, write, asked: () => asked };
}

test('a reason is asked for only where scores are locked, and what was written stays until it is taken', () => {
  const { root, press, write, asked } = opened();
  expect(root.querySelector('textarea')).toBeNull();
  expect(press({ code: 'reading.scores-locked' })).toEqual({});
  expect(root.querySelector('#read-again-f-reason-error')?.textContent).toContain('No. Q1. Look.');
  write('Page 3 was not read.');
  press({ code: 'request.invalid', errors: [{ pointer: '/reason', says: 'Use at most 2,000 characters.' }] });
  expect(root.querySelector('#read-again-f-reason-error')?.textContent).toContain('Use at most 2,000 characters.');
  expect(root.querySelector('textarea')?.value).toBe('Page 3 was not read.');
  expect([press(), asked()]).toEqual([{ reason: 'Page 3 was not read.' }, 1]);
});

test('another refusal stands at the button, and asks for no reason', () => {
  const { root, press, asked } = opened();
  press({ code: 'reading.busy' });
  expect(root.querySelector('#read-again-f-error')?.textContent).toContain('No. Look.');
  expect(root.querySelector('#read-again-f')?.getAttribute('aria-describedby')).toContain('read-again-f-error');
  expect([root.querySelector('textarea'), asked()]).toEqual([null, 0]);
});
