import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResultsView } from '@evenhand/shared/contracts';
import { readResults } from '../../core/api/panel-outcome.ts';
import { readTender } from '../../core/api/tenders.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { API, PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { ROUNDED_AT_WORDS, ROUNDING_WORDS } from '../../core/words.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, listed, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { TieForm } from './tie-form.ts';
import { weightingWords } from './weighting-words.ts';

type Bid = ResultsView['bids'][number];
type Threshold = ResultsView['thresholds'][number];

/** Totals, order and how firm they are. Every figure is the service's; nothing is worked out here. */
@Component({
  selector: 'app-results',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller, TieForm],
  templateUrl: './results.page.html',
})
export class ResultsPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly tender = readTender(this.tenderId);
  protected readonly results = readResults(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.results.error();
    return fault === undefined ? null : problemOf(fault);
  });
  /** Before the sign-off there are no results for anybody, which is no fault. */
  protected readonly isEarly = computed(() =>
    ['rights.not-now', 'results.not-yet'].includes(this.problem()?.code ?? ''),
  );
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.tender.hasValue() ? this.tender.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  readonly #session = inject(Session);
  protected readonly mayAudit = computed(() => this.#session.may('record.export', this.tenderId()));
  protected readonly mayReadThresholds = computed(() => this.#session.may('compliance.read', this.tenderId()));
  protected readonly csv = computed(() => `${API.results(this.tenderId())}/results.csv`);
  protected readonly xlsx = computed(() => `${API.results(this.tenderId())}/results.xlsx`);
  protected readonly json = computed(() => `${API.results(this.tenderId())}/results.json`);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show($localize`Results`, this.tender.hasValue() ? this.tender.value().title : undefined));
  }

  protected readonly moment = moment;
  protected readonly weightingWords = weightingWords;

  protected namesOf({ bids }: ResultsView['ties'][number]): string {
    const [first = '', ...others] = bids.map(({ bidder }) => bidder);
    return others.reduce((before, next) => $localize`${before}:before:, then ${next}:next:`, first);
  }

  protected together({ bids }: ResultsView['ties'][number]): string {
    return listed(bids.map(({ bidder }) => bidder));
  }

  protected summary({ bids, gap }: ResultsView): string {
    const [first] = bids.filter(({ rank }) => rank === 1);
    if (first === undefined) return $localize`No bid has a place in the order.`;
    const level = bids.filter(({ rank }) => rank === 1);
    if (level.length > 1)
      return $localize`${listed(level.map(({ bidder }) => bidder))}:bidders: share the first place with ${first.total}:total:.`;
    return gap === null
      ? $localize`${first.bidder}:bidder: is first with ${first.total}:total:.`
      : $localize`${first.bidder}:bidder: is first with ${first.total}:total:, ${gap}:gap: before the next.`;
  }

  protected rank({ rank, tied, failed, missed, unassessed }: Bid): string {
    if (rank === null) {
      const below = failed.map(({ criterion }) => criterion).join(', ');
      const reasons = [
        ...(below === '' ? [] : [$localize`below the pass mark on ${below}:criteria:`]),
        ...missed.map((words) => $localize`misses a mandatory requirement: ${words}:requirement:`),
        ...unassessed.map((words) => $localize`a mandatory requirement is not assessed: ${words}:requirement:`),
      ];
      return $localize`No rank: ${reasons.join('; ')}:reasons:`;
    }
    return tied ? $localize`${rank}:rank:, tied` : `${rank}`;
  }

  /** Whether a bid waits for somebody to record what it states about a mandatory requirement. */
  protected isUnassessed({ bids }: ResultsView): boolean {
    return bids.some(({ unassessed }) => unassessed.length > 0);
  }

  protected whyDisregarded({ bidder, because }: ResultsView['disregarded'][number]): string {
    if (because === null)
      return $localize`${bidder}:bidder: is disregarded, so it has no total and no place in the order.`;
    const { wrong, clause, reason, by, at } = because;
    const rule = clause ?? $localize`abnormally low price`;
    return $localize`${bidder}:bidder: is disregarded, so it has no total and no place in the order. What was found: ${wrong}:finding: Reason: ${reason}:reason: (${rule}:rule:; ${by}:person:, ${moment(at)}:moment:)`;
  }

  protected rounding({ rounding }: ResultsView): string {
    const mode = ROUNDING_WORDS[rounding.mode as keyof typeof ROUNDING_WORDS];
    return $localize`Rounded to ${counted(rounding.places, 'decimal place')}:places:, ${mode}:mode:, once, ${ROUNDED_AT_WORDS[rounding.at as keyof typeof ROUNDED_AT_WORDS]}:at:.`;
  }

  /** Width of a bar in the units of its drawing; the number beside it is what counts. */
  protected bar(total: string, outOf: string): number {
    return Math.max(0, Math.min(400, (Number(total) / Number(outOf)) * 400));
  }

  protected sentence({
    criterion,
    direction,
    shown,
    passesPercent,
    publishedPercent,
    gains,
    loses,
  }: Threshold): string {
    const passes = direction === 'above' ? $localize`passes` : $localize`falls below`;
    const exact = passesPercent.includes('/')
      ? $localize`${shown}:shown:% (exactly ${passesPercent}:passesPercent:)`
      : `${passesPercent}%`;
    return $localize`The order changes if the weighting of ${criterion}:criterion: ${passes}:passes: ${exact}:exact:; published is ${publishedPercent}:publishedPercent:%. ${gains}:gains: would then come before ${loses}:loses:.`;
  }
}
