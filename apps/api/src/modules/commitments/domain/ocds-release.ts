/** What a release in the Open Contracting Data Standard tells of one tender. Decimals as text, days as ISO dates. */
export interface OcdsFacts {
  /** Identifier of the contracting process, as the notice service gave it. */
  readonly ocid: string;
  /** Moment of the release, ISO. */
  readonly at: string;
  readonly tender: {
    readonly reference: string;
    readonly title: string;
    readonly description: string;
    readonly authority: string;
    readonly procedure: string | null;
    readonly lots: readonly OcdsLot[];
    /** Whether the tender has ended without an award, and those who tendered know. */
    readonly isCancelled: boolean;
  };
  /** `assessed`: null while the panel has not agreed every score. */
  readonly bids: { readonly received: number; readonly assessed: number | null };
  /** Null until the bidders have been told. */
  readonly award: OcdsAward | null;
}

export interface OcdsLot {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly {
    readonly title: string;
    readonly question: string;
    readonly weightPercent: string;
  }[];
}

export interface OcdsAward {
  readonly supplier: string;
  /** Day on which the assessment summaries went out; null before. */
  readonly issuedOn: string | null;
  /** Null while no contract is recorded. */
  readonly contract: OcdsContract | null;
}

export interface OcdsContract {
  readonly startOn: string;
  readonly endOn: string;
  readonly value: string | null;
  readonly signedOn: string | null;
  readonly metrics: readonly OcdsMetric[];
}

/** One commitment: what was agreed and what was accepted as delivered. */
export interface OcdsMetric {
  readonly code: string;
  readonly measure: string | null;
  readonly statement: string;
  readonly unit: string | null;
  /** Due over the whole of its time. */
  readonly whole: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly isIndicator: boolean;
  readonly delivered: readonly { readonly from: string; readonly to: string; readonly amount: string }[];
}

const BUYER = 'buyer';
const SUPPLIER = 'supplier';
const AWARD = 'award-1';
const WINNING_BID = 'bid-1';

/**
 * A release package of OCDS 1.1 with the extensions lots, award criteria breakdown, bids and metrics. Bidders who did not
 * win are counted and not named: which of them a notice names depends on the value and the regime.
 * Source: https://standard.open-contracting.org/1.1/en/schema/
 */
export function ocdsPackage(facts: OcdsFacts): Record<string, unknown> {
  return {
    uri: `urn:ocid:${facts.ocid}`,
    version: '1.1',
    extensions: EXTENSIONS.map((name) => `${EXTENSIONS_AT}${name}/extension.json`),
    publishedDate: facts.at,
    publisher: { name: facts.tender.authority },
    releases: [ocdsRelease(facts)],
  };
}

const EXTENSIONS_AT = 'https://raw.githubusercontent.com/open-contracting-extensions/';
const EXTENSIONS = [
  'ocds_lots_extension/master',
  'ocds_awardCriteriaBreakdown_extension/master',
  'ocds_bid_extension/master',
  'ocds_metrics_extension/1.1',
];

/** The one release of `ocdsPackage`. */
export function ocdsRelease(facts: OcdsFacts): Record<string, unknown> {
  const { ocid, at, tender, award } = facts;
  const contract = award?.contract ?? null;
  return {
    ocid,
    id: `${ocid}-${at}`,
    date: at,
    language: 'en',
    tag: [
      tender.isCancelled ? 'tenderCancellation' : 'tender',
      ...(award ? ['award'] : []),
      ...(contract ? ['contract'] : []),
      ...(contract?.metrics.some(({ delivered }) => delivered.length > 0) ? ['implementation'] : []),
    ],
    initiationType: 'tender',
    parties: [
      { id: BUYER, name: tender.authority, roles: ['buyer', 'procuringEntity'] },
      ...(award ? [{ id: SUPPLIER, name: award.supplier, roles: ['supplier', 'tenderer'] }] : []),
    ],
    buyer: { id: BUYER, name: tender.authority },
    tender: tenderOf(facts),
    bids: bidsOf(facts),
    ...(award ? { awards: [awardOf(award)] } : {}),
    ...(contract ? { contracts: [contractOf(contract)] } : {}),
  };
}

function tenderOf({ tender, bids, award }: OcdsFacts): Record<string, unknown> {
  const whileItRuns = award ? 'complete' : 'active';
  const status = tender.isCancelled ? 'cancelled' : whileItRuns;
  return {
    id: tender.reference,
    title: tender.title,
    ...(tender.description === '' ? {} : { description: tender.description }),
    status,
    ...(tender.procedure === null ? {} : { procurementMethodDetails: tender.procedure }),
    procuringEntity: { id: BUYER, name: tender.authority },
    numberOfTenderers: bids.received,
    lots: tender.lots.map(({ id, title, criteria }) => ({
      id,
      title,
      status,
      awardCriteria: {
        criteria: criteria.map(({ title: name, question, weightPercent }) => ({
          type: 'quality',
          name,
          ...(question === '' ? {} : { description: question }),
          numbers: [{ number: Number(weightPercent), weight: 'percentageExact' }],
        })),
      },
    })),
  };
}

function bidsOf({ bids, award }: OcdsFacts): Record<string, unknown> {
  return {
    statistics: [
      { id: '1', measure: 'bids', value: bids.received },
      ...(bids.assessed === null ? [] : [{ id: '2', measure: 'validBids', value: bids.assessed }]),
    ],
    ...(award
      ? { details: [{ id: WINNING_BID, status: 'valid', tenderers: [{ id: SUPPLIER, name: award.supplier }] }] }
      : {}),
  };
}

function awardOf({ supplier, issuedOn, contract }: OcdsAward): Record<string, unknown> {
  return {
    id: AWARD,
    status: contract ? 'active' : 'pending',
    ...(issuedOn === null ? {} : { date: moment(issuedOn) }),
    suppliers: [{ id: SUPPLIER, name: supplier }],
    relatedBids: [WINNING_BID],
    ...(contract && contract.metrics.length > 0 ? { agreedMetrics: contract.metrics.map(agreed) } : {}),
  };
}

function contractOf({ startOn, endOn, value, signedOn, metrics }: OcdsContract): Record<string, unknown> {
  const delivered = metrics.filter((metric) => metric.delivered.length > 0);
  return {
    id: 'contract-1',
    awardID: AWARD,
    status: 'active',
    period: { startDate: moment(startOn), endDate: moment(endOn) },
    ...(value === null ? {} : { value: { amount: Number(value), currency: 'GBP' } }),
    ...(signedOn === null ? {} : { dateSigned: moment(signedOn) }),
    ...(metrics.length > 0 ? { agreedMetrics: metrics.map(agreed) } : {}),
    ...(delivered.length > 0 ? { implementation: { metrics: delivered.map(achieved) } } : {}),
  };
}

function agreed(metric: OcdsMetric): Record<string, unknown> {
  const { code, startOn, endOn, whole, unit } = metric;
  return { ...named(metric), observations: [observation(`${code}-target`, { from: startOn, to: endOn }, whole, unit)] };
}

function achieved(metric: OcdsMetric): Record<string, unknown> {
  return {
    ...named(metric),
    observations: metric.delivered.map(({ from, to, amount }) =>
      observation(`${metric.code}-${to}`, { from, to }, amount, metric.unit),
    ),
  };
}

function named({ code, measure, statement, isIndicator }: OcdsMetric): Record<string, unknown> {
  return {
    id: code,
    title: measure ?? statement,
    description: isIndicator ? `Key performance indicator: ${statement}` : statement,
  };
}

function observation(
  id: string,
  { from, to }: { readonly from: string; readonly to: string },
  measure: string,
  unit: string | null,
): Record<string, unknown> {
  return {
    id,
    period: { startDate: moment(from), endDate: moment(to) },
    // As text, so that every digit is kept.
    measure,
    ...(unit === null ? {} : { unit: { name: unit } }),
  };
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
