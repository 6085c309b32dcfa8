import type { Tender } from '@evenhand/shared/contracts';
import type { Nation } from './working-days.ts';

/** What a regime asks of what is told to those who tendered. */
export interface RegimeRules {
  /** The rule that the summary follows, as it is named in it. */
  readonly basis: string;
  /** Whether the summary also sets out the characteristics and relative advantages of the winning tender. */
  readonly comparesWithWinner: boolean;
  /** Whether a notice and a mandatory standstill of working days follow. */
  readonly hasStandstill: boolean;
  readonly nation: Nation;
  /** What we are not sure of and the lead has to check; null where there is nothing. */
  readonly caution: string | null;
}

const RULES: Readonly<Record<Tender['regime'], RegimeRules>> = {
  'PA23-England': {
    basis: 'Procurement Act 2023, section 50, and Procurement Regulations 2024, regulation 31',
    comparesWithWinner: false,
    hasStandstill: true,
    nation: 'England',
    caution: null,
  },
  'PA23-NI': {
    basis: 'Procurement Act 2023, section 50, and Procurement Regulations 2024, regulation 31',
    comparesWithWinner: false,
    hasStandstill: true,
    nation: 'Northern Ireland',
    caution: null,
  },
  'PA23-Wales': {
    basis: 'Procurement Act 2023, section 50, and Procurement (Wales) Regulations 2024, regulation 32',
    comparesWithWinner: false,
    hasStandstill: true,
    nation: 'Wales',
    caution: null,
  },
  Scotland: {
    basis: 'Public Contracts (Scotland) Regulations 2015',
    comparesWithWinner: true,
    hasStandstill: false,
    nation: 'Scotland',
    caution: 'The Scottish standstill counts days differently. Work its last day out by the Scottish regulations.',
  },
  PCR2015: {
    basis: 'Public Contracts Regulations 2015, regulation 86',
    comparesWithWinner: true,
    hasStandstill: false,
    nation: 'England',
    caution: 'The standstill of the 2015 Regulations counts calendar days. Work its last day out by regulation 87.',
  },
  PSR: {
    basis: 'Provider Selection Regime Regulations 2023',
    comparesWithWinner: false,
    hasStandstill: false,
    nation: 'England',
    caution:
      'This regime has notices and representations of its own. Check what its regulation 24 asks to be recorded.',
  },
  'below-threshold': {
    basis: 'the authority’s own rules for contracts below the threshold',
    comparesWithWinner: false,
    hasStandstill: false,
    nation: 'England',
    caution: null,
  },
};

/** The rules of a tender's regime. */
export function regimeRules(regime: Tender['regime']): RegimeRules {
  return RULES[regime];
}
