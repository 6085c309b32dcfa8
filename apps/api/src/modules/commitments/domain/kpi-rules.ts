import { Exact } from '@evenhand/scoring';

/** What decides which rules about indicators meet a contract. Money in pounds, as exact decimals. */
export interface ContractFacts {
  /** Estimated over the whole term, without and with VAT; null where not known. */
  readonly value: string | null;
  readonly valueWithVat: string | null;
  readonly yearlyValue: string | null;
  /** Frameworks, concessions, light touch and private utilities are outside section 52. */
  readonly kind: 'ordinary' | 'framework' | 'concession' | 'light-touch' | 'private-utility';
  readonly centralGovernment: boolean;
  /** ISO date on which the procurement commenced. */
  readonly commencedOn: string | null;
}

/** Something the contract manager should see to, with the rule behind it. It refuses nothing by itself. */
export interface KpiPrompt {
  readonly rule: 'award' | 'section-52' | 'section-71' | 'ppn-026' | 'ppn-006';
  readonly says: string;
  readonly source: string;
}

const FIVE_MILLION = 5_000_000;
const KPIS = 3;
const PPN_026_FROM = '2027-01-01';

/**
 * Three rules with a five-million line of their own: more than £5m over the whole term (three indicators), £5m and more
 * with VAT (a fifth of the marks for social value), more than £5m a year (a carbon reduction plan).
 */
export function kpiPrompts(contract: ContractFacts, indicators: number, exemption: string | null): KpiPrompt[] {
  const prompts: KpiPrompt[] = [];
  const isExempt = contract.kind !== 'ordinary' || exemption !== null;
  if (!isExempt && isMore(contract.value) && indicators < KPIS)
    prompts.push({
      rule: 'section-52',
      says: `The contract is worth more than £5 million and has ${String(indicators)} of the ${String(KPIS)} key performance indicators it needs. Choose more, or record why performance cannot sensibly be assessed by indicators.`,
      source: 'Procurement Act 2023, section 52',
    });
  const isUnderPpn026 = (contract.commencedOn ?? '') >= PPN_026_FROM;
  if (contract.centralGovernment && isUnderPpn026 && isAtLeast(contract.valueWithVat))
    prompts.push({
      rule: 'ppn-026',
      says: 'From £5 million with VAT, a fifth of the marks goes to social value in central government. Check that the commitments kept here answer to those marks.',
      source: 'PPN 026 (not verified against its text)',
    });
  if (contract.centralGovernment && isMore(contract.yearlyValue))
    prompts.push({
      rule: 'ppn-006',
      says: 'Above £5 million a year a supplier to central government needs a carbon reduction plan. Keep its date beside the commitments.',
      source: 'PPN 006',
    });
  return prompts;
}

/** Told where the award names another response than the contract. */
export const NOT_THE_WINNERS: KpiPrompt = {
  rule: 'award',
  says: 'The award names another response as the winner than this contract. Take its commitments out of the schedule and record the contract for the winner, or correct the decision: until then what is published names no supplier.',
  source: 'Assessment summaries, the most advantageous tender',
};

/** Asks for the assessment of indicators by their codes; nothing where none is owed. */
export function assessmentPrompts(codes: readonly string[]): KpiPrompt[] {
  if (codes.length === 0) return [];
  return [
    {
      rule: 'section-71',
      says: `Performance is assessed at least once in twelve months, and when a commitment ends. Rate ${new Intl.ListFormat('en-GB').format(codes)}.`,
      source: 'Procurement Act 2023, section 71, for indicators set under section 52',
    },
  ];
}

function isMore(value: string | null): boolean {
  return value !== null && new Exact(value).gt(FIVE_MILLION);
}

function isAtLeast(value: string | null): boolean {
  return value !== null && new Exact(value).gte(FIVE_MILLION);
}
