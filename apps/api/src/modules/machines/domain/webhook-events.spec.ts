import { addressFault, disabledBecause, toldAs } from './webhook-events.ts';

test('what is told comes from these events and no other; scores and what people do are told to nobody', () => {
  expect(toldAs('batch.finished')?.type).toBe('batch.finished');
  expect(toldAs('response.failed')?.type).toBe('response.read');
  // Results are closed while they are corrected, and whoever waits for them hears that they are.
  expect(toldAs('moderation.correction-begun')).toEqual({ type: 'results.set-aside', needs: 'tender.read' });
  for (const kind of ['scores.submitted', 'evaluation.reopened', 'declaration.given', 'toString'])
    expect(toldAs(kind)).toBeNull();
});

test('a webhook is disabled after five deliveries in a row were given up', () => {
  expect([0, 4, 5].map((failures) => disabledBecause(failures) !== null)).toEqual([false, false, true]);
});

test('an address is one with TLS and without a password', () => {
  expect(addressFault('https://portal.example/hook', false)).toBeNull();
  expect(addressFault('http://portal.example/hook', false)).toContain('https://');
  expect(addressFault('http://portal.example/hook', true)).toBeNull();
  expect(addressFault('file:///etc/passwd', true)).toContain('https://');
  expect(addressFault('https://a:b@portal.example', true)).toContain('password');
});
