import * as z from 'zod/mini';
import { DELIVERY_OUTCOMES, WEBHOOK_STATES, WEBHOOK_TYPES } from '../domain/webhook-words.ts';

/** Webhooks: what a tender tells other machines by itself. */

const types = z.array(z.enum(WEBHOOK_TYPES));

const address = z.url();

/** A webhook to be made. */
export const newWebhookSchema = z.object({
  /** Where it is sent. */
  url: z.string().check(
    z.maxLength(2000, 'Use 2,000 letters at most.'),
    z.refine((value) => z.safeParse(address, value).success, 'Use an address such as https://portal.example/hook.'),
  ),
  types: types.check(z.minLength(1, 'Choose what is told.')),
});

const webhookView = z.object({
  id: z.uuid(),
  url: z.string(),
  types,
  state: z.enum(WEBHOOK_STATES),
  /** Why it is disabled, in words; null: it is not. */
  reason: z.nullable(z.string()),
  /** Deliveries given up since the last one that arrived, or since somebody switched it off or on. */
  failures: z.int(),
  madeBy: z.string(),
  /** Why it tells nothing though it is on, in words; null: it tells what its maker may know. */
  silent: z.nullable(z.string()),
  madeAt: z.iso.datetime(),
  /** Until when deliveries are signed with the earlier secret too; null: they are not. */
  earlierSecretUntil: z.nullable(z.iso.datetime()),
});

/** The webhooks of a tender, newest first. */
export const webhookListView = z.object({ webhooks: z.array(webhookView) });

/** A webhook with its new secret, which is told this once. */
export const webhookSecretView = z.object({ secret: z.string(), webhook: webhookView });

/** What was sent to a webhook, newest first, 100 at most. */
export const webhookDeliveriesView = z.object({
  deliveries: z.array(
    z.object({
      /** The header webhook-id of each try. */
      id: z.uuid(),
      type: z.string(),
      outcome: z.enum(DELIVERY_OUTCOMES),
      tries: z.int(),
      /** HTTP status of the last answer; null where none came. */
      status: z.nullable(z.int()),
      /** What was wrong at the last try, in words; null: nothing. */
      fault: z.nullable(z.string()),
      madeAt: z.iso.datetime(),
      lastTriedAt: z.nullable(z.iso.datetime()),
    }),
  ),
});

/** The body of a delivery. Its type is one of those above, or `test`. */
export const webhookBodySchema = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({
    tenderId: z.uuid(),
    /** What it happened to: the tender, a response or a batch. */
    subjectId: z.string(),
  }),
});

export type NewWebhook = z.infer<typeof newWebhookSchema>;
export type WebhookView = z.infer<typeof webhookView>;
export type WebhookListView = z.infer<typeof webhookListView>;
export type WebhookSecretView = z.infer<typeof webhookSecretView>;
export type WebhookDeliveriesView = z.infer<typeof webhookDeliveriesView>;
export type WebhookBody = z.infer<typeof webhookBodySchema>;
