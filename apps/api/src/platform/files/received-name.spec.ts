import { oneLine, safeFileName, withoutEnding } from './received-name.ts';

test.each([
  ['answer.pdf', 'answer.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\Bid final.docx', 'Bid final.docx'],
  ['a\u0000b\u001b[31m.md', 'ab[31m.md'],
  ['..', 'unnamed'],
  ['', 'unnamed'],
  ['Żółw – 提案.pdf', 'Żółw – 提案.pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

test('a name that is too long keeps its ending', () => {
  const kept = safeFileName(`${'x'.repeat(500)}.pdf`);
  expect([kept.length, kept.endsWith('.pdf')]).toEqual([200, true]);
});

test.each([
  ['R1.pdf', 'R1'],
  ['R1.final.md', 'R1.final'],
  ['.pdf', '.pdf'],
])('without its ending %j is %j', (name, bare) => {
  expect(withoutEnding(name)).toBe(bare);
});

test('the name of a response keeps what a person typed', () => {
  expect(oneLine('  Smith / Jones &\n Partners: "Lot 1" ')).toBe('Smith / Jones & Partners: "Lot 1"');
});
