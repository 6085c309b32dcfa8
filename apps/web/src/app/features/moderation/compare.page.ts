import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PanelItemView } from '@evenhand/shared/contracts';
import { wordsAt } from '@evenhand/shared/guide/values';
import { readModeration, readPanelItem } from '../../core/api/moderation.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { citedPassages, placeInWords } from './item/passages.ts';

/** Two bids on one question side by side, so that the same words are held to one measure. The address names both items. */
@Component({
  selector: 'app-compare',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink],
  templateUrl: './compare.page.html',
})
export class ComparePage {
  readonly tenderId = input.required<string>();
  readonly question = input<string>();
  readonly a = input<string>();
  readonly b = input<string>();

  protected readonly paths = PATHS;
  protected readonly moderation = readModeration(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.moderation.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Two bids, one question` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.moderation.hasValue() ? this.moderation.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);
  readonly #items = computed(() => (this.moderation.hasValue() ? this.moderation.value().items : []));
  protected readonly questions = computed(() =>
    [...new Set(this.#items().map(({ criterionId }) => criterionId))].toSorted(),
  );
  protected readonly chosenQuestion = computed(() => this.question() ?? this.questions()[0]);
  protected readonly bids = computed(() =>
    this.#items()
      .filter(({ criterionId }) => criterionId === this.chosenQuestion())
      .toSorted((one, other) => one.bidder.localeCompare(other.bidder, 'en-GB')),
  );
  protected readonly first = computed(() => this.bids().find(({ id }) => id === this.a()) ?? this.bids()[0]);
  protected readonly second = computed(() => {
    const first = this.first();
    return this.bids().find(({ id }) => id === this.b()) ?? this.bids().find(({ id }) => id !== first?.id);
  });
  readonly #left = readPanelItem(this.tenderId, () => this.first()?.id);
  readonly #right = readPanelItem(this.tenderId, () => this.second()?.id);
  protected readonly columns = computed(() =>
    [this.#left, this.#right].flatMap((item) => (item.hasValue() ? [item.value()] : [])),
  );
  protected readonly placeInWords = placeInWords;
  protected readonly citedPassages = citedPassages;
  readonly #router = inject(Router);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected reasonOf(item: PanelItemView): string {
    return wordsAt(item.values, 'reason-for-bidder');
  }

  protected choose(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' && given !== '' ? given : null;
    };
    const question = value('question');
    const isOther = question !== this.chosenQuestion();
    void this.#router.navigate([], {
      queryParams: { question, a: isOther ? null : value('a'), b: isOther ? null : value('b') },
    });
  }
}
