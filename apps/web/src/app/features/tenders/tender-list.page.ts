import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readTenders } from '../../core/api/tenders.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { PHASE_WORDS } from '../../core/words.ts';
import { Session } from '../../core/session/session.ts';
import { counted, day } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { tenderState } from './tender-state.ts';

/** The tenders in which the reader has a part, with what they have received. */
@Component({
  selector: 'app-tender-list',
  imports: [Loading, ProblemView, RouterLink, Scroller],
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
  protected readonly day = day;
  protected readonly counted = counted;
}
