import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  NewWebhook,
  WebhookDeliveriesView,
  WebhookListView,
  WebhookSecretView,
  WebhookView,
} from '@evenhand/shared/contracts';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { StoredSession } from '../../../platform/auth/sessions.service.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { isFreshProof, PeopleService } from '../../people/index.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { addressFault } from '../domain/webhook-events.ts';
import { Deliveries } from './deliveries.service.ts';
import { MakerRights } from './maker-rights.ts';
import { WebhookRepository, type StoredWebhook } from './webhook.repository.ts';

/** Milliseconds for which deliveries are signed with the earlier secret too. */
const CHANGE_OVER = 24 * 60 * 60 * 1000;
const SHOWN = 100;
/** Webhooks of one tender. */
const MOST = 20;

/** Who asks, in which session. */
interface Asking {
  readonly who: SignedIn;
  readonly session: StoredSession;
}

/** Where people make webhooks, look at how deliveries went, and put them right. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly access: TenderAccess,
    private readonly people: PeopleService,
    private readonly deliveries: Deliveries,
    private readonly maker: MakerRights,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<WebhookListView> {
    const { id } = await this.access.require(who, 'token.manage', tenderId);
    return { webhooks: await this.views(await this.webhooks.ofTender(id)) };
  }

  /** Makes a webhook and tells its secret this once. It tells what happens from now on. */
  async make({ who, session }: Asking, tenderId: string, { url, types }: NewWebhook): Promise<WebhookSecretView> {
    await this.access.require(who, 'token.manage', tenderId);
    const fault = addressFault(url, this.config.openWebhooks);
    if (fault !== null) throw new Problem('request.invalid', fault, [{ pointer: '/url', says: fault }]);
    if (!isFreshProof(session, new Date())) throw new Problem('session.proof-due');
    return this.database.transaction(async () => {
      if ((await this.webhooks.ofTender(tenderId)).length >= MOST) throw new Problem('webhook.too-many');
      const webhook: StoredWebhook = {
        ...{ id: randomUUID(), tenderId, personId: who.personId, url, types: [...new Set(types)] },
        ...{ secret: newSecret(), earlierSecret: null, earlierSecretUntil: null },
        ...{ state: 'live', reason: null, failures: 0 },
        ...{ toldUntil: await this.audit.newest(tenderId), madeAt: new Date() },
      };
      await this.webhooks.add(webhook);
      await this.record('webhook.made', who, webhook, { url: new URL(url).origin, types: webhook.types.join(' ') });
      return this.withSecret(webhook);
    });
  }

  /** Gives a webhook a new secret, told this once; for a day deliveries are signed with the earlier one too. */
  async changeSecret({ who, session }: Asking, tenderId: string, webhookId: string): Promise<WebhookSecretView> {
    const webhook = await this.require(who, tenderId, webhookId);
    if (!isFreshProof(session, new Date())) throw new Problem('session.proof-due');
    const earlier = { earlierSecret: webhook.secret, earlierSecretUntil: new Date(Date.now() + CHANGE_OVER) };
    const changed = { ...webhook, ...earlier, secret: newSecret() };
    await this.database.transaction(async () => {
      await this.webhooks.change(webhookId, { ...earlier, secret: changed.secret });
      await this.record('webhook.secret-changed', who, webhook);
    });
    return this.withSecret(changed);
  }

  /** Lets a disabled webhook tell again, from now on. */
  async enable(who: SignedIn, tenderId: string, webhookId: string): Promise<void> {
    const webhook = await this.require(who, tenderId, webhookId);
    await this.database.transaction(async () => {
      const toldUntil = await this.audit.newest(tenderId);
      await this.webhooks.change(webhookId, { state: 'live', reason: null, failures: 0, toldUntil });
      await this.record('webhook.enabled', who, webhook);
    });
  }

  /** Has a webhook tell nothing until it is enabled again; what waits to be delivered is not sent any more. */
  async disable(who: SignedIn, tenderId: string, webhookId: string): Promise<void> {
    const webhook = await this.require(who, tenderId, webhookId);
    if (webhook.state === 'disabled') return;
    const names = await this.people.names([who.personId]);
    const reason = `${names.get(who.personId) ?? who.personId} switched it off.`;
    await this.database.transaction(async () => {
      await this.webhooks.change(webhookId, { state: 'disabled', reason, failures: 0 });
      await this.record('webhook.disabled', who, webhook, { reason: 'Switched off by hand.' });
    });
  }

  /** Sends a delivery of the type `test`. */
  async test(who: SignedIn, tenderId: string, webhookId: string): Promise<void> {
    const webhook = await this.require(who, tenderId, webhookId);
    const body = { type: 'test', timestamp: new Date().toISOString(), data: { tenderId, subjectId: tenderId } };
    await this.database.transaction(async () => {
      await this.deliveries.make(webhookId, body);
      await this.record('webhook.tested', who, webhook);
    });
  }

  async remove(who: SignedIn, tenderId: string, webhookId: string): Promise<void> {
    const webhook = await this.require(who, tenderId, webhookId);
    await this.database.transaction(async () => {
      await this.webhooks.remove(webhookId);
      await this.record('webhook.removed', who, webhook, { url: new URL(webhook.url).origin });
    });
  }

  async log(who: SignedIn, tenderId: string, webhookId: string): Promise<WebhookDeliveriesView> {
    const { id } = await this.require(who, tenderId, webhookId);
    const found = await this.webhooks.deliveries(id, SHOWN);
    return {
      deliveries: found.map(({ madeAt, lastTriedAt, body, ...delivery }) => ({
        ...delivery,
        type: body.type,
        madeAt: madeAt.toISOString(),
        lastTriedAt: lastTriedAt?.toISOString() ?? null,
      })),
    };
  }

  private async require(who: SignedIn, tenderId: string, webhookId: string): Promise<StoredWebhook> {
    const { id } = await this.access.require(who, 'token.manage', tenderId);
    const webhook = await this.webhooks.byId(webhookId);
    if (webhook?.tenderId !== id) throw new Problem('webhook.not-found');
    return webhook;
  }

  private async withSecret(webhook: StoredWebhook): Promise<WebhookSecretView> {
    const [view] = await this.views([webhook]);
    if (view === undefined) throw new Error('A webhook has a view.');
    return { secret: webhook.secret, webhook: view };
  }

  private async views(webhooks: readonly StoredWebhook[]): Promise<WebhookView[]> {
    const names = await this.people.names(webhooks.map(({ personId }) => personId));
    const now = new Date();
    const lost = new Set<string>();
    for (const webhook of webhooks) if (await this.maker.areLost(webhook)) lost.add(webhook.id);
    return webhooks.map(({ id, url, types, state, reason, failures, personId, madeAt, earlierSecretUntil: until }) => ({
      ...{ id, url, types, state, reason, failures },
      madeBy: names.get(personId) ?? personId,
      silent: lost.has(id) ? silence(names.get(personId) ?? personId) : null,
      madeAt: madeAt.toISOString(),
      earlierSecretUntil: until !== null && until > now ? until.toISOString() : null,
    }));
  }

  private async record(
    kind: string,
    who: SignedIn,
    { id, tenderId }: StoredWebhook,
    detail: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.audit.record({ tenderId, kind, actor: who.personId, subjectId: id, detail });
  }
}

function silence(maker: string): string {
  return `${maker} has no role in this tender any more, so it tells nothing. Have somebody with a role make it anew.`;
}

// As Standard Webhooks has it.
function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
