import * as z from 'zod/mini';

/** Signing in with a local account, and setting one up. */

const email = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.minLength(1, 'Enter your e-mail address.'), z.maxLength(320));
export const passphrase = z
  .string()
  .check(z.minLength(1, 'Enter your passphrase.'), z.maxLength(200, 'Use at most 200 characters.'));
const code = z
  .string()
  .check(z.trim(), z.minLength(1, 'Enter the code that your app shows, or a recovery code.'), z.maxLength(40));
const token = z.string().check(z.maxLength(100));

/** Proof by somebody who is signed in that it is still they who ask. */
export const proofSchema = z.object({ passphrase, code });

export const localSignInSchema = z.object({ email, passphrase, code });

/** The secret of an invitation link. */
export const invitationSchema = z.object({ token });

/** What an invited person needs to set up an account. */
export const invitationView = z.object({
  name: z.string(),
  email: z.string(),
  /** Secret for an authenticator app, in base 32, and the same as a link that such apps open. */
  codeSecret: z.string(),
  codeLink: z.string(),
});

export const enrolmentSchema = z.object({ token, passphrase, code });

/** Recovery codes, told once; each works once instead of a code from the app. */
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) });

/** Mail that waits or was sent, for administrators. */
export const outboxView = z.object({
  sends: z.boolean(),
  mails: z.array(
    z.object({
      id: z.uuid(),
      recipient: z.string(),
      subject: z.string(),
      words: z.string(),
      postedAt: z.iso.datetime(),
      sentAt: z.nullable(z.iso.datetime()),
      tries: z.int(),
    }),
  ),
});

export type Proof = z.infer<typeof proofSchema>;
export type LocalSignIn = z.infer<typeof localSignInSchema>;
export type InvitationInput = z.infer<typeof invitationSchema>;
export type InvitationView = z.infer<typeof invitationView>;
export type Enrolment = z.infer<typeof enrolmentSchema>;
export type RecoveryCodesView = z.infer<typeof recoveryCodesView>;
export type OutboxView = z.infer<typeof outboxView>;
