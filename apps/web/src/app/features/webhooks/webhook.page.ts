import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { readTender } from '../../core/api/tenders.ts';
import { readDeliveries, readWebhooks, type WebhookAct, Webhooks } from '../../core/api/webhooks.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { SecretBanner } from './secret-banner.ts';
import { OUTCOME_WORDS, STATE_WORDS, toldWords, TYPE_WORDS, type Delivery } from './webhook-words.ts';

const DONE: Readonly<Record<WebhookAct, string>> = {
  test: 'A test is on its way.',
  enable: 'The webhook is on. It tells what happens from now on.',
  disable: 'The webhook is off. It tells nothing until it is switched on again.',
};
/** Milliseconds between two looks while a delivery waits. */
const LOOK_AGAIN = 2000;

/** One webhook: its state, its deliveries, and what can be done with it. */
@Component({
  selector: 'app-webhook',
  imports: [Breadcrumbs, Loading, ProblemView, Scroller, SecretBanner],
  templateUrl: './webhook.page.html',
})
export class WebhookPage {
  readonly tenderId = input.required<string>();
  readonly webhookId = input.required<string>();

  readonly #webhooks = inject(Webhooks);
  readonly #announcer = inject(Announcer);
  readonly #router = inject(Router);

  protected readonly signInAgain = PATHS.signIn(this.#router.url);
  protected readonly tender = readTender(this.tenderId);
  protected readonly list = readWebhooks(this.tenderId);
  protected readonly deliveries = readDeliveries(this.tenderId, this.webhookId);
  protected readonly webhook = computed(() => {
    const all = this.list.hasValue() ? this.list.value().webhooks : [];
    return all.find(({ id }) => id === this.webhookId()) ?? null;
  });
  protected readonly problem = computed(() => {
    const fault = this.list.error() ?? this.deliveries.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? 'Webhook' : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: 'Tenders', path: PATHS.tenders },
    { says: this.tender.hasValue() ? this.tender.value().title : 'Tender', path: PATHS.tender(this.tenderId()) },
    { says: 'Webhooks', path: PATHS.webhooks(this.tenderId()) },
  ]);
  protected readonly tells = computed(() => (this.webhook()?.types ?? []).map((type) => TYPE_WORDS[type]));
  protected readonly secret = signal<string | null>(null);
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly busy = signal(false);
  protected readonly stateWords = STATE_WORDS;
  protected readonly outcomeWords = OUTCOME_WORDS;
  protected readonly toldWords = toldWords;
  protected readonly counted = counted;
  protected readonly moment = moment;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.tender.hasValue() ? this.tender.value().title : undefined));
    // How a delivery went is known in a moment, or after the next try.
    effect((onCleanup) => {
      const all = this.deliveries.hasValue() ? this.deliveries.value().deliveries : [];
      if (!all.some(({ outcome }) => outcome === 'waiting')) return;
      const timer = setTimeout(() => this.#lookAgain(), LOOK_AGAIN);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** "Tried twice, last on 1 May: the receiver answered with status 500." */
  protected triesOf({ tries, lastTriedAt }: Delivery): string {
    if (lastTriedAt === null) return 'Not tried yet';
    return `Tried ${counted(tries, 'time')}, last on ${moment(lastTriedAt)}`;
  }

  protected async act(act: WebhookAct): Promise<void> {
    await this.#do(async () => {
      await this.#webhooks.act(this.tenderId(), this.webhookId(), act);
      this.#lookAgain();
      this.#announcer.say(DONE[act]);
    });
  }

  protected async changeSecret(): Promise<void> {
    await this.#do(async () => {
      const { secret } = await this.#webhooks.changeSecret(this.tenderId(), this.webhookId());
      this.secret.set(secret);
      this.list.reload();
    });
  }

  protected async remove(): Promise<void> {
    await this.#do(async () => {
      await this.#webhooks.remove(this.tenderId(), this.webhookId());
      await this.#router.navigateByUrl(PATHS.webhooks(this.tenderId()));
      this.#announcer.say('The webhook was removed.');
    });
  }

  async #do(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    this.secret.set(null);
    try {
      await work();
    } catch (fault) {
      this.refused.set(problemOf(fault));
    }
    this.busy.set(false);
  }

  #lookAgain(): void {
    this.list.reload();
    this.deliveries.reload();
  }
}
