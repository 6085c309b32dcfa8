import type { Tender } from '@evenhand/shared/contracts';

/**
 * What somebody has to know about the lots of a tender before it is scored as a whole; null where nothing. A bidder for
 * some lots only would be scored on every question and ranked against those who bid for all.
 */
export function lotsTogether(
  { lots = [] }: Pick<Tender, 'lots'>,
  bidders: readonly { readonly name: string; readonly lots: readonly string[] }[],
): { readonly fits: boolean; readonly says: string } | null {
  if (lots.length < 2) return null;
  const partial = bidders.filter(({ lots: own }) => own.length > 0 && lots.some(({ id }) => !own.includes(id)));
  if (partial.length === 0)
    return {
      fits: true,
      says: `The ${String(lots.length)} lots are scored, ranked and awarded together, as one tender.`,
    };
  const names = partial.map(({ name }) => `"${name}"`).join(', ');
  return {
    fits: false,
    says: `Not for all lots, but scored and ranked on the whole tender: ${names}. Make a tender for each lot by copying this one.`,
  };
}
