import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface Crumb {
  readonly says: string;
  readonly path: string;
}

/** The way from the start to the page above this one. */
@Component({
  selector: 'app-breadcrumbs',
  imports: [RouterLink],
  template: `
    <nav class="govuk-breadcrumbs" aria-label="Breadcrumb" i18n-aria-label>
      <ol class="govuk-breadcrumbs__list">
        @for (crumb of crumbs(); track crumb.path) {
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" [routerLink]="crumb.path">{{ crumb.says }}</a>
          </li>
        }
      </ol>
    </nav>
  `,
})
export class Breadcrumbs {
  readonly crumbs = input.required<readonly Crumb[]>();
}
