import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Signal, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { freshResource } from './fresh-resource.ts';
import { lastKnown } from './last-known.ts';

const id = signal('one');
let http: HttpTestingController;
let known: Signal<string | undefined>;
let reload: () => void;

const LINE_DOWN = 0;

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 10));

/** The request that the resource makes, once it has made it. */
async function asked() {
  for (;;) {
    TestBed.tick();
    const [request] = http.match(`/items/${id()}`);
    if (request !== undefined) return request;
    await aMoment();
  }
}

/** Lets the resource ask, and answers its request. */
async function answered(reply: string | typeof LINE_DOWN | 403): Promise<void> {
  const request = await asked();
  if (reply === LINE_DOWN) request.error(new ProgressEvent('error'));
  else if (reply === 403) request.flush({}, { status: 403, statusText: 'Forbidden' });
  else request.flush(reply);
  await aMoment();
  TestBed.tick();
}

beforeEach(async () => {
  id.set('one');
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  http = TestBed.inject(HttpTestingController);
  TestBed.runInInjectionContext(() => {
    const resource = freshResource<string>(() => `/items/${id()}`, { parse: (body) => body as string });
    known = lastKnown(resource, id);
    reload = () => resource.reload();
  });
  await answered('first');
  expect(known()).toBe('first');
});
afterEach(() => {
  http.verify();
});

test('a line that drops takes nothing off the screen, and what was missed is read once it is back', async () => {
  reload();
  await answered(LINE_DOWN);
  expect(known()).toBe('first');
  for (const reply of [LINE_DOWN, 'second'] as const) {
    expect(known()).toBe('first');
    await answered(reply);
  }
  expect(known()).toBe('second');
});

test('a refusal takes away what was shown', async () => {
  reload();
  await answered(403);
  expect(known()).toBeUndefined();
});

test('another thing begins with nothing', async () => {
  id.set('two');
  TestBed.tick();
  expect(known()).toBeUndefined();
  await answered('other');
  expect(known()).toBe('other');
});
