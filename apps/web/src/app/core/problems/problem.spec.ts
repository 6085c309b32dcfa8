import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemCode } from '@evenhand/shared/problems/problem-codes';
import { problemDetails } from '@evenhand/shared/problems/problem-of-code';
import { problemOf } from './problem.ts';

test('the problem body of the API is used as it stands', () => {
  const error = problemDetails('file.empty', { instance: 'r-17' });
  expect(problemOf(new HttpErrorResponse({ status: 422, error }))).toEqual(error);
});

test('a problem body that came as text, as it does for uploads, is read too', () => {
  const error = JSON.stringify(problemDetails('file.damaged'));
  expect(problemOf(new HttpErrorResponse({ status: 422, error })).code).toBe('file.damaged');
});

test.each([
  [0, 'client.offline'],
  [404, 'request.not-found'],
  [413, 'request.too-large'],
  [502, 'service.unavailable'],
  [500, 'service.fault'],
])('without a readable body, status %i becomes %s', (status, code) => {
  expect(problemOf(new HttpErrorResponse({ status, error: '<html>nginx</html>' })).code).toBe(code);
});

test.each([404, 413, 503, 500])(
  'what the browser says by itself for %i is what the service would have said',
  (status) => {
    const problem = problemOf(new HttpErrorResponse({ status, error: '' }));
    expect(problem).toEqual(problemDetails(problem.code as ProblemCode));
  },
);

test('an answer that is not in the agreed form is our fault, not the reader’s', () => {
  expect(problemOf(new Error('Invalid input: expected string'))).toMatchObject({
    code: 'service.fault',
    detail: 'The service sent an answer we cannot read.',
  });
});
