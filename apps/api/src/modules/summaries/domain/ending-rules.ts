import type { Tender } from '@evenhand/shared/contracts';

/** What a regime asks for when an authority decides not to award. */
export interface EndingRule {
  /** Whether a notice is published, or those who tendered are told. */
  readonly does: 'publish' | 'tell';
  /** The rule, as it is named. */
  readonly basis: string;
  readonly says: string;
  /** What we are not sure of and the lead has to check; null where there is nothing. */
  readonly caution: string | null;
}

const UNDER_THE_ACT: EndingRule = {
  does: 'publish',
  basis: 'Procurement Act 2023, section 55',
  says: 'Where a tender notice or a transparency notice was published, publish a procurement termination notice as soon as reasonably practicable after the decision.',
  caution: null,
};
const TELL_WITH_GROUNDS =
  'Tell everybody who tendered or asked to take part, as soon as possible, that no contract is awarded, and on which grounds.';

/**
 * Sources: Procurement Act 2023 s.55; Public Contracts Regulations 2015 reg 55; for Scotland the Procurement Journey of
 * the Scottish Government; for the Provider Selection Regime our reading of the regulations of 2023. A lawyer confirms
 * them before a live procurement ends.
 */
const RULES: Readonly<Record<Tender['regime'], EndingRule>> = {
  'PA23-England': UNDER_THE_ACT,
  'PA23-NI': UNDER_THE_ACT,
  'PA23-Wales': UNDER_THE_ACT,
  Scotland: {
    does: 'tell',
    basis: 'Public Contracts (Scotland) Regulations 2015',
    says: TELL_WITH_GROUNDS,
    caution: 'Check whether a notice has to be published on Public Contracts Scotland as well.',
  },
  PCR2015: {
    does: 'tell',
    basis: 'Public Contracts Regulations 2015, regulation 55',
    says: TELL_WITH_GROUNDS,
    caution: null,
  },
  PSR: {
    does: 'publish',
    basis: 'Provider Selection Regime Regulations 2023',
    says: 'Tell the providers that the procurement is abandoned, and publish a notice of that decision.',
    caution: 'By our reading the notice is due within 30 days of the decision. Check it in the regulations.',
  },
  'below-threshold': {
    does: 'tell',
    basis: 'the authority’s own rules for contracts below the threshold',
    says: 'Tell everybody who tendered that no contract is awarded.',
    caution: 'Where a notice of the opportunity was published, check whether it has to be taken down.',
  },
};

/** What the regime of a tender asks for when it ends without an award. */
export function endingRule(regime: Tender['regime']): EndingRule {
  return RULES[regime];
}
