import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ScoringItemView } from '@evenhand/shared/contracts';
import { bandWords } from '@evenhand/shared/guide/scale';
import { readScoring } from '../../../core/api/scoring.ts';
import { PageTitle } from '../../../core/navigation/page-title.ts';
import { PATHS } from '../../../core/paths.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { ScoringFormChoice } from '../../../core/scoring-form-choice.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { growing } from '../../../ui/growing.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { PRACTICE_WORDS } from '../practice/words.ts';
import { STATE_WORDS } from '../words.ts';

/** Groups that are drawn at once: of a tender with twenty bids about a hundred answers. */
const GROUPS_AT_ONCE = 5;
const DONE = new Set(['locked', 'submitted']);

/** Everything one evaluator has to score, grouped by question or by bid as the tender says, with what to do next. */
@Component({
  selector: 'app-scoring',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink],
  templateUrl: './scoring.page.html',
})
export class ScoringPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly states = STATE_WORDS;
  protected readonly practice = PRACTICE_WORDS;
  protected readonly scoring = readScoring(this.tenderId);
  readonly #choice = inject(ScoringFormChoice);
  protected readonly problem = computed(() => {
    const fault = this.scoring.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Your scoring` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    {
      says: this.scoring.hasValue() ? this.scoring.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  readonly #items = computed(() => (this.scoring.hasValue() ? this.scoring.value().items : []));
  protected readonly summary = computed(() => {
    const items = this.#items();
    const locked = items.filter(({ state }) => DONE.has(state)).length;
    const flagged = items.filter((item) => item.flagged).length;
    return flagged === 0
      ? $localize`${locked}:locked: of ${items.length}:all: locked.`
      : $localize`${locked}:locked: of ${items.length}:all: locked, ${flagged}:flagged: flagged.`;
  });
  protected readonly reopened = computed(() => this.#items().filter(({ state }) => state === 'reopened'));
  /** Where to go on: what was sent back, what was begun, then what was not; what was put aside comes last. */
  readonly #next = computed(() => {
    const open = this.#items().filter(({ state }) => !DONE.has(state));
    const begun = open.filter(({ skipped }) => skipped === null);
    return (
      begun.find(({ state }) => state === 'reopened') ??
      begun.find(({ state }) => state === 'in-progress') ??
      begun[0] ??
      open[0]
    );
  });
  /** The way there, in the form that the person chose. */
  protected readonly continueAt = computed(() => {
    const item = this.#next();
    if (item === undefined || !this.scoring.hasValue()) return null;
    if (this.#choice.form() === 'guided') return PATHS.scoreAnswer(this.tenderId(), item.responseId, item.criterionId);
    return this.scoring.value().order === 'by-question'
      ? PATHS.scoreQuestion(this.tenderId(), item.criterionId)
      : PATHS.scoreBid(this.tenderId(), item.responseId);
  });
  readonly #groups = computed(() => {
    if (!this.scoring.hasValue()) return [];
    const { order, criteria, responses } = this.scoring.value();
    const groups =
      order === 'by-question'
        ? criteria.map(({ id, title }) => ({ id, title, all: PATHS.scoreQuestion(this.tenderId(), id) }))
        : responses.map(({ id, name }) => ({ id, title: name, all: PATHS.scoreBid(this.tenderId(), id) }));
    return groups.map((group) => ({
      ...group,
      items: this.#items().filter(({ criterionId, responseId }) =>
        order === 'by-question' ? criterionId === group.id : responseId === group.id,
      ),
    }));
  });

  protected readonly groups = growing(this.#groups, GROUPS_AT_ONCE);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.scoring.hasValue() ? this.scoring.value().title : undefined));
  }

  /** What a row is called within its group. */
  protected nameOf({ criterionId, responseId }: ScoringItemView): string {
    if (!this.scoring.hasValue()) return '';
    const { order, criteria, responses } = this.scoring.value();
    return order === 'by-question'
      ? (responses.find(({ id }) => id === responseId)?.name ?? '')
      : (criteria.find(({ id }) => id === criterionId)?.title ?? '');
  }

  protected markOf({ mark }: ScoringItemView): string {
    const band = this.scoring.hasValue() ? this.scoring.value().bands.find((one) => one.mark === mark) : undefined;
    return band === undefined ? '' : $localize`Your mark: ${bandWords(band)}:band:`;
  }
}
