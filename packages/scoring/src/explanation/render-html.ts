import type { ExplanationNode } from '@evenhand/shared/contracts';
import { shortened, type CitedClaim, type FindCited } from './citation.ts';

type HtmlView = (node: ExplanationNode, inner: { readonly cited: string; readonly parts: string }) => string;

const item =
  (name: string): HtmlView =>
  ({ says, holds }, { cited, parts }) =>
    `<li class="explanation-${name}" data-holds="${String(holds)}">${escaped(says)}${cited}${parts}</li>`;

/** One view for each kind of node. */
const VIEWS: Readonly<Record<ExplanationNode['kind'], HtmlView>> = {
  band: ({ says }, { parts }) => `<div class="explanation"><p>${escaped(says)}</p>${parts}</div>`,
  all: item('all'),
  any: item('any'),
  predicate: item('predicate'),
  guard: item('guard'),
  note: item('note'),
};

/**
 * The explanation as an HTML fragment without script or style; every word is escaped. A cited claim links to the
 * element `claim-<id>` of the page that holds the fragment.
 */
export function explanationHtml(tree: ExplanationNode, find: FindCited): string {
  const parts = tree.parts.map((part) => explanationHtml(part, find)).join('');
  // A band and a bundle repeat what their parts cite.
  const own = tree.parts.length > 0 ? [] : tree.evidence.flatMap((id) => find(id) ?? []);
  return VIEWS[tree.kind](tree, {
    cited: own.map(citation).join(''),
    parts: parts === '' ? '' : `<ul>${parts}</ul>`,
  });
}

function citation({ id, quote, place }: CitedClaim): string {
  const where = place === null ? id : `${id}, ${place}`;
  return ` <q>${escaped(shortened(quote))}</q> (<a href="#claim-${escaped(id)}">${escaped(where)}</a>)`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe in HTML content and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
