import type { ExplanationNode } from '@evenhand/shared/contracts';
import { citationWords, shortened } from './citation.ts';
import { needWords } from './need-words.ts';
import { escaped, explanationHtml } from './render-html.ts';
import { explanationText } from './render-text.ts';

const leaf = (kind: ExplanationNode['kind'], says: string, evidence: string[], holds = true): ExplanationNode => ({
  kind,
  says,
  holds,
  evidence,
  parts: [],
});

const tree: ExplanationNode = {
  ...leaf('band', 'Indicative band: Adequate (3).', []),
  mark: '3',
  parts: [
    {
      ...leaf('all', 'Adequate (3): reached. Published words: "A number & a date"', ['c1', 'c2']),
      parts: [
        leaf('predicate', 'Found: a quantity.', ['c1', 'c2']),
        { ...leaf('any', 'Found: a role or proof.', ['c2']), parts: [leaf('predicate', 'Found: a role.', ['c2'])] },
      ],
    },
    leaf('guard', 'Not counted: what the law already requires.', ['c3']),
    leaf('note', 'For a person to read.', []),
  ],
};

const claims = new Map([
  ['c1', { id: 'c1', quote: 'We will plant 40 <trees>\nby March.', place: 'page 2' }],
  ['c2', { id: 'c2', quote: "O'Neill answers for it.", place: null }],
]);
const find = (id: string) => claims.get(id) ?? null;

describe('one tree, three ways to read it', () => {
  it('as text that can be read aloud', () => {
    expect(explanationText(tree, find)).toBe(
      [
        'Indicative band: Adequate (3).',
        '  - Adequate (3): reached. Published words: "A number & a date"',
        '    - Found: a quantity. "We will plant 40 <trees> by March." (c1, page 2); "O\'Neill answers for it." (c2)',
        '    - Found: a role or proof.',
        '      - Found: a role. "O\'Neill answers for it." (c2)',
        '  - Not counted: what the law already requires.',
        '  - For a person to read.',
      ].join('\n'),
    );
  });

  it('as HTML in which no word of a bid can become markup', () => {
    const html = explanationHtml(tree, find);
    expect(html).toContain('<q>We will plant 40 &lt;trees&gt; by March.</q> (<a href="#claim-c1">c1, page 2</a>)');
    expect(html).toContain('&quot;A number &amp; a date&quot;');
    expect(html).not.toContain('<trees>');
    expect(html.match(/<li /g)).toHaveLength(6);
    for (const tag of ['div', 'ul', 'li', 'q', 'a', 'p']) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length;
      expect(html.match(new RegExp(`</${tag}>`, 'g'))?.length).toBe(opened);
    }
    expect(escaped(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });

  it('as JSON that is the tree itself', () => {
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });
});

describe('citations', () => {
  it('reads a quote as one line and cuts a long one at a word', () => {
    const long = 'word '.repeat(60);
    expect(shortened(long)).toBe(`${'word '.repeat(21)}word...`);
    expect(shortened('**Trees.** We will\nplant.')).toBe('Trees. We will plant.');
    expect(citationWords({ id: 'c9', quote: 'Short.', place: 'Q1, paragraph 2' })).toBe(
      '"Short." (c9, Q1, paragraph 2)',
    );
  });
});

describe('needs in words', () => {
  it.each([
    [{ find: 'role' } as const, 'a responsible role'],
    [{ find: 'commitment' } as const, 'a relevant commitment for this contract'],
    [
      { find: 'commitment', with: ['quantity', 'time'], measures: 2 } as const,
      'commitments for this contract on two different measures, each with a quantity and a date or period',
    ],
    [
      { any: [{ find: 'role' }, { find: 'track-record' }] } as const,
      'a responsible role or a measured track record on a measure that is promised',
    ],
  ])('%j', (need, words) => {
    expect(needWords(need)).toBe(words);
  });
});
