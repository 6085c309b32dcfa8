import { type HttpResourceRef, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { freshResource } from './fresh-resource.ts';

const path = signal<string | undefined>('/list');
let http: HttpTestingController;
let list: HttpResourceRef<string | undefined>;

const settled = async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  TestBed.tick();
};

/** Answers the one request that is under way. */
async function answer(words: string): Promise<void> {
  http.expectOne(path() ?? '').flush({ words });
  await settled();
}

beforeEach(async () => {
  path.set('/list');
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  http = TestBed.inject(HttpTestingController);
  list = TestBed.runInInjectionContext(() =>
    freshResource<string>(() => path(), { parse: (body) => (body as { words: string }).words }),
  );
  await settled();
});
afterEach(() => {
  http.verify();
});

test('what is told while the first reading is under way is read once that has ended', async () => {
  expect(list.reload()).toBe(true);
  await answer('before');
  await answer('after');
  expect(list.value()).toBe('after');
});

test('what changed while the list is being read anew is not lost', async () => {
  await answer('first');
  list.reload();
  await settled();
  // The service had answered before the change; the page learns of the change before that answer has come.
  list.reload();
  await answer('as it was');
  expect(list.value()).toBe('as it was');
  await answer('as it is');
  expect(list.value()).toBe('as it is');
});

test('many changes during one reading are one further reading', async () => {
  await answer('first');
  for (let times = 0; times < 5; times++) list.reload();
  await settled();
  for (let times = 0; times < 5; times++) list.reload();
  await answer('second');
  await answer('third');
  expect(list.value()).toBe('third');
});

test('nothing is read where nothing is asked for', async () => {
  await answer('first');
  path.set(undefined);
  await settled();
  expect(list.reload()).toBe(false);
  await settled();
});

test('what was told of one thing is not read twice of another', async () => {
  list.reload();
  path.set('/other');
  await settled();
  expect(http.match('/list').every(({ cancelled }) => cancelled)).toBe(true);
  await answer('other');
  expect(list.value()).toBe('other');
});

test('a reading that fails is not followed by another as fast as it fails', async () => {
  await answer('first');
  list.reload();
  await settled();
  list.reload();
  http.expectOne('/list').error(new ProgressEvent('error'));
  await settled();
  await settled();
  expect(list.error()).toBeDefined();
});
