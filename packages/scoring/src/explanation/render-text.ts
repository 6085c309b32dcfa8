import type { ExplanationNode } from '@evenhand/shared/contracts';
import { citationWords, type CitedClaim, type FindCited } from './citation.ts';

/** So many quotes stand in a line; the tree holds all of them. */
const MOST_CITED = 3;

/** The words of a node's evidence, none where nothing is cited. */
type Cite = (evidence: readonly string[]) => string;

type TextView = (node: ExplanationNode, cite: Cite) => string;

const bare: TextView = ({ says }) => says;
const withEvidence: TextView = ({ says, evidence }, cite) => `${says}${cite(evidence)}`;

/** One view for each kind of node. */
const VIEWS: Readonly<Record<ExplanationNode['kind'], TextView>> = {
  band: bare,
  all: bare,
  any: bare,
  predicate: withEvidence,
  guard: withEvidence,
  note: withEvidence,
};

/** The explanation as plain text: one line for each node, indented by its depth, with the words it rests on. */
export function explanationText(tree: ExplanationNode, find: FindCited): string {
  return lines(tree, citer(find), 0).join('\n');
}

function lines(node: ExplanationNode, cite: Cite, depth: number): string[] {
  const own = `${'  '.repeat(depth)}${depth === 0 ? '' : '- '}${VIEWS[node.kind](node, cite)}`;
  return [own, ...node.parts.flatMap((part) => lines(part, cite, depth + 1))];
}

/** Cites claims; one claim stands behind several nodes and is put into words once. */
function citer(find: FindCited): Cite {
  const claims = new Map<string, CitedClaim | null>();
  const words = new Map<CitedClaim, string>();
  const claimOf = (id: string): CitedClaim | null => {
    const claim = claims.get(id) ?? find(id);
    claims.set(id, claim);
    return claim;
  };
  const wordsOf = (claim: CitedClaim): string => {
    const cited = words.get(claim) ?? citationWords(claim);
    words.set(claim, cited);
    return cited;
  };
  return (evidence) => {
    const cited = evidence.flatMap((id) => claimOf(id) ?? []);
    if (cited.length === 0) return '';
    const shown = cited.slice(0, MOST_CITED).map(wordsOf).join('; ');
    const more = cited.length - MOST_CITED;
    return more > 0 ? ` ${shown}; and ${more} more` : ` ${shown}`;
  };
}
