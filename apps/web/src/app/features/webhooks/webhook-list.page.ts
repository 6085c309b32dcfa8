import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WebhookSecretView, WebhookView } from '@evenhand/shared/contracts';
import { readTender } from '../../core/api/tenders.ts';
import { readWebhooks } from '../../core/api/webhooks.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { NewWebhookForm } from './new-webhook.ts';
import { SecretBanner } from './secret-banner.ts';
import { STATE_WORDS, TYPE_MEANINGS } from './webhook-words.ts';

/** What a tender tells other machines by itself: to which addresses, and whether it arrives. */
@Component({
  selector: 'app-webhook-list',
  imports: [Breadcrumbs, Loading, NewWebhookForm, ProblemView, RouterLink, Scroller, SecretBanner],
  templateUrl: './webhook-list.page.html',
})
export class WebhookListPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly signInAgain = PATHS.signIn(inject(Router).url);
  protected readonly tender = readTender(this.tenderId);
  protected readonly list = readWebhooks(this.tenderId);
  protected readonly made = signal<WebhookSecretView | null>(null);
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Webhooks` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.tender.hasValue() ? this.tender.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  protected readonly stateWords = STATE_WORDS;
  protected readonly counted = counted;
  protected readonly moment = moment;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.tender.hasValue() ? this.tender.value().title : undefined));
  }

  protected typesOf({ types }: WebhookView): readonly string[] {
    return types.map((type) => TYPE_MEANINGS[type]);
  }

  protected take(made: WebhookSecretView): void {
    this.made.set(made);
    this.list.reload();
  }
}
