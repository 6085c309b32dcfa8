import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ScoreWarning, ScoringItemView } from '@evenhand/shared/contracts';
import { bandWords } from '@evenhand/shared/guide/scale';
import { firstValueFrom } from 'rxjs';
import { Announcer } from '../../../core/announcer.ts';
import { Scoring, readScoreCheck, readScoring } from '../../../core/api/scoring.ts';
import { PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { ConfirmField } from '../../../ui/fields/confirm-field.ts';
import { counted } from '../../../ui/figures.ts';
import { Loading } from '../../../ui/loading.ts';
import { PortionSteps } from '../../../ui/portion-steps.ts';
import { portionsOf } from '../../../ui/portions.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { Scroller } from '../../../ui/scroller.ts';
import { STATE_WORDS } from '../words.ts';

const FIELD = 'own-judgement';

/** Rows of a list that are on the page at once: a thousand rows together would keep it from answering for a second. */
const PORTION = 100;
const NONE_CHOSEN = signal(-1);

/** A score as far as it is named where it could not be locked. */
type Row = Pick<ScoringItemView, 'responseId' | 'criterionId'> & { readonly question: string; readonly bidder: string };

const WARNING_WORDS: Record<ScoreWarning, string> = {
  'no-reason': $localize`No reason is written`,
  shorter: $localize`The reason is much shorter than your others`,
  'same-words': $localize`The same words stand on another bid`,
  'no-passage': $localize`No passage is cited for a mark above the lowest`,
};

/** Everything before it is handed in: what is not locked yet comes first, then each score with the way back to it. */
@Component({
  selector: 'app-check-scores',
  imports: [Breadcrumbs, ConfirmField, ErrorSummary, Loading, PortionSteps, ProblemView, RouterLink, Scroller],
  templateUrl: './check.page.html',
})
export class CheckPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly states = STATE_WORDS;
  protected readonly counted = counted;
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
  protected readonly rows = computed(() => {
    if (!this.scoring.hasValue()) return [];
    const { items, responses, criteria, bands } = this.scoring.value();
    const written = this.#written();
    const names = new Map(responses.map(({ id, name }) => [id, name]));
    const titles = new Map(criteria.map(({ id, title }) => [id, title]));
    return items.map((item) => {
      const band = bands.find(({ mark }) => mark === item.mark);
      const own = written.get(keyOf(item));
      return {
        ...item,
        bidder: names.get(item.responseId) ?? '',
        question: titles.get(item.criterionId) ?? '',
        words: band === undefined ? $localize`None` : bandWords(band),
        reason: own?.reason ?? '',
        passages: own?.passages ?? null,
        version: own?.version ?? 0,
        complete: own?.complete ?? false,
        warnings: (own?.warnings ?? []).map((warning) => WARNING_WORDS[warning]),
      };
    });
  });
  protected readonly rowPortions = portionsOf(this.rows, NONE_CHOSEN, PORTION);
  /** What to look at once more, before everything else. */
  protected readonly looks = computed(() => this.rows().filter(({ warnings }) => warnings.length > 0));
  protected readonly lookPortions = portionsOf(this.looks, NONE_CHOSEN, PORTION);
  readonly #check = readScoreCheck(this.tenderId);
  // The marks are there without it: while it is on its way, and where it cannot be had.
  readonly #written = computed(
    () => new Map((this.#check.hasValue() ? this.#check.value().scores : []).map((own) => [keyOf(own), own])),
  );
  protected readonly open = computed(() =>
    this.rows().filter(({ state }) => state !== 'locked' && state !== 'submitted'),
  );
  /** What can be locked as it stands. */
  protected readonly complete = computed(() => this.open().filter(({ complete }) => complete));
  protected readonly completePortions = portionsOf(this.complete, NONE_CHOSEN, PORTION);
  protected readonly locking = signal(false);
  /** What could not be locked with the others, and why. */
  protected readonly notLocked = signal<readonly { readonly row: Row; readonly says: string }[]>([]);
  protected readonly toSubmit = computed(() => this.rows().filter(({ state }) => state === 'locked'));
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly own = signal(false);
  readonly #scoring = inject(Scoring);
  readonly #router = inject(Router);
  readonly #announcer = inject(Announcer);

  /** Locks what is complete, score by score, each in the version that stands here: none is locked unseen. */
  protected async lockAll(): Promise<void> {
    if (this.locking()) return;
    this.locking.set(true);
    const notLocked: { row: Row; says: string }[] = [];
    const rows = this.complete();
    for (const row of rows) {
      const { responseId, criterionId, version } = row;
      try {
        await firstValueFrom(this.#scoring.lock({ tenderId: this.tenderId(), responseId, criterionId }, version));
      } catch (fault) {
        notLocked.push({ row, says: problemOf(fault).detail });
      }
    }
    this.notLocked.set(notLocked);
    this.locking.set(false);
    this.scoring.reload();
    this.#check.reload();
    const locked = rows.length - notLocked.length;
    this.#announcer.say($localize`${counted(locked, 'score')}:scores: locked.`);
    document.querySelector<HTMLElement>('h1')?.focus();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (!this.own()) {
      this.errors.set([{ says: $localize`Confirm that these are your own judgements.`, field: FIELD }]);
      return;
    }
    this.#scoring.submit(this.tenderId()).subscribe({
      next: () => void this.#router.navigateByUrl(PATHS.scoresSubmitted(this.tenderId())),
      error: (fault: unknown) => {
        const { detail, errors = [] } = problemOf(fault);
        this.errors.set([detail, ...errors.map(({ says }) => says)].map((says) => ({ says, field: FIELD })));
      },
    });
  }
}

function keyOf({ responseId, criterionId }: Pick<ScoringItemView, 'responseId' | 'criterionId'>): string {
  return `${responseId} ${criterionId}`;
}
