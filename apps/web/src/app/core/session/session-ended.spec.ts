import { provideHttpClient, withInterceptors, HttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from './session.ts';
import { sessionEnded } from './session-ended.ts';

let wentTo: string[];

beforeEach(() => {
  wentTo = [];
  const router = { url: '/tenders/1/scoring/2/3', navigateByUrl: (url: string) => wentTo.push(url) };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([sessionEnded])),
      provideHttpClientTesting(),
      { provide: Router, useValue: router },
    ],
  });
});

function readAfterTheEnd(): number {
  let status = 0;
  TestBed.inject(HttpClient)
    .get('/api/words')
    .subscribe({ error: (fault: { status: number }) => (status = fault.status) });
  TestBed.inject(HttpTestingController)
    .expectOne('/api/words')
    .flush(null, { status: 401, statusText: 'Unauthorized' });
  return status;
}

test('what is read when the session has ended leads to the sign-in and back', () => {
  expect(readAfterTheEnd()).toBe(401);
  expect(wentTo).toEqual([expect.stringContaining('sign-in')]);
});

test('while a person writes the page stays, and only so long', () => {
  let isWriting = true;
  const letGo = TestBed.inject(Session).keepPageWhile(() => isWriting);
  expect(readAfterTheEnd()).toBe(401);
  expect(wentTo).toEqual([]);
  isWriting = false;
  readAfterTheEnd();
  expect(wentTo).toHaveLength(1);
  isWriting = true;
  letGo();
  readAfterTheEnd();
  expect(wentTo).toHaveLength(2);
});
