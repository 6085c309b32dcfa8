import type { Action, WebhookType } from '@evenhand/shared/domain';

/** What a webhook tells of, by the kind of the event in the audit trail, and what its maker must be allowed to read for it. */
const TOLD: Readonly<Record<string, { readonly type: WebhookType; readonly needs: Action }>> = {
  'set.locked': { type: 'published-set.locked', needs: 'tender.read' },
  'response.read': { type: 'response.read', needs: 'response.list' },
  'response.failed': { type: 'response.read', needs: 'response.list' },
  'batch.finished': { type: 'batch.finished', needs: 'batch.read' },
  'moderation.signed-off': { type: 'results.agreed', needs: 'results.read' },
  // Nobody reads results then; that the panel sits again the tender itself tells.
  'moderation.correction-begun': { type: 'results.set-aside', needs: 'tender.read' },
  'summaries.released': { type: 'summaries.released', needs: 'results.read' },
};

/** What a kind of event is told as; null: it is told to nobody. */
export function toldAs(kind: string): { readonly type: WebhookType; readonly needs: Action } | null {
  return Object.hasOwn(TOLD, kind) ? (TOLD[kind] ?? null) : null;
}

/** Deliveries given up one after the other after which a webhook is disabled. */
const MOST_FAILURES = 5;

/** Why a webhook is disabled after so many deliveries in a row were given up; null: it is not yet. */
export function disabledBecause(failures: number): string | null {
  if (failures < MOST_FAILURES) return null;
  return `${String(failures)} deliveries in a row were given up.`;
}

/** What is wrong with the address of a webhook, in words; null: nothing. `openly`: the operator lets it lead anywhere. */
export function addressFault(address: string, openly: boolean): string | null {
  const { protocol, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'Leave user and password out of the address; deliveries are signed.';
  if (protocol === 'https:' || (openly && protocol === 'http:')) return null;
  return 'Use an address that begins with https://.';
}
