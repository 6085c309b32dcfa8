import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action } from '@evenhand/shared/domain';
import { PATHS } from '../../core/paths.ts';
import { Session } from '../../core/session/session.ts';

/** The other pages of a tender, each with the right that opens it. */
const PAGES: readonly { readonly says: string; readonly path: (tenderId: string) => string; readonly right: Action }[] =
  [
    { says: $localize`Opening of the responses`, path: PATHS.opening, right: 'tender.read' },
    { says: $localize`Clarifications`, path: PATHS.clarifications, right: 'clarification.read' },
    { says: $localize`Compliance`, path: PATHS.compliance, right: 'compliance.read' },
    { says: $localize`Batches`, path: PATHS.batches, right: 'batch.read' },
    { says: $localize`Webhooks`, path: PATHS.webhooks, right: 'token.manage' },
    { says: $localize`Tokens for machines`, path: () => PATHS.tokens, right: 'token.manage' },
    { says: $localize`Record`, path: PATHS.record, right: 'record.read' },
    { says: $localize`End without an award`, path: PATHS.tenderEnd, right: 'tender.end' },
  ];

/** Where one can go from a tender: only what is open to the reader. */
@Component({
  selector: 'app-tender-links',
  imports: [RouterLink],
  template: `
    <nav aria-label="This tender" i18n-aria-label>
      <ul class="govuk-list app-links">
        @for (page of pages(); track page.says) {
          <li>
            <a class="govuk-link" [routerLink]="page.path(tenderId())">{{ page.says }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
})
export class TenderLinks {
  readonly tenderId = input.required<string>();
  readonly #session = inject(Session);
  protected readonly pages = computed(() => PAGES.filter(({ right }) => this.#session.may(right, this.tenderId())));
}
