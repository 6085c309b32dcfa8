import { Component, input } from '@angular/core';
import type { ModerationRecordView } from '@evenhand/shared/contracts';

/** How long the panel took over its items, as far as they went through in one go. */
@Component({
  selector: 'app-pace',
  template: `
    @let told = pace();
    @if (told.medianSeconds !== null) {
      <ng-container i18n
        >{minutes(told.medianSeconds), plural,
          =0 {Less than a minute}
          =1 {1 minute}
          other {{{ minutes(told.medianSeconds) }} minutes}
        }
        from the first words to the lock, the median of
        {told.items, plural, =1 {1 item} other {{{ told.items }} items}} that went through in one go.</ng-container
      >
      @if (told.unanimousMedianSeconds !== null) {
        <span class="app-line" i18n
          >{minutes(told.unanimousMedianSeconds), plural,
            =0 {Less than a minute}
            =1 {1 minute}
            other {{{ minutes(told.unanimousMedianSeconds) }} minutes}
          }
          where everybody began with the same mark ({told.unanimous, plural,
            =1 {1 item}
            other {{{ told.unanimous }} items}

          }).</span
        >
      }
    } @else {
      <ng-container i18n>No item has gone from its first words to its lock in one go yet.</ng-container>
    }
  `,
})
export class Pace {
  readonly pace = input.required<ModerationRecordView['pace']>();

  protected readonly minutes = (seconds: number): number => Math.round(seconds / 60);
}
