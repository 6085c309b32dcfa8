import type { ContractInput } from '@evenhand/shared/contracts';

/** What is known of a contract besides whose it is. */
export type ContractTerms = Omit<ContractInput, 'responseId'>;
