import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { moderationView } from '@evenhand/shared/contracts/moderation';
import { closingChecksView } from '@evenhand/shared/contracts/panel-outcome';
import { CorrectionPage } from './correction.page.ts';

const TENDER = '00000000-0000-4000-8000-000000000001';
const base = `/api/tenders/${TENDER}/moderation`;
const turn = () => new Promise((resolve) => setTimeout(resolve));
const item = (id: string, status: string) => ({ id, status, bidder: 'Avon', criterionId: id, agreedMark: '3' });

/** The page with what the service says; `press` sends its form. */
async function opened({ signedOff, whyNot }: { signedOff: object | null; whyNot?: string }) {
  for (const contract of [moderationView, closingChecksView])
    Object.assign(contract, { parse: (body: unknown) => body });
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: '**', children: [] }]), provideHttpClient(), provideHttpClientTesting()],
  });
  const http = TestBed.inject(HttpTestingController);
  const page = TestBed.createComponent(CorrectionPage);
  page.componentRef.setInput('tenderId', TENDER);
  page.detectChanges();
  http.expectOne(base).flush({ title: 'Grounds', items: [item('Q1', 'locked'), item('Q2', 'open')] });
  const checks = { mayCorrect: whyNot === undefined, whyNotCorrect: whyNot ?? null, corrections: [], checks: [] };
  http.expectOne(`${base}/checks`).flush({ ...checks, signedOff });
  await turn();
  page.detectChanges();
  const root = page.nativeElement as HTMLElement;
  const press = () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    page.detectChanges();
  };
  return { http, root, press, show: () => page.detectChanges() };
}

const problem = (code: string, status: number, errors?: object[]) => ({
  ...{ type: `urn:evenhand:problem:${code}`, code, title: code, status, detail: code, todo: 'Look again.' },
  errors,
});

test('only agreed items are offered, and nothing is sent without an item and a reason', async () => {
  const { root, press } = await opened({ signedOff: { by: 'Helen', at: '', aboutChecks: '' } });
  expect(root.textContent).toContain('The sign-off is set aside and stays in the record.');
  expect([...root.querySelectorAll('label')].map(({ textContent }) => textContent.trim())).toEqual([
    'Q1 Avon, agreed mark 3',
    'What is wrong with what was agreed',
  ]);
  press();
  expect([...root.querySelectorAll('.govuk-error-summary a')].map(({ textContent }) => textContent.trim())).toEqual([
    'Choose the items that are corrected.',
    'Write what is wrong with what was agreed.',
  ]);
});

/** A correction of the one item that is agreed, sent and not answered yet. */
async function sentOnce() {
  const { http, root, press, show } = await opened({ signedOff: null });
  root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  const reason = root.querySelector('textarea');
  if (reason !== null) reason.value = ' A date was misread. ';
  reason?.dispatchEvent(new Event('input'));
  press();
  const sent = http.expectOne({ method: 'POST', url: `${base}/corrections` });
  expect(sent.request.body).toEqual({ itemIds: ['Q1'], reason: 'A date was misread.' });
  return { http, root, press, show, sent };
}

test('what is wrong with the reason stands at the reason', async () => {
  const { root, show, sent } = await sentOnce();
  const says = 'Write at most 4000 characters.';
  sent.flush(problem('request.invalid', 400, [{ pointer: '/reason', says }]), { status: 400, statusText: '' });
  await turn();
  show();
  expect(root.querySelector('.govuk-error-summary a')?.getAttribute('href')).toContain('correct-reason');
});

test('an item that somebody opened in the meantime is offered no more, and the reason stays', async () => {
  const { http, root, press, show, sent } = await sentOnce();
  sent.flush(problem('item.wrong-status', 409), { status: 409, statusText: '' });
  await turn();
  show();
  http.expectOne(`${base}/checks`).flush({ mayCorrect: true, signedOff: null, corrections: [], checks: [] });
  http.expectOne(base).flush({ title: 'Grounds', items: [item('Q1', 'open'), item('Q2', 'locked')] });
  await turn();
  press();
  expect(root.querySelector('.govuk-error-summary')?.textContent).toContain('Choose the items that are corrected.');
  expect(root.querySelector('textarea')?.value).toBe(' A date was misread. ');
  http.expectNone({ method: 'POST', url: `${base}/corrections` });
});

test('while a correction runs items are added to it, and where none can be made the page says what comes first', async () => {
  const running = await opened({ signedOff: null });
  expect(running.root.textContent).toContain('A correction has begun.');
  TestBed.resetTestingModule();
  const closed = await opened({ signedOff: null, whyNot: 'A lead takes the decision back first.' });
  expect(closed.root.textContent).toContain('A lead takes the decision back first.');
  expect(closed.root.querySelector('form')).toBeNull();
});
