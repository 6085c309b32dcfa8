import * as z from 'zod/mini';
import { passphrase, proofSchema } from './sign-in.ts';

/** One's own account, and the accounts of the organisation's people. */

/** How somebody can sign in: with an account here, through the organisation, in the demonstration, or not yet. */
const ACCOUNT_STATES = ['local', 'organisation', 'demo', 'invited', 'none'] as const;

/** The account of who asks. */
export const ownAccountView = z.object({
  name: z.string(),
  email: z.nullable(z.string()),
  /** Whether there is an account with a passphrase here, which its person can change. */
  local: z.boolean(),
  /** Recovery codes that have not been used; null without a local account. */
  recoveryCodesLeft: z.nullable(z.int()),
  sessions: z.array(
    z.object({
      id: z.string(),
      method: z.string(),
      startedAt: z.iso.datetime(),
      seenAt: z.iso.datetime(),
      /** Whether it is the session that asks. */
      current: z.boolean(),
    }),
  ),
});

/** A new passphrase, with proof of who asks. */
export const passphraseChangeSchema = z.extend(proofSchema, { newPassphrase: passphrase });

/** The secret of an invitation to oneself, told to its person at once. */
export const renewalView = z.object({ token: z.string() });

/** The people of the organisation, for who administers it. */
export const organisationPeopleView = z.object({
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      email: z.nullable(z.string()),
      administrator: z.boolean(),
      createsTenders: z.boolean(),
      /** Whether the person may sign in. */
      active: z.boolean(),
      account: z.enum(ACCOUNT_STATES),
      /** Until when an invitation that nobody has used can be used. */
      invitedUntil: z.nullable(z.iso.datetime()),
    }),
  ),
});

/** What a person may do in the organisation, and whether at all. */
export const personStandingSchema = z.object({
  administrator: z.boolean(),
  createsTenders: z.boolean(),
  active: z.boolean(),
});

export type OwnAccountView = z.infer<typeof ownAccountView>;
export type PassphraseChange = z.infer<typeof passphraseChangeSchema>;
export type RenewalView = z.infer<typeof renewalView>;
export type OrganisationPeopleView = z.infer<typeof organisationPeopleView>;
export type PersonStanding = z.infer<typeof personStandingSchema>;
