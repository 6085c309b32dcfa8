import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { GuideValues, VersionKind } from '@evenhand/shared/contracts';
import type { ScoreRead } from '@evenhand/shared/guide';
import { readScore } from '@evenhand/shared/guide/score';
import { firstValueFrom } from 'rxjs';
import { Announcer } from '../../../core/announcer.ts';
import { Scoring, readHistory, readScoring } from '../../../core/api/scoring.ts';
import { PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { moment } from '../../../ui/figures.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';

const KIND_WORDS: Record<VersionKind, string> = {
  saved: $localize`Saved`,
  locked: $localize`Locked`,
  unlocked: $localize`Lock taken back`,
  submitted: $localize`Submitted`,
  reopened: $localize`Sent back`,
};

/** Every version of one's own score, newest first: when, what happened, the mark, and the words that differ. */
@Component({
  selector: 'app-answer-history',
  imports: [Breadcrumbs, Loading, ProblemView],
  templateUrl: './history.page.html',
})
export class HistoryPage {
  readonly tenderId = input.required<string>();
  readonly responseId = input.required<string>();
  readonly criterionId = input.required<string>();
  protected readonly takenOut = $localize`taken out`;

  protected readonly moment = moment;
  protected readonly kinds = KIND_WORDS;
  protected readonly scoring = readScoring(this.tenderId);
  protected readonly history = readHistory(this.tenderId, this.responseId, this.criterionId);
  protected readonly fault = signal<unknown>(undefined);
  readonly #scoring = inject(Scoring);
  readonly #router = inject(Router);
  readonly #announcer = inject(Announcer);
  protected readonly problem = computed(() => {
    const fault = this.history.error() ?? this.scoring.error() ?? this.fault();
    return fault === undefined ? null : problemOf(fault);
  });
  readonly #criterion = computed(() =>
    this.scoring.hasValue() ? this.scoring.value().criteria.find(({ id }) => id === this.criterionId()) : undefined,
  );
  protected readonly crumbs = computed(() => [
    { says: $localize`Your scoring`, path: PATHS.scoring(this.tenderId()) },
    {
      says: this.#criterion()?.title ?? $localize`The answer`,
      path: PATHS.scoreAnswer(this.tenderId(), this.responseId(), this.criterionId()),
    },
  ]);
  protected readonly versions = computed(() => {
    const criterion = this.#criterion();
    if (criterion === undefined || !this.history.hasValue()) return [];
    const { versions } = this.history.value();
    const read = versions.map(({ values }) => wordsOf(readScore(criterion, values)));
    return versions.map((version, at) => {
      const before = read[at + 1] ?? {};
      const changed = Object.entries(read[at] ?? {}).filter(([field, words]) => words !== (before[field] ?? ''));
      return { ...version, changed };
    });
  });
  /** Whether the score is open, so that an earlier version can be put back. */
  protected readonly isOpen = computed(() => {
    if (!this.scoring.hasValue()) return false;
    const { canWrite, items } = this.scoring.value();
    const item = items.find(
      ({ responseId, criterionId }) => responseId === this.responseId() && criterionId === this.criterionId(),
    );
    return canWrite && item !== undefined && item.state !== 'locked' && item.state !== 'submitted';
  });

  /** Puts an earlier version back as a new one; what stands now stays in the history. */
  protected async restore(number: number, values: GuideValues): Promise<void> {
    const place = { tenderId: this.tenderId(), responseId: this.responseId(), criterionId: this.criterionId() };
    try {
      const { version, at, caret, flagged, skipped } = await firstValueFrom(this.#scoring.read(place));
      await firstValueFrom(this.#scoring.save(place, version, { values, at, caret, flagged, skipped, seconds: 0 }));
      this.#announcer.say(
        $localize`Version ${number}:number: is restored. What stood there before is kept in the history.`,
      );
      await this.#router.navigateByUrl(PATHS.scoreAnswer(place.tenderId, place.responseId, place.criterionId));
    } catch (fault) {
      this.fault.set(fault);
    }
  }

  protected retry(): void {
    this.fault.set(undefined);
    this.history.reload();
  }
}

/** What was written, field by field, as text. */
function wordsOf({ mark, decisive, notAbove, notBelow, reconciled, parts }: ScoreRead): Record<string, string> {
  const fields: Record<string, string> = {
    [$localize`Mark`]: mark ?? '',
    [$localize`What decided`]: decisive,
    [$localize`Why not the mark above`]: notAbove,
    [$localize`Why not the mark below`]: notBelow,
    [$localize`Why both are right`]: reconciled,
  };
  for (const { part, promise, cited, nothingFound, finding } of parts) {
    fields[`${part}: promise`] = promise;
    fields[`${part}: quoted`] = nothingFound
      ? $localize`Nothing found`
      : cited.map(({ quote }) => `“${quote}”`).join(' ');
    fields[`${part}: finding`] = finding;
  }
  return fields;
}
