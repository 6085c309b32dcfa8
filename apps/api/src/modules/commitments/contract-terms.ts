import type { ContractInput } from '@evenhand/shared/contracts';
import type { ContractSector } from '@evenhand/shared/domain';

/** What is known of a contract besides whose it is. The sector is left out by contracts recorded before it was asked for. */
export type ContractTerms = Omit<ContractInput, 'responseId' | 'sector'> & { readonly sector?: ContractSector | null };
