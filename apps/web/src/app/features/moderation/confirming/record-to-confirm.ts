import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  output,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { isPanelReason, panelReading } from '@evenhand/shared/guide/panel-reasons';
import type { PanelItemSummaryView } from '@evenhand/shared/contracts';
import { lastKnown } from '../../../core/api/last-known.ts';
import { Moderation, readPanelItem } from '../../../core/api/moderation.ts';
import { ReasonWarnings } from '../../../core/lints/reason-warnings.ts';
import { PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { yetToConfirm } from '../item/yet-to-confirm.ts';
import { recordLines } from './record-lines.ts';

/** One record that waits for the person: read in full, and confirmed as it was read. */
@Component({
  selector: 'app-record-to-confirm',
  imports: [Loading, ProblemView, ReasonWarnings, RouterLink],
  templateUrl: './record-to-confirm.html',
})
export class RecordToConfirm {
  readonly tenderId = input.required<string>();
  /** The row of the agenda. Where it is news, the record is read again. */
  readonly row = input.required<PanelItemSummaryView>();
  /** Names of the bids on the agenda, as the panel sees them. */
  readonly bidders = input.required<readonly string[]>();
  /** The version that the person has confirmed. */
  readonly confirmed = output<number>();

  protected readonly paths = PATHS;
  protected readonly itemId = computed(() => this.row().id);
  protected readonly item = readPanelItem(this.tenderId, this.itemId);
  protected readonly shown = lastKnown(this.item, this.itemId);
  /** What the panel is asked: fetched while the service answers. */
  protected readonly scripts = resource({ loader: () => import('../item/script-of-item.ts') });
  protected readonly problem = computed(() => {
    const fault = this.shown() === undefined ? this.item.error() : this.scripts.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly stages = computed(() => {
    const shown = this.shown();
    return shown === undefined || !this.scripts.hasValue()
      ? []
      : recordLines(shown, this.scripts.value().scriptOfItem(shown));
  });
  /** What the panel's reasons are read against, so that whoever confirms reads the warnings that stand. */
  protected readonly reading = computed(() => {
    const shown = this.shown();
    return shown === undefined ? undefined : panelReading(shown, this.bidders(), shown.values);
  });
  protected readonly isPanelReason = isPanelReason;
  protected readonly marks = computed(() =>
    (this.shown()?.positions ?? []).map(({ who, first }) => `${who}: ${first.mark}`).join(', '),
  );
  /** Whether the person has confirmed the record as it stands. An edit asks again. */
  protected readonly isConfirmed = computed(() => {
    const shown = this.shown();
    const isMine = shown?.positions.some(({ isMe, confirmed }) => isMe && confirmed) === true;
    return isMine || (shown !== undefined && shown.version === this.#confirmedVersion());
  });
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly yetToConfirm = yetToConfirm;
  readonly #confirmedVersion = signal<number | null>(null);
  readonly #service = inject(Moderation);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    effect(() => {
      const { version, status, yetToConfirm: count } = this.row();
      const shown = untracked(this.shown);
      const isNews = shown?.version !== version || shown.status !== status || shown.yetToConfirm !== count;
      if (shown !== undefined && isNews) untracked(() => this.item.reload());
    });
  }

  protected confirm(version: number): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.#service
      .confirm(this.tenderId(), this.itemId(), version)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => {
          this.busy.set(false);
          this.error.set('');
          this.#confirmedVersion.set(version);
          this.item.reload();
          this.confirmed.emit(version);
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const { detail, todo } = problemOf(fault);
          this.error.set(`${detail} ${todo}`);
          this.item.reload();
        },
      });
  }
}
