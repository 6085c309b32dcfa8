import { Component, computed, input } from '@angular/core';
import type { PanelItemView } from '@evenhand/shared/contracts';
import { compareMarks } from '@evenhand/shared/guide/scale';

const WIDTH = 560;
const LEFT = 24;
const BASE = 96;
const STEP = 18;

/**
 * Each evaluator's mark as a dot over the published scale; equal marks stand above each other. There is no line of a mean,
 * and the table beside it holds the same.
 */
@Component({
  selector: 'app-dot-plot',
  template: `
    <svg class="app-dot-plot" [attr.viewBox]="'0 0 ' + width + ' 124'" role="img" [attr.aria-label]="says()">
      <g aria-hidden="true">
        <line [attr.x1]="0" [attr.x2]="width" [attr.y1]="base" [attr.y2]="base" class="app-dot-plot__axis" />
        @for (tick of ticks(); track tick.mark) {
          <text [attr.x]="tick.x" [attr.y]="base + 20" text-anchor="middle" class="app-dot-plot__mark">
            {{ tick.mark }}
          </text>
        }
        @for (dot of dots(); track dot.position) {
          <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="8" class="app-dot-plot__dot" />
          <text [attr.x]="dot.x" [attr.y]="dot.y + 4" text-anchor="middle" class="app-dot-plot__seat">
            {{ dot.position.slice(1) }}
          </text>
        }
      </g>
    </svg>
  `,
})
export class DotPlot {
  readonly item = input.required<Pick<PanelItemView, 'bands' | 'marks'>>();

  protected readonly width = WIDTH;
  protected readonly base = BASE;
  protected readonly ticks = computed(() => {
    const marks = this.item()
      .bands.map(({ mark }) => mark)
      .toSorted(compareMarks);
    const gap = (WIDTH - 2 * LEFT) / Math.max(marks.length - 1, 1);
    return marks.map((mark, at) => ({ mark, x: LEFT + at * gap }));
  });
  protected readonly dots = computed(() => {
    const heights = new Map<string, number>();
    return this.item().marks.map(({ position, mark }) => {
      const below = heights.get(mark) ?? 0;
      heights.set(mark, below + 1);
      const x = this.ticks().find((tick) => compareMarks(tick.mark, mark) === 0)?.x ?? 0;
      return { position, x, y: BASE - 14 - below * STEP };
    });
  });
  protected readonly says = computed(() => {
    const all = this.item()
      .marks.map(({ who, mark }) => `${who} ${mark}`)
      .join(', ');
    return $localize`Marks on the published scale: ${all}:all:.`;
  });
}
