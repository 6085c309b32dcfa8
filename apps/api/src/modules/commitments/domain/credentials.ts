import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';

/** How a credential stands on a day. */
export type CredentialState = 'valid' | 'expires-soon' | 'expired' | 'no-expiry';

/** Days before the end on which a credential counts as running out. */
const SOON = 60;

/** Where a credential stands on `today`; both are ISO dates. It holds on the day of its end. */
export function credentialState(expiresOn: string | null, today: string): CredentialState {
  if (expiresOn === null) return 'no-expiry';
  if (expiresOn < today) return 'expired';
  const soon = formatISO(addDays(new UTCDate(today), SOON), { representation: 'date' });
  return expiresOn <= soon ? 'expires-soon' : 'valid';
}

/** Whether two names of a company are the same but for case, spaces, punctuation and how its form is written. */
export function sameCompany(one: string, other: string): boolean {
  return companyKey(one) === companyKey(other);
}

function companyKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\blimited\b/g, 'ltd')
    .trim();
}
