import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '../paths.ts';

/** The page for an address that leads nowhere. */
@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  template: `
    <div class="app-measure">
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Page not found</h1>
      <p class="govuk-body" i18n>There is nothing at this address. Nothing has been lost.</p>
      <p class="govuk-body" i18n>
        If you typed the address, check it. If you followed a link, the page may have moved.
      </p>
      <p class="govuk-body"><a class="govuk-link" [routerLink]="paths.tenders" i18n>Go to the list of tenders</a></p>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly paths = PATHS;
}
