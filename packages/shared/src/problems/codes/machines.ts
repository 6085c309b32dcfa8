import type { ProblemWords } from './problem-words.ts';

/** What concerns machines and their tokens. */
export const MACHINE_PROBLEMS = {
  'token.refused': {
    status: 401,
    title: 'This token is not known, has ended or was revoked.',
    todo: 'Have a new token made and use that.',
  },
  'token.not-covered': {
    status: 403,
    title: 'A token does not cover this.',
    todo: 'Use a token with the scope that this asks for; what needs a person, no token covers.',
  },
  'token.too-many': {
    status: 429,
    title: 'This token has asked for too much within a minute.',
    todo: 'Wait as long as the header Retry-After says, then go on.',
  },
  'idempotency.key-invalid': {
    status: 400,
    title: 'The idempotency key is not in the expected form.',
    todo: 'Send 1 to 255 visible ASCII characters without spaces in the header Idempotency-Key.',
  },
  'idempotency.key-reused': {
    status: 422,
    title: 'This idempotency key was used for something else.',
    todo: 'Use a new key for each act, and the same key only to send the very same request again.',
  },
  'idempotency.busy': {
    status: 409,
    title: 'An equal request with this key is still being answered.',
    todo: 'Wait a moment, then send the same request with the same key again.',
  },
  'webhook.not-found': {
    status: 404,
    title: 'There is no such webhook.',
    todo: 'Choose a webhook from the list of the tender.',
  },
  'webhook.too-many': {
    status: 409,
    title: 'The tender has as many webhooks as it can have.',
    todo: 'Remove one that is not used, then make the new one.',
  },
  'adviser.none': {
    status: 409,
    title: 'The operator has set up no language-model adviser.',
    todo: 'Ask the operator to set EVENHAND_ADVISER_URL and what belongs to it, or go on without.',
  },
  'adviser.not-listed': {
    status: 422,
    title: 'This is not the processor to whom the answers would be sent.',
    todo: 'Name the processor that the page shows, if it is listed for this procurement; otherwise leave the adviser off.',
  },
  'adviser.no-machine-use': {
    status: 409,
    title: 'The tender does not say that a machine looks at responses, so the adviser may not either.',
    todo: 'Say in the rules of the tender how the result of the machine is used, then decide about the adviser.',
  },
  'adviser.off': {
    status: 409,
    title: 'The adviser is off for this tender.',
    todo: 'Record a decision that lists the processor first.',
  },
  'token.not-found': {
    status: 404,
    title: 'There is no such token.',
    todo: 'Choose a token from the list.',
  },
} as const satisfies Record<string, ProblemWords>;
