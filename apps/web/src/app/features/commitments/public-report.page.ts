import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Announcer } from '../../core/announcer.ts';
import { Commitments, readPublicReport } from '../../core/api/commitments.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { day, listed, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { SIZE_WORDS } from './commitment-words.ts';

/** What is said once it is done. */
const DONE = { publication: $localize`Published`, withdrawal: $localize`Taken off the public page` };

/** What the public would be told of a contract today; a contract manager publishes it as it stands, or takes it back. */
@Component({
  selector: 'app-public-report',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Scroller],
  templateUrl: './public-report.page.html',
})
export class PublicReportPage {
  readonly tenderId = input.required<string>();

  readonly #commitments = inject(Commitments);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly api = AWARD_API;
  protected readonly day = day;
  protected readonly listed = listed;
  protected readonly moment = moment;
  protected readonly sizes = SIZE_WORDS;
  protected readonly heading = headingOf;
  protected readonly report = readPublicReport(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.report.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
  ]);
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected act(what: keyof typeof DONE): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    const acting = this.#commitments.publish(this.tenderId(), what);
    acting.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (report) => {
        this.busy.set(false);
        this.report.set(report);
        this.#announcer.say(DONE[what]);
        // The button that was pressed may be gone.
        if (what === 'withdrawal') document.getElementById('publish')?.focus();
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        const { detail, todo } = problemOf(fault);
        this.errors.set([{ says: `${detail} ${todo}`, field: 'publish' }]);
      },
    });
  }
}
