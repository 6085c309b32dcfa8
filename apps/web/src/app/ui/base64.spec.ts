import { base64 } from './base64.ts';

test('bytes of any number come back as they were', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
  expect([...atob(base64(bytes))].map((one) => one.charCodeAt(0))).toEqual([...bytes]);
  expect(base64(new Uint8Array())).toBe('');
});
