import { Component, computed, input, signal, viewChildren } from '@angular/core';
import type { ScoringItemView } from '@evenhand/shared/contracts';
import { readScoring } from '../../../core/api/scoring.ts';
import { PATHS } from '../../../core/paths.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { SelectField } from '../../../ui/fields/select-field.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { Scroller } from '../../../ui/scroller.ts';
import { otherNames } from '../other-names.ts';
import { GridRow } from './grid-row.ts';
import { type PastedRow, pastedRows } from './pasted-rows.ts';

const FILTERS = [
  { value: 'all', says: $localize`All` },
  { value: 'unanswered', says: $localize`Without a mark` },
  { value: 'open', says: $localize`Not locked yet` },
  { value: 'flagged', says: $localize`Flagged` },
] as const;
type Filter = (typeof FILTERS)[number]['value'];

const IS_SHOWN: Record<Filter, (item: ScoringItemView) => boolean> = {
  all: () => true,
  unanswered: ({ mark }) => mark === null,
  open: ({ state }) => state !== 'locked' && state !== 'submitted',
  flagged: ({ flagged }) => flagged,
};

/** All questions of one bid, or one question of all bids, as a table of native fields. Spreadsheet lines can be pasted in. */
@Component({
  selector: 'app-score-grid',
  imports: [Breadcrumbs, GridRow, Loading, ProblemView, Scroller, SelectField],
  templateUrl: './grid.page.html',
})
export class GridPage {
  readonly tenderId = input.required<string>();
  /** The bid whose questions are shown, or nothing. */
  readonly responseId = input<string>();
  /** The question whose bids are shown, or nothing. */
  readonly criterionId = input<string>();

  protected readonly scoring = readScoring(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.scoring.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [{ says: $localize`Your scoring`, path: PATHS.scoring(this.tenderId()) }]);
  protected readonly heading = computed(() => {
    if (!this.scoring.hasValue()) return $localize`All at once`;
    const { responses, criteria } = this.scoring.value();
    const bid = responses.find(({ id }) => id === this.responseId())?.name;
    return bid ?? criteria.find(({ id }) => id === this.criterionId())?.title ?? $localize`All at once`;
  });
  protected readonly about = computed(() =>
    this.responseId() === undefined
      ? $localize`Your own scores for this question, bid by bid.`
      : $localize`All questions of this bid.`,
  );
  protected readonly bands = computed(() => (this.scoring.hasValue() ? this.scoring.value().bands : []));
  protected readonly rows = computed(() => {
    if (!this.scoring.hasValue()) return [];
    const { items } = this.scoring.value();
    const isShown = IS_SHOWN[this.filter()];
    return this.#all().filter(({ criterion, responseId }) => {
      const item = items.find((one) => one.responseId === responseId && one.criterionId === criterion.id);
      return item === undefined || isShown(item);
    });
  });
  readonly #others = computed(() => {
    const responses = this.scoring.hasValue() ? this.scoring.value().responses : [];
    return new Map(responses.map(({ name }) => [name, otherNames(responses, name)]));
  });
  protected readonly othersThan = (bidder: string) => this.#others().get(bidder) ?? [];
  readonly #all = computed(() => {
    if (!this.scoring.hasValue()) return [];
    const { criteria, responses } = this.scoring.value();
    const bid = this.responseId();
    const bidder = responses.find(({ id }) => id === bid)?.name ?? '';
    if (bid !== undefined)
      return criteria.map((criterion) => ({ criterion, responseId: bid, name: criterion.title, bidder }));
    const criterion = criteria.find(({ id }) => id === this.criterionId());
    return criterion === undefined
      ? []
      : responses.map(({ id, name }) => ({ criterion, responseId: id, name, bidder: name }));
  });
  protected readonly filters = FILTERS;
  protected readonly filter = signal<Filter>('all');
  protected readonly preview = signal<readonly PastedRow[]>([]);
  protected readonly lines = viewChildren(GridRow);

  /** What is shown is decided when it is asked for: nobody loses the row in which they write. */
  protected show(filter: string): void {
    this.filter.set(FILTERS.find(({ value }) => value === filter)?.value ?? 'all');
    // Lines that were pasted go by the rows that were shown: among others they would go to somebody else.
    this.preview.set([]);
    this.scoring.reload();
  }

  protected paste(text: string, from: number): void {
    this.preview.set(pastedRows(text, from, this.rows().length, this.bands()));
  }

  protected apply(): void {
    for (const row of this.preview()) if (row.error === null) this.lines()[row.place]?.take(row);
    this.preview.set([]);
  }

  protected nameOf({ place }: PastedRow): string {
    return this.rows()[place]?.name ?? $localize`Too many lines`;
  }
}
