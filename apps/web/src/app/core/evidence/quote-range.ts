import { quoteFinder } from '@evenhand/shared/anchoring';

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Finds a quote among the words of a page; null when it is not there. `near` is where to look first, in characters. */
export type RangeFinder = (quote: string, near?: number) => Range | null;

/**
 * Finds quotes under `root`, whose text is read once and must not change in between. Compared as the service compares
 * them: blind to white space, hyphens and ligatures, because the layout of a page splits words where the stored text
 * does not.
 */
export function rangeFinder(root: Node): RangeFinder {
  const nodes = textNodesOf(root);
  const find = quoteFinder(nodes.map(({ data }) => data).join(''));
  return (quote, near) => {
    const found = find(quote, near);
    if (found === null) return null;
    const start = placeAt(nodes, found.start);
    const last = placeAt(nodes, found.end - 1);
    if (start === null || last === null) return null;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  };
}

function textNodesOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node);
  return nodes;
}

function placeAt(nodes: readonly Text[], position: number): Place | null {
  let before = 0;
  for (const node of nodes) {
    if (position < before + node.data.length) return { node, offset: position - before };
    before += node.data.length;
  }
  return null;
}
