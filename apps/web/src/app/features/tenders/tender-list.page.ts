import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TenderSummaryView } from '@evenhand/shared/contracts';
import { readTenders } from '../../core/api/tenders.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ENDED_WORDS, PHASE_WORDS } from '../../core/words.ts';
import { Session } from '../../core/session/session.ts';
import { counted, day } from '../../ui/figures.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { tenderState } from './tender-state.ts';

/** The tenders in which the reader has a part, with what they have received. */
@Component({
  selector: 'app-tender-list',
  imports: [Loading, ProblemView, RouterLink, Scroller, SelectField],
  templateUrl: './tender-list.page.html',
})
export class TenderListPage {
  protected readonly paths = PATHS;
  protected readonly tenders = readTenders();
  protected readonly problem = computed(() => {
    const fault = this.tenders.error();
    return fault === undefined ? null : problemOf(fault);
  });
  readonly #session = inject(Session);
  protected readonly canAdd = computed(() => this.#session.mayAnywhere('tender.import'));
  protected readonly state = tenderState;
  protected readonly phases = PHASE_WORDS;
  protected readonly endedWords = ENDED_WORDS;
  readonly #all = computed(() => (this.tenders.hasValue() ? this.tenders.value().tenders : []));
  /** There is something to choose once a tender has ended without an award. */
  protected readonly canChoose = computed(() => this.#all().some(hasEnded));
  protected readonly choices = [
    { value: 'all', says: $localize`All tenders` },
    { value: 'not-ended', says: $localize`Without those that ended without an award` },
    { value: 'ended', says: $localize`Only those that ended without an award` },
  ];
  protected readonly show = signal('all');
  protected readonly list = computed(() => {
    // Where the last end was taken back there is nothing to choose, so that nothing is left out.
    const show = this.canChoose() ? this.show() : 'all';
    return this.#all().filter((tender) => show === 'all' || hasEnded(tender) === (show === 'ended'));
  });
  protected readonly day = day;
  protected readonly counted = counted;
}

function hasEnded({ ended = null }: TenderSummaryView): boolean {
  return ended !== null;
}
