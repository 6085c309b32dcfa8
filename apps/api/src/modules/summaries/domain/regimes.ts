import type { Tender } from '@evenhand/shared/contracts';
import { REGIME_FACTS, type StandstillRule } from '@evenhand/shared/domain';
import type { Nation } from './working-days.ts';

/** What a regime asks of what is told to those who tendered. */
export interface RegimeRules {
  /** The rule that the summary follows, as it is named in it. */
  readonly basis: string;
  /** The rule under which the supplier of a disregarded tender is told, as it is named in the notice. */
  readonly disregardBasis: string;
  /** Whether the summary also sets out the characteristics and relative advantages of the winning tender. */
  readonly comparesWithWinner: boolean;
  /** What has to pass before the contract; null where nothing has to. */
  readonly standstill: StandstillRule | null;
  readonly nation: Nation;
  /** What we are not sure of and the lead has to check; null where there is nothing. */
  readonly caution: string | null;
}

/** Section 50 owes a summary to assessed tenders only; a disregarded one is none, and its supplier is told all the same. */
const ACT_DISREGARD =
  'Procurement Act 2023, section 19; section 50 asks for no assessment summary of a disregarded tender';

const RULES: Readonly<Record<Tender['regime'], Omit<RegimeRules, 'standstill'>>> = {
  'PA23-England': {
    basis: 'Procurement Act 2023, section 50, and Procurement Regulations 2024, regulation 31',
    disregardBasis: ACT_DISREGARD,
    comparesWithWinner: false,
    nation: 'England',
    caution: null,
  },
  'PA23-NI': {
    basis: 'Procurement Act 2023, section 50, and Procurement Regulations 2024, regulation 31',
    disregardBasis: ACT_DISREGARD,
    comparesWithWinner: false,
    nation: 'Northern Ireland',
    caution: null,
  },
  'PA23-Wales': {
    basis: 'Procurement Act 2023, section 50, and Procurement (Wales) Regulations 2024, regulation 32',
    disregardBasis: ACT_DISREGARD,
    comparesWithWinner: false,
    nation: 'Wales',
    caution: null,
  },
  Scotland: {
    basis: 'Public Contracts (Scotland) Regulations 2015',
    disregardBasis: 'Public Contracts (Scotland) Regulations 2015',
    comparesWithWinner: true,
    nation: 'Scotland',
    caution:
      'The standstill is counted for letters sent electronically. Check its last day before the contract is made.',
  },
  PCR2015: {
    basis: 'Public Contracts Regulations 2015, regulation 86',
    disregardBasis: 'Public Contracts Regulations 2015, regulation 86',
    comparesWithWinner: true,
    nation: 'England',
    caution:
      'The standstill is counted for letters sent electronically (regulation 87). Check its last day before the contract is made.',
  },
  PSR: {
    basis: 'Provider Selection Regime Regulations 2023',
    disregardBasis: 'Provider Selection Regime Regulations 2023',
    comparesWithWinner: false,
    nation: 'England',
    caution:
      'Representations that come in time keep the standstill open until they are decided (regulation 12): record the contract only then. Check what regulation 24 asks to be recorded.',
  },
  'below-threshold': {
    basis: 'the authority’s own rules for contracts below the threshold',
    disregardBasis: 'the authority’s own rules for contracts below the threshold',
    comparesWithWinner: false,
    nation: 'England',
    caution: null,
  },
};

/** The rules of a tender's regime. */
export function regimeRules(regime: Tender['regime']): RegimeRules {
  return { ...RULES[regime], standstill: REGIME_FACTS[regime].standstill };
}
