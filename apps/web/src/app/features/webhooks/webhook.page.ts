import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { lastKnown } from '../../core/api/last-known.ts';
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
import { pauseBeforeLook } from './look-again.ts';
import { SecretBanner } from './secret-banner.ts';
import { OUTCOME_WORDS, STATE_WORDS, TYPE_MEANINGS, toldWords, type Delivery } from './webhook-words.ts';

const DONE: Readonly<Record<WebhookAct, string>> = {
  test: $localize`A test is on its way.`,
  enable: $localize`The webhook is on. It tells what happens from now on.`,
  disable: $localize`The webhook is off. It tells nothing until it is switched on again.`,
};

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
  protected readonly shown = lastKnown(this.list, this.tenderId);
  protected readonly webhook = computed(() => this.shown()?.webhooks.find(({ id }) => id === this.webhookId()) ?? null);
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined || this.shown() !== undefined ? null : problemOf(fault);
  });
  /** What was wrong at the last look at the deliveries. It takes nothing else off the page, least of all a new secret. */
  protected readonly deliveriesProblem = computed(() => {
    const fault = this.deliveries.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Webhook` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.tender.hasValue() ? this.tender.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Webhooks`, path: PATHS.webhooks(this.tenderId()) },
  ]);
  protected readonly tells = computed(() => (this.webhook()?.types ?? []).map((type) => TYPE_MEANINGS[type]));
  protected readonly secret = signal<string | null>(null);
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly busy = signal(false);
  /** Looks at a delivery that waits since somebody last did something here. */
  readonly #looks = signal(0);
  /** Whether somebody has to look by hand; once offered it stays, so that it never goes from under the focus. */
  protected readonly looksByHand = signal(false);
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
      const pause = pauseBeforeLook(untracked(this.#looks));
      if (pause === null) {
        this.looksByHand.set(true);
        return;
      }
      const timer = setTimeout(() => {
        this.#looks.update((looks) => looks + 1);
        this.#look();
      }, pause);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** "Tried 2 times, last on 1 May 2027 at 10:00". */
  protected triesOf({ tries, lastTriedAt }: Delivery): string {
    if (lastTriedAt === null) return $localize`Not tried yet`;
    return $localize`Tried ${counted(tries, 'time')}:tries:, last on ${moment(lastTriedAt)}:lastTriedAt:`;
  }

  protected lookAgain(): void {
    this.#looks.set(0);
    this.#look();
  }

  protected async act(act: WebhookAct): Promise<void> {
    await this.#do(async () => {
      await this.#webhooks.act(this.tenderId(), this.webhookId(), act);
      this.lookAgain();
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
      this.#announcer.say($localize`The webhook was removed.`);
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

  #look(): void {
    this.list.reload();
    this.deliveries.reload();
  }
}
