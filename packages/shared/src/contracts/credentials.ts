import * as z from 'zod/mini';
import { CREDENTIAL_KINDS } from '../domain/commitment-words.ts';
import { line, longText, longWords } from './received-text.ts';

/** Marks, memberships and covenants of the supplier of a contract: what it holds, for what, and until when. */

const isoDate = z.iso.date('Use a date such as 2027-04-01.');
const optionalDate = z._default(z.nullable(isoDate), null);
const reason = longWords(1000);
const optionalLine = (most: number) => z._default(z.nullable(line(most)), null);

export const credentialInput = z.strictObject({
  kind: z.enum(CREDENTIAL_KINDS, 'Choose what the supplier holds.'),
  /** Such as Silver, or Leader; of another kind its name. */
  level: optionalLine(200),
  /** The legal entity that holds it: it may be another company of the group. */
  holder: line(300),
  /** What it covers, such as one site. */
  scope: z._default(z.nullable(longText(1000)), null),
  issuedOn: optionalDate,
  expiresOn: optionalDate,
  /** Where that was seen. */
  seenAt: line(500),
});

export const credentialEnding = z.strictObject({ reason });

/** What is right, and why what stood before was not. */
export const credentialCorrection = z.strictObject({ ...credentialInput.shape, reason });

export const credentialView = z.object({
  id: z.uuid(),
  kind: z.enum(CREDENTIAL_KINDS),
  level: z.nullable(z.string()),
  holder: z.string(),
  scope: z.nullable(z.string()),
  issuedOn: z.nullable(isoDate),
  expiresOn: z.nullable(isoDate),
  seenAt: z.string(),
  /** Whether it stands on the day of the answer, and is not about to run out. */
  state: z.enum(['valid', 'expires-soon', 'expired', 'no-expiry']),
  /** Whether it is held by the supplier as the contract names it. */
  ownEntity: z.boolean(),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
  /** The contract that it was carried over from; null where it was entered here. */
  carriedFrom: z.nullable(z.string()),
  /** Why the contract that it was carried over from no longer records it; null where it does, or the reader may not see it. */
  endedThere: z.nullable(z.string()),
  /** Why and when it ceased to stand here; null while it stands. */
  ended: z.nullable(z.object({ reason: z.string(), isCorrected: z.boolean(), by: z.string(), at: z.iso.datetime() })),
});

export const credentialListView = z.object({
  supplier: z.string(),
  credentials: z.array(credentialView),
  /** What no longer stands: ended, or corrected. */
  history: z.array(credentialView),
  /** What other contracts of the same supplier hold that the reader may see, and this one does not. */
  elsewhere: z.array(z.object({ ...credentialView.shape, contract: z.string() })),
  mayWrite: z.boolean(),
});

export const carryInput = z.strictObject({ credentialId: z.uuid('This is not an id of ours.') });

export type CredentialInput = z.infer<typeof credentialInput>;
export type CredentialEnding = z.infer<typeof credentialEnding>;
export type CredentialCorrection = z.infer<typeof credentialCorrection>;
export type CredentialView = z.infer<typeof credentialView>;
export type CredentialListView = z.infer<typeof credentialListView>;
export type CarryInput = z.infer<typeof carryInput>;
