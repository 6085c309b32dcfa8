// Output on the console in a test is a fault nobody has looked at yet: it fails the test that caused it.
import { format } from 'node:util';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'];
const originals = new Map(METHODS.map((method) => [method, console[method]]));
let said = [];

beforeEach(() => {
  said = [];
  for (const method of METHODS) console[method] = (...words) => said.push(`console.${method}: ${format(...words)}`);
});

afterEach(() => {
  for (const [method, original] of originals) console[method] = original;
  if (said.length > 0) throw new Error(`A test must not write to the console.\n${said.join('\n')}`);
});
