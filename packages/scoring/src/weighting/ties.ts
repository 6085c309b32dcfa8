import { Exact } from '../decimal/exact.ts';

/**
 * Names that share a total, best total first. Totals are compared as rounded by the published set, because that is
 * what bidders are told; what is done about a tie is the published tie rule's business. No total, no tie.
 */
export function tiedTotals(totals: readonly { readonly name: string; readonly total: string | null }[]): string[][] {
  const groups: { total: Exact; names: string[] }[] = [];
  for (const { name, total } of totals) {
    if (total === null) continue;
    const value = new Exact(total);
    const group = groups.find((one) => one.total.equals(value));
    if (group === undefined) groups.push({ total: value, names: [name] });
    else group.names.push(name);
  }
  return groups
    .filter(({ names }) => names.length > 1)
    .sort((a, b) => b.total.comparedTo(a.total))
    .map(({ names }) => names);
}
