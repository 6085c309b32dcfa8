import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { ResultsView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Moderation } from '../../core/api/moderation.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';

/** Puts bids that share a total in order, as the published rule has it. Nothing is chosen before somebody chooses. */
@Component({
  selector: 'app-tie-form',
  imports: [ErrorSummary, SelectField, TextArea],
  templateUrl: './tie-form.html',
})
export class TieForm {
  readonly tenderId = input.required<string>();
  readonly tie = input.required<ResultsView['ties'][number]>();
  readonly placed = output();

  protected readonly places = computed(() => [
    { value: '', says: $localize`Choose a place` },
    ...this.tie().bids.map((_, at) => ({ value: String(at + 1), says: String(at + 1) })),
  ]);
  /** A page can hold the forms of several ties. */
  protected readonly reasonField = computed(() => `tie-reason-${this.tie().bids[0]?.responseId ?? ''}`);
  protected readonly chosen = signal<Readonly<Record<string, string>>>({});
  protected readonly reason = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  readonly #service = inject(Moderation);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected field(responseId: string): string {
    return `place-${responseId}`;
  }

  protected errorFor(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected choose(responseId: string, value: string): void {
    this.chosen.update((chosen) => ({ ...chosen, [responseId]: value }));
  }

  protected place(event: Event): void {
    event.preventDefault();
    const faults = this.#faults();
    this.errors.set(faults);
    if (faults.length > 0 || this.busy()) return;
    const placeOf = (responseId: string) => Number(this.chosen()[responseId]);
    const order = this.tie()
      .bids.map(({ responseId }) => responseId)
      .toSorted((a, b) => placeOf(a) - placeOf(b));
    this.busy.set(true);
    this.#service
      .placeTie(this.tenderId(), { order, reason: this.reason().trim() })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => {
          this.busy.set(false);
          this.chosen.set({});
          this.reason.set('');
          this.#announcer.say($localize`The tied bids are in order.`);
          this.placed.emit();
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const { detail, todo } = problemOf(fault);
          this.errors.set([{ says: `${detail} ${todo}`, field: this.reasonField() }]);
        },
      });
  }

  #faults(): readonly FieldError[] {
    const { bids } = this.tie();
    const chosen = bids.map(({ responseId }) => this.chosen()[responseId] ?? '');
    const missing = bids
      .filter((_, at) => chosen[at] === '')
      .map(({ responseId, bidder }) => ({
        says: $localize`Choose the place of ${bidder}:bidder:.`,
        field: this.field(responseId),
      }));
    const [first] = bids;
    const isDouble = missing.length === 0 && new Set(chosen).size < bids.length;
    return [
      ...missing,
      ...(isDouble
        ? [{ says: $localize`Give every bid a place of its own.`, field: this.field(first?.responseId ?? '') }]
        : []),
      ...(this.reason().trim() === ''
        ? [{ says: $localize`Write how the published rule leads to this order.`, field: this.reasonField() }]
        : []),
    ];
  }
}
