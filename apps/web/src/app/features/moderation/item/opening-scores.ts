import { Component, input } from '@angular/core';
import type { PanelItemView } from '@evenhand/shared/contracts';
import { Scroller } from '../../../ui/scroller.ts';
import { AWAY_WORDS } from '../moderation-words.ts';
import { DotPlot } from './dot-plot.ts';
import { passageKey, placeInWords } from './passages.ts';

/** What every evaluator came to the table with: marks as a plot and a table, reasons, and the words they rest on. */
@Component({
  selector: 'app-opening-scores',
  imports: [DotPlot, Scroller],
  templateUrl: './opening-scores.html',
})
export class OpeningScores {
  readonly item = input.required<PanelItemView>();

  protected readonly awayWords = AWAY_WORDS;
  protected readonly placeInWords = placeInWords;
  protected readonly passageKey = passageKey;

  protected labelOf(mark: string): string {
    return this.item().bands.find((band) => band.mark === mark)?.label ?? '';
  }

  protected finding(): string {
    const { marks, spread } = this.item();
    if (spread === '0') return $localize`All ${marks.length}:length: evaluators gave the same mark.`;
    return $localize`The marks of ${marks.length}:length: evaluators lie ${spread}:spread: apart.`;
  }

  /** Who speaks when: by lot, another one for every item, so that nobody is always heard first. */
  protected order(): string {
    const { positions } = this.item();
    const numbered = positions.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
    return $localize`Speakers, in the order drawn by lot for this item: ${numbered.map(({ who }) => who).join(', ')}:join:.`;
  }
}
