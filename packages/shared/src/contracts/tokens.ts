import * as z from 'zod/mini';
import { TOKEN_SCOPES } from '../domain/token-scopes.ts';

/** Tokens of machines. */

const LONGEST_LIFE = 366;

const scopes = z.array(z.enum(TOKEN_SCOPES, 'Use read or submit.'));

/** A token to be made. */
export const newTokenSchema = z.object({
  /** What it is for, in words. */
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Say what the token is for.'), z.maxLength(100, 'Use 100 letters at most.')),
  /** The one tender it reaches; null: the organisation, for administrators. */
  tenderId: z.nullable(z.uuid('This is not an id of ours.')),
  scopes: scopes.check(z.minLength(1, 'Choose what the token is for.')),
  lastsDays: z
    .int('Use a whole number of days.')
    .check(z.gte(1, 'It lasts a day at least.'), z.lte(LONGEST_LIFE, `It lasts ${String(LONGEST_LIFE)} days at most.`)),
});

const tokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  tenderId: z.nullable(z.uuid()),
  /** Title of its tender; null for the organisation. */
  tender: z.nullable(z.string()),
  scopes,
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** To the minute; null: never. */
  lastUsedAt: z.nullable(z.iso.datetime()),
  state: z.enum(['live', 'ended', 'revoked']),
  /** Why it opens nothing though nobody revoked it, such as that its maker has no role any more; null: it opens what it may. */
  emptyBecause: z.nullable(z.string()),
});

/** The tokens that somebody may see, newest first, and what the person may make tokens for. */
export const tokenListView = z.object({
  tokens: z.array(tokenView),
  mayMakeFor: z.array(
    z.object({
      /** Null: the organisation. */
      tenderId: z.nullable(z.uuid()),
      says: z.string(),
    }),
  ),
  requestsPerMinute: z.int(),
});

/** A new token with its secret, which is told this once. */
export const madeTokenView = z.object({ secret: z.string(), token: tokenView });

export type NewToken = z.infer<typeof newTokenSchema>;
export type TokenView = z.infer<typeof tokenView>;
export type TokenListView = z.infer<typeof tokenListView>;
export type MadeTokenView = z.infer<typeof madeTokenView>;
