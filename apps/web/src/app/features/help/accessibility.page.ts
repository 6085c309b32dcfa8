import { Component } from '@angular/core';

/** What has been done so that everybody can use the service, what is known to be missing, and how it was tested. */
@Component({
  selector: 'app-accessibility',
  template: `
    <div class="app-measure">
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Accessibility statement</h1>
      <p class="govuk-body" i18n>
        Evenhand is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. You should be able to use
        every page by keyboard alone, zoom to 400% without scrolling sideways, space the text out, use forced colours,
        and use a screen reader.
      </p>
      <h2 class="govuk-heading-m" i18n>What is not accessible</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li i18n>
          Original pages of a PDF are pictures to a screen reader where the bidder's file has no text. The text view
          beside them is the equal alternative wherever the file could be read.
        </li>
        <li i18n>Files that bidders sent are shown as they were sent; we may not change them.</li>
      </ul>
      <h2 class="govuk-heading-m" i18n>How it was tested</h2>
      <p class="govuk-body" i18n>
        Every page is checked by machine (axe) in each of its states when the service is built, by keyboard and at a
        width of 320 pixels. It has not yet been tested with people who use assistive technology.
      </p>
      <h2 class="govuk-heading-m" i18n>If something does not work for you</h2>
      <p class="govuk-body" i18n>
        Tell the administrator of your organisation which page it was and what you tried to do. If you are not content
        with the answer, the Equality Advisory and Support Service can advise you.
      </p>
    </div>
  `,
})
export class AccessibilityPage {}
