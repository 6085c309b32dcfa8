import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { SendBack } from './send-back.ts';

const TENDER = '00000000-0000-4000-8000-000000000001';
const [ANA, BEN, MEADOW] = ['ana', 'ben', 'meadow'];
const counts = { assigned: 2, locked: 1, submitted: 1, lastActivity: null, tooQuick: 0 };
const EVALUATORS = [
  { personId: ANA, name: 'Ana', ...counts, toSendBack: [{ responseId: MEADOW, bidder: 'Meadow', criterionId: 'Q1' }] },
  { personId: BEN, name: 'Ben', ...counts, toSendBack: [] },
];

test('a score is sent back with its reason, once it is named and the box is ticked', async () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const http = TestBed.inject(HttpTestingController);
  const form = TestBed.createComponent(SendBack);
  form.componentRef.setInput('tenderId', TENDER);
  form.componentRef.setInput('evaluators', EVALUATORS);
  let sent = 0;
  form.componentInstance.sent.subscribe(() => (sent += 1));
  const root = form.nativeElement as HTMLElement;
  const settle = async () => {
    form.detectChanges();
    await form.whenStable();
    form.detectChanges();
  };
  const options = (id: string) => [...root.querySelectorAll(`#${id} option`)].map(({ textContent }) => textContent);
  const fill = async (id: string, value: string) => {
    const field = root.querySelector<HTMLInputElement>(`#${id}`);
    if (field === null) throw new Error(`There is no field ${id}.`);
    field.value = value;
    field.checked = true;
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind));
    await settle();
  };
  const send = async () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const faults = () => [...root.querySelectorAll('.govuk-error-message')].map(({ id }) => id.replace(/-error$/, ''));

  await settle();
  expect(options('send-back-evaluator')).toEqual(['Choose a person', 'Ana']);
  await send();
  expect(faults()).toEqual(['send-back-evaluator', 'send-back-reason', 'send-back-sure']);
  await fill('send-back-evaluator', ANA);
  expect(options('send-back-score')).toEqual(['Choose a score', 'Meadow: Q1']);
  await send();
  expect(faults()).toEqual(['send-back-score', 'send-back-reason', 'send-back-sure']);
  http.expectNone(() => true);

  await fill('send-back-score', `${MEADOW} Q1`);
  await fill('send-back-reason', ' Read page 2 again. ');
  await fill('send-back-sure', 'on');
  await send();
  const asked = http.expectOne({ method: 'POST', url: `/api/tenders/${TENDER}/scoring/reopening` });
  const reason = 'Read page 2 again.';
  expect(asked.request.body).toEqual({ personId: ANA, responseId: MEADOW, criterionId: 'Q1', reason });
  asked.flush(null);
  await settle();
  await settle();
  expect([sent, faults(), root.querySelector<HTMLInputElement>('#send-back-sure')?.checked]).toEqual([1, [], false]);
});
