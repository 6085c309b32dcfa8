import { Component, type ElementRef, afterNextRender, input, viewChild } from '@angular/core';

/** The secret of a webhook, which is shown this once. It takes the focus. */
@Component({
  selector: 'app-secret-banner',
  template: `
    <div
      class="govuk-notification-banner govuk-notification-banner--success"
      role="region"
      aria-labelledby="webhook-secret"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="webhook-secret" tabindex="-1" #shown>{{ heading() }}</h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-body" i18n>
          Copy the secret now into the machine that receives, so that it can check the signatures. It is shown this
          once.
        </p>
        <p class="govuk-body app-hash">{{ secret() }}</p>
      </div>
    </div>
  `,
})
export class SecretBanner {
  readonly heading = input.required<string>();
  readonly secret = input.required<string>();
  protected readonly shown = viewChild.required<ElementRef<HTMLElement>>('shown');

  constructor() {
    afterNextRender(() => this.shown().nativeElement.focus());
  }
}
