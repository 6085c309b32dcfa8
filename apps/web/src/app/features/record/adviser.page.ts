import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { AdviserView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Adviser, readAdviser } from '../../core/api/adviser.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { AdviserDecision } from './adviser-decision.ts';

const STATE_WORDS: Readonly<Record<AdviserView['responses'][number]['state'], string>> = {
  'not-asked': $localize`not asked about`,
  waiting: $localize`being asked about`,
  done: $localize`answered about`,
  failed: $localize`without an answer from the adviser`,
  refused: $localize`not asked about, because it is off`,
};

/** Milliseconds between looks while responses wait; after the last one, a minute in all, the page stands still. */
const PAUSES = [2000, 4000, 8000, 16_000, 30_000] as const;

/** Whether a language model may be asked about the answers: the lead's decision, who processes them, and how far it is. */
@Component({
  selector: 'app-adviser',
  imports: [AdviserDecision, Breadcrumbs, Loading, ProblemView],
  templateUrl: './adviser.page.html',
})
export class AdviserPage {
  readonly tenderId = input.required<string>();

  readonly #adviser = inject(Adviser);
  readonly #announcer = inject(Announcer);
  /** How often the page has looked by itself. */
  #looks = 0;

  protected readonly adviser = readAdviser(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.adviser.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Language-model adviser` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.adviser.hasValue() ? this.adviser.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Record`, path: PATHS.record(this.tenderId()) },
  ]);
  /** Whether some responses wait for somebody to have them asked about again. */
  protected readonly unanswered = computed(() => {
    const states = this.adviser.hasValue() ? this.adviser.value().responses : [];
    return states.some(({ state }) => state !== 'done' && state !== 'waiting');
  });
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  protected readonly stateWords = STATE_WORDS;
  protected readonly counted = counted;
  protected readonly moment = moment;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
    effect((onCleanup) => {
      const states = this.adviser.hasValue() ? this.adviser.value().responses : [];
      const pause = PAUSES[this.#looks];
      if (pause === undefined || !states.some(({ state }) => state === 'waiting')) return;
      const timer = setTimeout(() => {
        this.#looks += 1;
        this.adviser.reload();
      }, pause);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** What somebody has just done is looked at from the start. */
  #show(view: AdviserView): void {
    this.#looks = 0;
    this.adviser.set(view);
  }

  protected decided(view: AdviserView): void {
    this.#show(view);
    this.#announcer.say(view.says);
  }

  protected async askAgain(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      this.#show(await this.#adviser.askAgain(this.tenderId()));
      this.#announcer.say($localize`The adviser is asked again.`);
    } catch (fault) {
      const { detail, todo } = problemOf(fault);
      this.refused.set(`${detail} ${todo}`);
    }
    this.busy.set(false);
  }
}
