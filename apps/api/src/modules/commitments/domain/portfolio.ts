import { Exact, roundedText } from '@evenhand/scoring';
import type { ContractSector } from '@evenhand/shared/domain';

/** What one contract promises. Money in pounds and quantities are exact decimals as text. */
export interface PortfolioContract {
  readonly sector: ContractSector | null;
  /** Over the whole term without VAT; null where not recorded. */
  readonly value: string | null;
  readonly commitments: readonly PortfolioCommitment[];
}

export interface PortfolioCommitment {
  readonly theme: string;
  readonly measure: string;
  readonly unit: string;
  /** Over the whole term; null where the commitment has no number. */
  readonly whole: string | null;
}

/** Quartiles of what contracts promise for each million pounds, rounded to 2 places. */
interface Range {
  readonly lower: string;
  readonly median: string;
  readonly upper: string;
}

export interface PortfolioRow {
  readonly sector: ContractSector | null;
  readonly theme: string;
  readonly measure: string;
  readonly unit: string;
  readonly contracts: number;
  readonly commitments: number;
  readonly perMillion: string;
  readonly range: Range | null;
}

/** Contracts that a range needs: of fewer, quartiles are hardly more than the contracts themselves. */
export const LEAST_CONTRACTS = 5;

const MILLION = 1_000_000;

interface Share {
  readonly quantity: Exact;
  readonly millions: Exact;
  readonly commitments: number;
}

/**
 * What contracts promise for each million pounds: by measure and unit over all sectors, then by sector. A contract counts
 * where it promises something of the measure; contracts without a value and commitments without a number do not count.
 */
export function portfolioRows(contracts: readonly PortfolioContract[]): readonly PortfolioRow[] {
  const valued = contracts.filter(({ value }) => value !== null && new Exact(value).gt(0));
  const sectors = [...new Set(valued.flatMap(({ sector }) => sector ?? []))].toSorted();
  return [
    ...rowsOf(valued, null),
    ...sectors.flatMap((sector) =>
      rowsOf(
        valued.filter((contract) => contract.sector === sector),
        sector,
      ),
    ),
  ];
}

function rowsOf(contracts: readonly PortfolioContract[], sector: ContractSector | null): readonly PortfolioRow[] {
  const shares = new Map<string, Share[]>();
  for (const contract of contracts)
    for (const [key, share] of sharesOf(contract)) shares.set(key, [...(shares.get(key) ?? []), share]);
  return [...shares]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([key, all]) => {
      const [theme = '', measure = '', unit = ''] = JSON.parse(key) as string[];
      const quantity = all.reduce((sum, share) => sum.plus(share.quantity), new Exact(0));
      const millions = all.reduce((sum, share) => sum.plus(share.millions), new Exact(0));
      return {
        ...{ sector, theme, measure, unit },
        contracts: all.length,
        commitments: all.reduce((sum, share) => sum + share.commitments, 0),
        perMillion: shown(quantity.div(millions)),
        range: rangeOf(all.map((share) => share.quantity.div(share.millions))),
      };
    });
}

function sharesOf({ value, commitments }: PortfolioContract): ReadonlyMap<string, Share> {
  const millions = new Exact(value ?? 0).div(MILLION);
  const shares = new Map<string, Share>();
  for (const { theme, measure, unit, whole } of commitments) {
    if (whole === null) continue;
    const key = JSON.stringify([theme, measure, unit]);
    const before = shares.get(key);
    shares.set(key, {
      quantity: new Exact(whole).plus(before?.quantity ?? 0),
      millions,
      commitments: (before?.commitments ?? 0) + 1,
    });
  }
  return shares;
}

function rangeOf(values: readonly Exact[]): Range | null {
  if (values.length < LEAST_CONTRACTS) return null;
  const sorted = values.toSorted((one, other) => one.cmp(other));
  return { lower: quartile(sorted, 1), median: quartile(sorted, 2), upper: quartile(sorted, 3) };
}

/** The first, second or third quartile of sorted values, between two of them in proportion. */
function quartile(sorted: readonly Exact[], number: 1 | 2 | 3): string {
  const place = new Exact(sorted.length - 1).times(number).div(4);
  const below = sorted[place.floor().toNumber()] ?? new Exact(0);
  const above = sorted[place.ceil().toNumber()] ?? below;
  return shown(below.plus(above.minus(below).times(place.minus(place.floor()))));
}

function shown(value: Exact): string {
  return roundedText(value, 2, 'half-up');
}
