import { Component, input } from '@angular/core';
import type { ItemActView } from '@evenhand/shared/contracts';
import { moment } from '../../ui/figures.ts';

/** What was done with an item besides writing its record: by whom, when and why. Shows nothing where nothing was. */
@Component({
  selector: 'app-item-course',
  template: `
    @if (course().length > 0) {
      <h3 class="govuk-heading-s" i18n>What was done with this item</h3>
      <ul class="govuk-list govuk-list--bullet app-measure">
        @for (act of course(); track act.at) {
          <li>{{ inWords(act) }} {{ act.reason }}</li>
        }
      </ul>
    }
  `,
})
export class ItemCourse {
  readonly course = input.required<readonly ItemActView[]>();

  protected inWords({ kind, by, at, about }: ItemActView): string {
    const [who, when] = [by, moment(at)];
    const whose = about ?? $localize`an evaluator`;
    switch (kind) {
      case 'parked':
        return $localize`Parked by ${who}:person:, ${when}:moment:.`;
      case 'sent-back':
        return $localize`The score of ${whose}:evaluator: sent back by ${who}:person:, ${when}:moment:.`;
      case 'taken-back':
        return $localize`The request to ${whose}:evaluator: taken back by ${who}:person:, ${when}:moment:.`;
      case 'reopened':
        return $localize`Opened again by ${who}:person:, ${when}:moment:.`;
    }
  }
}
