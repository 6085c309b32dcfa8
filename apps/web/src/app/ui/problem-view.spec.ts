import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { ProblemView, WAY_OUT } from './problem-view.ts';

const PROBLEM: ProblemDetails = {
  type: 'urn:evenhand:problem:service.unavailable',
  code: 'service.unavailable',
  title: 'The service cannot do this at the moment.',
  status: 503,
  detail: 'The service cannot do this at the moment.',
  todo: 'Try again in a minute; nothing has been lost.',
  instance: 'r-123',
};

async function shown(problem: ProblemDetails, heading: string, canRetry = true) {
  const view = TestBed.createComponent(ProblemView);
  view.componentRef.setInput('problem', problem);
  view.componentRef.setInput('heading', heading);
  view.componentRef.setInput('canRetry', canRetry);
  let retries = 0;
  view.componentInstance.retry.subscribe(() => (retries += 1));
  await view.whenStable();
  const root = view.nativeElement as HTMLElement;
  return {
    root,
    paragraphs: [...root.querySelectorAll('p')].map((one) => one.textContent.trim()),
    retried: () => retries,
  };
}

test('what happened is said once, then what to do, how to try again and what to quote', async () => {
  const { root, paragraphs, retried } = await shown(PROBLEM, PROBLEM.title);
  expect(paragraphs).toEqual([
    'Try again in a minute; nothing has been lost.',
    'If you ask for help, quote the reference r-123.',
  ]);
  root.querySelector('button')?.click();
  expect(retried()).toBe(1);
});

test('more than the heading says is said too, and nothing is offered where trying again is of no use', async () => {
  const { root, paragraphs } = await shown({ ...PROBLEM, detail: 'The disk is full.' }, PROBLEM.title, false);
  expect(paragraphs[0]).toBe('The disk is full.');
  expect(root.querySelector('button')).toBeNull();
});

test('where a problem is put right elsewhere the way there takes the place of trying again', async () => {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: WAY_OUT, useValue: () => ({ says: 'Declare your interests', path: '/declaration' }) },
    ],
  });
  const { root } = await shown(PROBLEM, PROBLEM.title);
  expect(root.querySelector('a')?.getAttribute('href')).toBe('/declaration');
  expect(root.querySelector('button')).toBeNull();
});
