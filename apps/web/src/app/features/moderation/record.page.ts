import { Component, computed, effect, inject, input } from '@angular/core';
import type { ModerationRecordView } from '@evenhand/shared/contracts';
import { readModerationRecord } from '../../core/api/panel-outcome.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { ItemCourse } from './item-course.ts';
import { AWAY_WORDS, OUTCOME_WORDS, STATUS_WORDS } from './moderation-words.ts';
import { CorrectionList } from './correction-list.ts';
import { Pace } from './pace.ts';
import { WarningsAtLock } from './warnings-at-lock.ts';

type AttendanceFrom = ModerationRecordView['sessions'][number]['attendees'][number]['course'][number];

/** Everything that was agreed, by whom, when and why, to read and to print. */
@Component({
  selector: 'app-record',
  imports: [Breadcrumbs, CorrectionList, ItemCourse, Loading, Pace, ProblemView, WarningsAtLock],
  templateUrl: './record.page.html',
})
export class RecordPage {
  readonly tenderId = input.required<string>();

  protected readonly record = readModerationRecord(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.record.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Moderation record` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.record.hasValue() ? this.record.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);
  protected readonly moment = moment;
  protected readonly awayWords = AWAY_WORDS;
  protected readonly statusWords = STATUS_WORDS;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.record.hasValue() ? this.record.value().title : undefined));
  }

  protected outcome(outcome: string | null): string {
    return outcome === null ? '' : (OUTCOME_WORDS[outcome] ?? outcome);
  }

  /** How somebody stood in a session from a moment on. */
  protected attendance({ since, present, takesNotes, reason }: AttendanceFrom): string {
    const from = moment(since);
    if (present)
      return takesNotes ? $localize`From ${from}:moment:: there, takes notes` : $localize`From ${from}:moment:: there`;
    return reason === null || reason === ''
      ? $localize`From ${from}:moment:: absent`
      : $localize`From ${from}:moment:: absent, ${reason}:reason:`;
  }

  protected print(): void {
    window.print();
  }
}
