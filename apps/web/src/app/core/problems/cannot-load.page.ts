import { Component, computed, inject, input } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';

/** Shown where the code of a page could not be fetched: no connection, or a new release has replaced it. */
@Component({
  selector: 'app-cannot-load',
  template: `
    <div class="app-measure">
      <h1 class="govuk-heading-l" tabindex="-1" i18n>This page could not be loaded</h1>
      <p class="govuk-body" i18n>
        Your connection may be down, or the service has just been updated. Nothing that was already saved is lost.
      </p>
      <a class="govuk-button" [href]="address()" i18n>Try again</a>
    </div>
  `,
})
export class CannotLoadPage {
  /** Address of the page that was asked for: a whole load, because a browser may remember a failed one. */
  readonly page = input('/');
  /** Only an address of this application: this page can be linked to by anyone. */
  protected readonly address = computed(() => (/^\/(?![/\\])/.test(this.page()) ? this.page() : '/'));
}

/** Sends a navigation that failed to the page above, which is part of the application itself and always there. */
export function showCannotLoad({ url }: NavigationError): RedirectCommand {
  const tree = inject(Router).createUrlTree(['cannot-load'], { queryParams: { page: url } });
  return new RedirectCommand(tree, { skipLocationChange: true });
}
