import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Scoring, readScoring } from '../../../core/api/scoring.ts';
import { PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { Scroller } from '../../../ui/scroller.ts';
import { PRACTICE_WORDS } from '../practice/words.ts';
import { WORDS } from '../words.ts';
import { GUIDE_TEXTS } from '../guide-texts.ts';

const FIELD = 'notice';

/** Before the first note: the scale, what good evidence is, that scores are independent, and that notes are disclosable. */
@Component({
  selector: 'app-before-scoring',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './start.page.html',
})
export class StartPage {
  readonly tenderId = input.required<string>();

  protected readonly words = WORDS;
  protected readonly guide = GUIDE_TEXTS;
  protected readonly practice = PRACTICE_WORDS;
  protected readonly paths = PATHS;
  protected readonly field = FIELD;
  protected readonly scoring = readScoring(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.scoring.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    {
      says: this.scoring.hasValue() ? this.scoring.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Your scoring`, path: PATHS.scoring(this.tenderId()) },
  ]);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly understood = signal(false);
  readonly #scoring = inject(Scoring);
  readonly #router = inject(Router);

  protected tick(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.understood.set(target.checked);
  }

  protected goOn(event: Event): void {
    event.preventDefault();
    if (!this.understood()) {
      this.errors.set([{ says: $localize`Confirm that you know that your notes can be asked for.`, field: FIELD }]);
      return;
    }
    this.#scoring.acknowledge(this.tenderId()).subscribe({
      next: () => void this.#router.navigateByUrl(PATHS.scoring(this.tenderId())),
      error: (fault: unknown) => this.errors.set([{ says: problemOf(fault).detail, field: FIELD }]),
    });
  }
}
