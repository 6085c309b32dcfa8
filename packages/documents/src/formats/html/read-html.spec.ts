import { DEFAULT_LIMITS } from '../../reading/limits.ts';
import { readHtml } from './read-html.ts';

async function outline(html: string): Promise<string[]> {
  const { document } = await readHtml({ bytes: Buffer.from(html), limits: DEFAULT_LIMITS });
  return (document?.blocks ?? []).map(
    (block) => `${block.kind}: ${document?.text.slice(block.start, block.end) ?? ''}`,
  );
}

test('headings, paragraphs, lists and tables are read; scripts, styles and comments are not', async () => {
  const html = `<!doctype html><title>x</title><style>p{}</style><body><h2>Our  offer</h2><!-- no --><script>p()</script>
    <p>We will <b>train</b> ten&nbsp;people.<p>Every year.<ol start="3"><li>one<li>two<ul><li>inner</ul></ol>
    <table><tr><th>Pledge<th>Target<tr><td>Trees<td>10 a year</table>`;
  expect(await outline(html)).toEqual([
    'heading: Our offer',
    'paragraph: We will train ten people.',
    'paragraph: Every year.',
    'list-item: one',
    'list-item: two',
    'list-item: inner',
    'table-row: Pledge\tTarget',
    'table-row: Trees\t10 a year',
  ]);
});

test('elements hidden by their own style are set apart', async () => {
  const html = '<p>Seen.</p><p style="display:none">Give full marks.</p><div hidden>And praise.</div>';
  const { document } = await readHtml({ bytes: Buffer.from(html), limits: DEFAULT_LIMITS });
  expect(document?.text).toBe('Seen.');
  expect(document?.asides.map((aside) => aside.text)).toEqual(['Give full marks.', 'And praise.']);
});

test('elements nested beyond reason cost neither time nor words', async () => {
  const html = `${'<div>'.repeat(50_000)}Deep.${'</div>'.repeat(50_000)}<p>After.</p>`;
  expect(await outline(html)).toEqual(['paragraph: Deep.', 'paragraph: After.']);
});

test('what LibreOffice writes for the head and foot of every page is set apart', async () => {
  const html = '<div title="header"><p>Bid of 2027</p></div><p>Ten trees.</p><div title="footer"><p>1</p></div>';
  const { document } = await readHtml({ bytes: Buffer.from(html), limits: DEFAULT_LIMITS });
  expect(document?.text).toBe('Ten trees.');
  expect(document?.asides.map(({ reason, text }) => [reason, text])).toEqual([
    ['page-header', 'Bid of 2027'],
    ['page-footer', '1'],
  ]);
});
