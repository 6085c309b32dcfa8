import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { WebhookDeliveriesView, WebhookView } from '@evenhand/shared/contracts';
import { WebhookPage } from './webhook.page.ts';

const { jest } = import.meta;
const TENDER = '00000000-0000-4000-8000-000000000001';
const HOOK = '00000000-0000-4000-8000-000000000002';
const WEBHOOK: WebhookView = {
  id: HOOK,
  url: 'https://portal.example/hook',
  types: ['batch.finished'],
  state: 'live',
  reason: null,
  silent: null,
  failures: 0,
  madeBy: 'Dana Lead',
  madeAt: '2027-05-01T10:00:00.000Z',
  earlierSecretUntil: null,
};
const OFF: WebhookView = { ...WEBHOOK, state: 'disabled', reason: 'Dana Lead switched it off.' };
const WAITING: WebhookDeliveriesView['deliveries'][number] = {
  ...{ id: HOOK, type: 'test', outcome: 'waiting', tries: 0, status: null, fault: null },
  ...{ madeAt: '2027-05-01T10:00:00.000Z', lastTriedAt: null },
};

let http: HttpTestingController;
let page: ComponentFixture<WebhookPage>;
const words = () => (page.nativeElement as HTMLElement).textContent;
const button = (says: string) =>
  [...(page.nativeElement as HTMLElement).querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === says,
  );

/** Answers what the page asks until it asks no more; the number of looks at the deliveries. */
async function answered(webhooks: readonly WebhookView[], deliveries: WebhookDeliveriesView['deliveries'] | 404 | 503) {
  let looks = 0;
  for (let quiet = 0; quiet < 3; quiet += 1) {
    page.detectChanges();
    await jest.advanceTimersByTimeAsync(0);
    for (const asked of http.match(() => true)) {
      quiet = 0;
      const isLook = asked.request.url.endsWith('/deliveries');
      if (isLook) looks += 1;
      if (isLook && typeof deliveries === 'number') asked.flush({}, { status: deliveries, statusText: 'Refused' });
      else asked.flush(isLook ? { deliveries } : asked.request.url.endsWith('/webhooks') ? { webhooks } : {});
    }
  }
  return looks;
}

beforeEach(() => {
  jest.useFakeTimers();
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
  });
  http = TestBed.inject(HttpTestingController);
  page = TestBed.createComponent(WebhookPage);
  page.componentRef.setInput('tenderId', TENDER);
  page.componentRef.setInput('webhookId', HOOK);
});
afterEach(() => {
  jest.useRealTimers();
});

test('while a delivery waits the page looks less and less often, stops after a minute, and looks on when asked', async () => {
  expect(await answered([WEBHOOK], [WAITING])).toBe(1);
  let looks = 0;
  for (let second = 0; second < 61; second += 1) {
    await jest.advanceTimersByTimeAsync(1000);
    looks += await answered([WEBHOOK], [WAITING]);
  }
  expect(looks).toBe(5);
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(await answered([WEBHOOK], [WAITING])).toBe(0);
  button('Look again')?.click();
  expect(await answered([WEBHOOK], [{ ...WAITING, outcome: 'delivered' }])).toBe(1);
  expect(words()).toContain('Delivered');
});

test('a look at the deliveries that fails is told where they stand, and takes nothing else off the page', async () => {
  await answered([WEBHOOK], 503);
  expect(words()).toContain('https://portal.example/hook');
  expect(button('Switch off')).toBeDefined();
  button('Try again')?.click();
  await answered([WEBHOOK], []);
  expect(words()).toContain('Nothing has been delivered yet.');
});

test('a webhook that is not there is said to be gone', async () => {
  await answered([], 404);
  expect(words()).toContain('This tender has no such webhook');
});

test('the button that switches a webhook off is the one that switches it on, and a test is offered while it is on', async () => {
  await answered([WEBHOOK], []);
  const pressed = button('Switch off');
  pressed?.click();
  await answered([OFF], []);
  expect(pressed?.textContent.trim()).toBe('Switch on');
  expect(pressed?.isConnected).toBe(true);
  expect(button('Send a test')).toBeUndefined();
  expect(words()).toContain('Dana Lead switched it off.');
});
