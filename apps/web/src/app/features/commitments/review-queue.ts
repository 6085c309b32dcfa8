import { Component, DestroyRef, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { DeliveryQueueView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Commitments } from '../../core/api/commitments.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { counted, day } from '../../ui/figures.ts';
import { Scroller } from '../../ui/scroller.ts';
import { CONFIDENCE_WORDS, inUnits, periodInWords } from './commitment-words.ts';

type Waiting = DeliveryQueueView['reports'][number];

/** Reports that wait for review: looked through by round or by what is missing, and accepted where they were chosen. */
@Component({
  selector: 'app-review-queue',
  imports: [RouterLink, Scroller, SelectField],
  templateUrl: './review-queue.html',
})
export class ReviewQueue {
  readonly tenderId = input.required<string>();
  readonly reports = input.required<readonly Waiting[]>();
  readonly changed = output<DeliveryQueueView>();
  /** A report has been sent anew since the list was read. */
  readonly outdated = output<void>();
  readonly failed = output<readonly FieldError[]>();

  readonly #commitments = inject(Commitments);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly paths = PATHS;
  protected readonly counted = counted;
  protected readonly confidenceWords = CONFIDENCE_WORDS;
  protected readonly inUnits = inUnits;
  protected readonly period = periodInWords;
  protected readonly busy = signal(false);

  /** Last day of the periods that are shown; all of them once none of these waits any more. */
  protected readonly to = linkedSignal<readonly Waiting[], string>({
    source: this.reports,
    computation: (reports, before) => reports.find(({ period }) => period.to === before?.value)?.period.to ?? '',
  });
  protected readonly missing = signal('');
  protected readonly rounds = computed(() => [
    { value: '', says: $localize`All periods` },
    ...[...new Set(this.reports().map(({ period }) => period.to))].map((to) => ({
      value: to,
      says: $localize`Periods until ${day(to)}:day:`,
    })),
  ]);
  protected readonly byMissing = [
    { value: '', says: $localize`All` },
    { value: 'nothing', says: $localize`Nothing missing` },
    { value: 'something', says: $localize`Something missing` },
  ];
  protected readonly shown = computed(() =>
    this.reports().filter(
      ({ period, missing }) =>
        (this.to() === '' || this.to() === period.to) &&
        (this.missing() === '' || (this.missing() === 'nothing') === (missing === '0')),
    ),
  );
  /** What may be accepted here; a report whose period still runs is accepted on its own page, where that is asked about. */
  protected readonly mine = computed(() => this.shown().filter(({ mayReview, isRunning }) => mayReview && !isRunning));
  /** Nothing stays chosen that is not shown. */
  protected readonly chosen = linkedSignal<readonly Waiting[], ReadonlySet<string>>({
    source: this.shown,
    computation: () => new Set(),
  });

  protected choose(id: string, isChosen: boolean): void {
    const chosen = new Set(this.chosen());
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosen.set(chosen);
  }

  protected chooseShown(): void {
    this.chosen.set(new Set(this.mine().map(({ id }) => id)));
  }

  /** The chosen as they were shown: the service accepts none that has been sent anew since. */
  #asShown() {
    return this.shown().flatMap(({ id, changedAt }) => (this.chosen().has(id) ? [{ id, changedAt }] : []));
  }

  protected accept(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    if (this.chosen().size === 0) {
      this.failed.emit([{ says: $localize`Choose at least one report.`, field: 'accept' }]);
      return;
    }
    this.busy.set(true);
    this.failed.emit([]);
    const accepting = this.#commitments.acceptReports(this.tenderId(), { reports: this.#asShown() });
    accepting.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (queue) => {
        this.busy.set(false);
        this.#announcer.say($localize`${counted(this.chosen().size, 'report')}:size: accepted`);
        this.changed.emit(queue);
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        const { detail, todo, code } = problemOf(fault);
        if (code === 'report.changed') this.outdated.emit();
        this.failed.emit([{ says: `${detail} ${todo}`, field: 'accept' }]);
      },
    });
  }
}
