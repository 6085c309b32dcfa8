import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Moderation, readModeration } from '../../core/api/moderation.ts';
import { readClosingChecks } from '../../core/api/panel-outcome.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Checkboxes } from '../../ui/fields/checkboxes.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

const FIELDS = { items: 'correct-items', reason: 'correct-reason' } as const;

/** The chair opens agreed items again after the sign-off, for a reason. */
@Component({
  selector: 'app-correction',
  imports: [Breadcrumbs, Checkboxes, ErrorSummary, Loading, ProblemView, RouterLink, TextArea],
  templateUrl: './correction.page.html',
})
export class CorrectionPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly fields = FIELDS;
  protected readonly moderation = readModeration(this.tenderId);
  protected readonly checks = readClosingChecks(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.checks.error() ?? this.moderation.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Correct agreed items` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
    { says: $localize`Check and sign off`, path: PATHS.signOff(this.tenderId()) },
  ]);
  protected readonly agreed = computed(() =>
    (this.moderation.hasValue() ? this.moderation.value().items : [])
      .filter(({ status }) => status === 'locked')
      .map(({ id, criterionId, bidder, agreedMark }) => ({
        value: id,
        says: $localize`${criterionId}:question: ${bidder}:bidder:, agreed mark ${agreedMark ?? ''}:mark:`,
      })),
  );
  /** Whether a correction has begun already, so that items are added to it. */
  protected readonly runs = computed(() => this.checks.hasValue() && this.checks.value().signedOff === null);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly reason = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  readonly #service = inject(Moderation);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
  }

  protected errorFor(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    const offered = this.agreed().map(({ value }) => value);
    const correction = { itemIds: this.chosen().filter((id) => offered.includes(id)), reason: this.reason().trim() };
    this.errors.set([
      ...(correction.itemIds.length === 0
        ? [{ says: $localize`Choose the items that are corrected.`, field: FIELDS.items }]
        : []),
      ...(correction.reason === ''
        ? [{ says: $localize`Write what is wrong with what was agreed.`, field: FIELDS.reason }]
        : []),
    ]);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    this.#service
      .correct(this.tenderId(), correction)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => void this.#done(),
        error: (fault: unknown) => {
          this.busy.set(false);
          this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.items));
          // Somebody may have opened one of the items, or decided the award, in the meantime.
          this.moderation.reload();
          this.checks.reload();
        },
      });
  }

  /** The tender is in moderation again, so the person's rights are others. */
  async #done(): Promise<void> {
    await this.#session.reload();
    await this.#router.navigateByUrl(PATHS.moderation(this.tenderId()));
  }
}
