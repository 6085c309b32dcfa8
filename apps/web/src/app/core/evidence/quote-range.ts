import { findQuote } from '@evenhand/shared/anchoring';

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The words of `quote` under `root`, or null when they are not there. Compared as the service compares them: blind to
 * white space, hyphens and ligatures, because the layout of a page splits words where the stored text does not.
 * `near` is where to look first, in characters from the start of `root`.
 */
export function rangeOfQuote(root: Node, quote: string, near = 0): Range | null {
  const nodes = textNodesOf(root);
  const found = findQuote(nodes.map(({ data }) => data).join(''), quote, near);
  if (found === null) return null;
  const start = placeAt(nodes, found.start);
  const last = placeAt(nodes, found.end - 1);
  if (start === null || last === null) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
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
