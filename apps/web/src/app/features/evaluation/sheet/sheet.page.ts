import { Component, type ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ScoreSheetView } from '@evenhand/shared/contracts';
import { firstValueFrom } from 'rxjs';
import { Scoring, readScoring } from '../../../core/api/scoring.ts';
import { API, PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { base64 } from '../../../ui/base64.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { counted } from '../../../ui/figures.ts';
import { Scroller } from '../../../ui/scroller.ts';

const FIELD = 'score-sheet';

/** One's own scores as a spreadsheet: downloaded, filled in elsewhere, looked at cell by cell and only then taken in. */
@Component({
  selector: 'app-score-sheet',
  imports: [Breadcrumbs, ErrorSummary, RouterLink, Scroller],
  templateUrl: './sheet.page.html',
})
export class SheetPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly field = FIELD;
  protected readonly counted = counted;
  protected readonly scoring = readScoring(this.tenderId);
  protected readonly download = computed(() => API.scoreSheet(this.tenderId()));
  protected readonly crumbs = computed(() => [{ says: $localize`Your scoring`, path: PATHS.scoring(this.tenderId()) }]);
  protected readonly canWrite = computed(
    () => this.scoring.hasValue() && this.scoring.value().canWrite && this.scoring.value().noticeAt !== null,
  );
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly seen = signal<ScoreSheetView | null>(null);
  protected readonly busy = signal(false);
  protected readonly changes = computed(() => (this.seen()?.rows ?? []).filter(({ changes }) => changes.length > 0));
  protected readonly faults = computed(() => (this.seen()?.rows ?? []).filter(({ faults }) => faults.length > 0));
  protected readonly lacking = computed(() => (this.seen()?.rows ?? []).filter(({ missing }) => missing.length > 0));
  protected readonly cells = computed(() => this.changes().reduce((sum, { changes }) => sum + changes.length, 0));
  protected readonly file = viewChild<ElementRef<HTMLInputElement>>('file');
  readonly #scoring = inject(Scoring);
  #sheet: { name: string; content: string } | null = null;

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    this.seen.set(null);
    const file = this.file()?.nativeElement.files?.[0];
    if (file === undefined) {
      this.errors.set([{ says: $localize`Choose the sheet that you filled in.`, field: FIELD }]);
      return;
    }
    this.#sheet = { name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) };
    await this.#send(false);
  }

  protected async take(): Promise<void> {
    await this.#send(true);
  }

  async #send(apply: boolean): Promise<void> {
    if (this.#sheet === null || this.busy()) return;
    this.errors.set([]);
    this.busy.set(true);
    try {
      this.seen.set(await firstValueFrom(this.#scoring.sheet(this.tenderId(), { ...this.#sheet, apply })));
      setTimeout(() => document.getElementById('sheet-outcome')?.focus());
    } catch (fault) {
      const { detail, todo } = problemOf(fault);
      this.errors.set([{ says: `${detail} ${todo}`, field: FIELD }]);
    }
    this.busy.set(false);
  }
}
