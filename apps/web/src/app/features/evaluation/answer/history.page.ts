import { Component, computed, input } from '@angular/core';
import type { VersionKind } from '@evenhand/shared/contracts';
import { type ScoreRead, readScore } from '@evenhand/shared/guide';
import { readHistory, readScoring } from '../../../core/api/scoring.ts';
import { PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { moment } from '../../../ui/figures.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';

const KIND_WORDS: Record<VersionKind, string> = {
  saved: 'Saved',
  locked: 'Locked',
  unlocked: 'Lock taken back',
  submitted: 'Submitted',
  reopened: 'Sent back by the chair',
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

  protected readonly moment = moment;
  protected readonly kinds = KIND_WORDS;
  protected readonly scoring = readScoring(this.tenderId);
  protected readonly history = readHistory(this.tenderId, this.responseId, this.criterionId);
  protected readonly problem = computed(() => {
    const fault = this.history.error() ?? this.scoring.error();
    return fault === undefined ? null : problemOf(fault);
  });
  readonly #criterion = computed(() =>
    this.scoring.hasValue() ? this.scoring.value().criteria.find(({ id }) => id === this.criterionId()) : undefined,
  );
  protected readonly crumbs = computed(() => [
    { says: 'Your scoring', path: PATHS.scoring(this.tenderId()) },
    {
      says: this.#criterion()?.title ?? 'The answer',
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
}

/** What was written, field by field, as text. */
function wordsOf({ mark, decisive, notAbove, notBelow, reconciled, parts }: ScoreRead): Record<string, string> {
  const fields: Record<string, string> = {
    Mark: mark ?? '',
    'What decided': decisive,
    'Why not the mark above': notAbove,
    'Why not the mark below': notBelow,
    'Why both are right': reconciled,
  };
  for (const { part, promise, cited, nothingFound, finding } of parts) {
    fields[`${part}: promise`] = promise;
    fields[`${part}: quoted`] = nothingFound ? 'Nothing found' : cited.map(({ quote }) => `“${quote}”`).join(' ');
    fields[`${part}: finding`] = finding;
  }
  return fields;
}
