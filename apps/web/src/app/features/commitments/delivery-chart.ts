import { Component, computed, input } from '@angular/core';

export interface ChartRow {
  readonly label: string;
  readonly promised: string;
  readonly delivered: string;
}

const WIDTH = 600;
const HEIGHT = 160;
const GAP = 4;

/** Promised and delivered side by side, by period. The table beside it says the same, so that the picture is left out for who cannot see it. */
@Component({
  selector: 'app-delivery-chart',
  template: `
    <svg class="app-chart" [attr.viewBox]="box" aria-hidden="true" focusable="false">
      @for (bar of bars(); track bar.x) {
        <rect
          class="app-chart__promised"
          [attr.x]="bar.x"
          [attr.y]="bar.promised.y"
          [attr.width]="bar.width"
          [attr.height]="bar.promised.height"
        />
        <rect
          class="app-chart__delivered"
          [attr.x]="bar.x + bar.width"
          [attr.y]="bar.delivered.y"
          [attr.width]="bar.width"
          [attr.height]="bar.delivered.height"
        />
      }
      <line class="app-chart__axis" x1="0" [attr.x2]="width" [attr.y1]="height" [attr.y2]="height" />
    </svg>
    <p class="govuk-body-s app-quiet" i18n>Outlined: promised. Filled: accepted as delivered.</p>
  `,
})
export class DeliveryChart {
  readonly rows = input.required<readonly ChartRow[]>();
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly box = `0 -2 ${String(WIDTH)} ${String(HEIGHT + 4)}`;
  // Heights on the screen only: no figure is computed from them.
  protected readonly bars = computed(() => {
    const rows = this.rows().map(({ promised, delivered }) => ({
      promised: Number(promised),
      delivered: Number(delivered),
    }));
    const most = Math.max(1, ...rows.flatMap(({ promised, delivered }) => [promised, delivered]));
    const room = WIDTH / Math.max(1, rows.length);
    const bar = (value: number) => ({ y: HEIGHT * (1 - value / most), height: (HEIGHT * value) / most });
    return rows.map(({ promised, delivered }, at) => ({
      x: at * room + GAP / 2,
      width: (room - GAP) / 2,
      promised: bar(promised),
      delivered: bar(delivered),
    }));
  });
}
