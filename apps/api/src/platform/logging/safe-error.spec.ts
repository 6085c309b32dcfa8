import { QueryFailedError } from 'typeorm';
import { safeError } from './safe-error.ts';

const BID = 'We will recruit three apprentices from Worcestershire.';

test('a failed statement is told without its values', () => {
  const driver = Object.assign(new Error('duplicate key value violates unique constraint "x"'), {
    code: '23505',
    detail: `Key (t)=(${BID})`,
  });
  const said = JSON.stringify(safeError(new QueryFailedError('insert into t values ($1)', [BID], driver)));
  expect(said).not.toContain('apprentices');
  expect(said).toContain('violates unique constraint');
});

test('a text that could not be parsed is told without a piece of it', () => {
  let fault: unknown;
  try {
    JSON.parse(BID);
  } catch (caught) {
    fault = caught;
  }
  expect(JSON.stringify(safeError(fault))).not.toContain('We will');
});

test('what is left says what went wrong and where', () => {
  expect(safeError(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
    stack: expect.stringContaining('safe-error.spec') as string,
  });
});
