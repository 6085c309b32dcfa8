import { Component, input } from '@angular/core';

/** Says what is on its way. It shows after a moment only, so that quick answers do not flicker. */
@Component({
  selector: 'app-loading',
  template: `<p class="govuk-body app-loading" i18n>Loading {{ what() }} …</p>`,
})
export class Loading {
  /** What is loading, as it continues "Loading …". */
  readonly what = input.required<string>();
}
