import type { ExplanationNode } from '@evenhand/shared/contracts';
import { citationWords, type CitedClaim, type FindCited } from './citation.ts';

/** So many quotes stand in a line; the tree holds all of them. */
const MOST_CITED = 3;

type TextView = (node: ExplanationNode, cited: readonly CitedClaim[]) => string;

const plain: TextView = (node, cited) => [node.says, ...citations(cited)].join(' ');

/** One view for each kind of node. */
const VIEWS: Readonly<Record<ExplanationNode['kind'], TextView>> = {
  band: (node) => node.says,
  all: (node) => node.says,
  any: (node) => node.says,
  predicate: plain,
  guard: plain,
  note: plain,
};

/** The explanation as plain text: one line for each node, indented by its depth, with the words it rests on. */
export function explanationText(tree: ExplanationNode, find: FindCited): string {
  return lines(tree, find, 0).join('\n');
}

function lines(node: ExplanationNode, find: FindCited, depth: number): string[] {
  const cited = node.evidence.flatMap((id) => find(id) ?? []);
  const own = `${'  '.repeat(depth)}${depth === 0 ? '' : '- '}${VIEWS[node.kind](node, cited)}`;
  return [own, ...node.parts.flatMap((part) => lines(part, find, depth + 1))];
}

function citations(cited: readonly CitedClaim[]): string[] {
  if (cited.length === 0) return [];
  const more = cited.length - MOST_CITED;
  const shown = cited.slice(0, MOST_CITED).map(citationWords).join('; ');
  return [more > 0 ? `${shown}; and ${more} more` : shown];
}
