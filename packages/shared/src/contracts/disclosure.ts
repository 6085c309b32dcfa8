import * as z from 'zod/mini';
import { ROLES } from '../domain/rights.ts';
import { longText } from './received-text.ts';
import { retentionView } from './record.ts';

/** What is disclosed about the machine's part in a tender, and about personal data in it. */

/** The disclosure card, in the fields of the Algorithmic Transparency Recording Standard. */
export const disclosureCardView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  sections: z.array(
    z.object({
      tier: z.string(),
      title: z.string(),
      fields: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** What the service knows of itself; null where it knows nothing. */
          service: z.nullable(z.string()),
          /** What the authority says; null until it has said something. */
          authority: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  mayWrite: z.boolean(),
});

/** What the authority says in some fields; empty words take back what it said. Fields that are left out stay as they are. */
export const disclosureInput = z.strictObject({
  fields: z
    .array(z.strictObject({ id: z.string().check(z.maxLength(100)), words: longText(4000) }))
    .check(z.maxLength(100, 'Send at most 100 fields.')),
});

export const dataProtectionView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  holdings: z.array(
    z.object({
      what: z.string(),
      where: z.string(),
      purpose: z.string(),
      /** Roles that may ever see it; what else is needed stands in `unless`. */
      roles: z.array(z.enum([...ROLES, 'administrator'])),
      unless: z.nullable(z.string()),
      kept: z.string(),
    }),
  ),
  responses: z.int(),
  /** Whom the audit of sights names as having seen content of this tender, by how often. */
  readers: z.array(z.object({ name: z.string(), times: z.int(), last: z.iso.datetime() })),
  retention: retentionView,
  /** What the authority says about its data protection impact assessment; null until it has said something. */
  impactAssessment: z.nullable(z.string()),
});

export type DisclosureCardView = z.infer<typeof disclosureCardView>;
export type DisclosureInput = z.infer<typeof disclosureInput>;
export type DataProtectionView = z.infer<typeof dataProtectionView>;
