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
async function opened({ mayCorrect, signedOff }: { mayCorrect: boolean; signedOff: object | null }) {
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
  http.expectOne(`${base}/checks`).flush({ mayCorrect, signedOff, corrections: [], checks: [] });
  await turn();
  page.detectChanges();
  const root = page.nativeElement as HTMLElement;
  const press = () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    page.detectChanges();
  };
  return { http, root, press };
}

test('only agreed items are offered, and nothing is sent without an item and a reason', async () => {
  const { http, root, press } = await opened({ mayCorrect: true, signedOff: { by: 'Helen', at: '', aboutChecks: '' } });
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
  root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  const reason = root.querySelector('textarea');
  if (reason !== null) reason.value = ' A date was misread. ';
  reason?.dispatchEvent(new Event('input'));
  press();
  const sent = http.expectOne({ method: 'POST', url: `${base}/corrections` });
  expect(sent.request.body).toEqual({ itemIds: ['Q1'], reason: 'A date was misread.' });
});

test('while a correction runs items are added to it, and where none can be made the page says what comes first', async () => {
  const running = await opened({ mayCorrect: true, signedOff: null });
  expect(running.root.textContent).toContain('A correction has begun.');
  TestBed.resetTestingModule();
  const closed = await opened({ mayCorrect: false, signedOff: null });
  expect(closed.root.textContent).toContain('a lead takes the decision back first');
  expect(closed.root.querySelector('form')).toBeNull();
});
