import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Band, ScoringItemView } from '@evenhand/shared/contracts';
import type { ConsensusRead } from '@evenhand/shared/guide';
import { readConsensus } from '@evenhand/shared/guide/consensus';
import { bandWords } from '@evenhand/shared/guide/scale';
import { readModeration, readPanelItem } from '../../../core/api/moderation.ts';
import { readScoring } from '../../../core/api/scoring.ts';
import { PATHS } from '../../../core/paths.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { Scroller } from '../../../ui/scroller.ts';

const SIGNED_OFF = new Set(['agreed', 'awarded']);

/** After sign-off, to learn from and to read only: one's own mark, the agreed one, and the reasons of the panel. */
@Component({
  selector: 'app-result-of-moderation',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './result.page.html',
})
export class ResultPage {
  readonly tenderId = input.required<string>();
  /** The panel's item whose reasons are shown, or nothing. */
  readonly item = input<string>();

  protected readonly paths = PATHS;
  protected readonly scoring = readScoring(this.tenderId);
  protected readonly panel = readModeration(this.tenderId);
  protected readonly chosen = readPanelItem(this.tenderId, () => (this.isSignedOff() ? this.item() : undefined));
  protected readonly problem = computed(() => {
    const fault = this.scoring.error() ?? this.panel.error() ?? this.chosen.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Result of moderation` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [{ says: $localize`Your scoring`, path: PATHS.scoring(this.tenderId()) }]);
  protected readonly isSignedOff = computed(() => this.panel.hasValue() && SIGNED_OFF.has(this.panel.value().phase));
  protected readonly rows = computed(() => {
    if (!this.scoring.hasValue() || !this.panel.hasValue()) return [];
    const { items, bands } = this.scoring.value();
    const agenda = this.panel.value().items;
    return items.flatMap((own) => {
      const agreed = agenda.find((one) => isSamePlace(one, own));
      if (agreed === undefined) return [];
      const { id, bidder, criterionTitle, agreedMark } = agreed;
      return [{ id, bidder, criterionTitle, own: wordsOf(bands, own.mark), agreed: wordsOf(bands, agreedMark) }];
    });
  });
  protected readonly shown = computed(() => (this.chosen.hasValue() ? this.chosen.value() : null));
  protected readonly reasons = computed((): ConsensusRead | null => {
    const item = this.shown();
    if (item === null) return null;
    const criterion = { id: item.criterionId, title: item.criterionTitle, parts: item.parts };
    return readConsensus(criterion, [], item.values);
  });

  protected titleOf(part: string): string {
    const item = this.shown();
    return item?.parts.find(({ id }) => id === part)?.title ?? item?.criterionTitle ?? part;
  }

  protected retry(): void {
    this.scoring.reload();
    this.panel.reload();
  }
}

function isSamePlace(
  one: Pick<ScoringItemView, 'responseId' | 'criterionId'>,
  other: Pick<ScoringItemView, 'responseId' | 'criterionId'>,
): boolean {
  return one.responseId === other.responseId && one.criterionId === other.criterionId;
}

function wordsOf(bands: readonly Band[], mark: string | null): string {
  const band = bands.find((one) => one.mark === mark);
  return band === undefined ? (mark ?? $localize`None`) : bandWords(band);
}
