import { Component, DestroyRef, type ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { DeliveryTableView } from '@evenhand/shared/contracts';
import { Commitments, readDeliveryQueue } from '../../core/api/commitments.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { base64 } from '../../ui/base64.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { counted } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { ReviewQueue } from './review-queue.ts';
import { RoundTable } from './round-table.ts';
import { TablePreview } from './table-preview.ts';

const FIELD = 'delivery-table';

/** Delivery reports of a whole contract: sent as one table, looked through as one list. */
@Component({
  selector: 'app-reports',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, ReviewQueue, RoundTable, TablePreview],
  templateUrl: './reports.page.html',
})
export class ReportsPage {
  readonly tenderId = input.required<string>();

  readonly #commitments = inject(Commitments);
  readonly #destroyed = inject(DestroyRef);
  #file: { name: string; content: string } | null = null;

  protected readonly field = FIELD;
  protected readonly heading = headingOf;
  protected readonly table = computed(() => AWARD_API.deliveryTable(this.tenderId()));
  protected readonly queue = readDeliveryQueue(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.queue.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Commitments`, path: PATHS.commitments(this.tenderId()) },
  ]);
  protected readonly preview = signal<DeliveryTableView | null>(null);
  protected readonly done = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => this.errors().find((error) => error.field === field)?.says ?? '';
  protected readonly input = viewChild<ElementRef<HTMLInputElement>>('file');

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    this.preview.set(null);
    this.done.set('');
    const file = this.input()?.nativeElement.files?.[0];
    if (file === undefined) {
      this.errors.set([{ says: $localize`Choose a file.`, field: FIELD }]);
      return;
    }
    this.#file = { name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) };
    this.#sendTable(false);
  }

  protected send(): void {
    this.#sendTable(true);
  }

  #sendTable(apply: boolean): void {
    if (this.#file === null || this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    const sending = this.#commitments.sendTable(this.tenderId(), { ...this.#file, apply });
    sending.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (table) => {
        this.busy.set(false);
        this.preview.set(table.taken ? null : table);
        if (!table.taken) return;
        this.done.set($localize`${counted(table.reports.length, 'report')}:reports: sent for review.`);
        this.queue.reload();
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        const { detail, todo } = problemOf(fault);
        this.errors.set([{ says: `${detail} ${todo}`, field: FIELD }]);
      },
    });
  }
}
