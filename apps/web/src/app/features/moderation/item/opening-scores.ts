import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PanelItemView } from '@evenhand/shared/contracts';
import { PATHS } from '../../../core/paths.ts';
import { Scroller } from '../../../ui/scroller.ts';
import { DotPlot } from './dot-plot.ts';
import { citedPassages, passageKey, placeInWords } from './passages.ts';

/** What every evaluator came to the table with: marks as a plot and a table, reasons, and the words they rest on. */
@Component({
  selector: 'app-opening-scores',
  imports: [DotPlot, RouterLink, Scroller],
  templateUrl: './opening-scores.html',
})
export class OpeningScores {
  readonly item = input.required<PanelItemView>();

  protected readonly passages = computed(() => citedPassages(this.item()));
  protected readonly placeInWords = placeInWords;
  protected readonly passageKey = passageKey;

  protected labelOf(mark: string): string {
    return this.item().bands.find((band) => band.mark === mark)?.label ?? '';
  }

  protected finding(): string {
    const { marks, spread } = this.item();
    if (spread === '0') return `All ${marks.length} evaluators gave the same mark.`;
    return `The marks of ${marks.length} evaluators lie ${spread} apart.`;
  }

  protected responsePath(): string {
    return PATHS.response(this.item().tenderId, this.item().responseId);
  }

  protected fileId(name: string): string | undefined {
    return this.item().files.find((file) => file.name === name)?.id;
  }
}
