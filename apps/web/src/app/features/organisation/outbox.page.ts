import { Component, computed } from '@angular/core';
import type { OutboxView } from '@evenhand/shared/contracts';
import { readOutbox } from '../../core/api/accounts.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

/** The newest mails of the service: where no mail server is set up, administrators pass on what stands in them. */
@Component({
  selector: 'app-outbox',
  imports: [Breadcrumbs, Loading, ProblemView],
  template: `
    <app-breadcrumbs [crumbs]="crumbs" />
    <div class="app-measure">
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Outbox</h1>
      @if (problem(); as problem) {
        <h2 class="govuk-heading-m">{{ headingOf(problem) }}</h2>
        <app-problem
          [problem]="problem"
          [heading]="problem.title"
          [canRetry]="problem.status >= 500"
          (retry)="outbox.reload()"
        />
      } @else if (outbox.hasValue()) {
        @let shown = outbox.value();
        <p class="govuk-body">
          @if (shown.sends) {
            <ng-container i18n
              >Mails go out by themselves; one that cannot be sent is tried again for some hours.</ng-container
            >
          } @else {
            <ng-container i18n
              >No mail server is set up, so nothing is sent. Pass on what stands in these mails yourself.</ng-container
            >
          }
        </p>
        @for (mail of shown.mails; track mail.id) {
          <section [attr.aria-labelledby]="'mail-' + mail.id">
            <h2 class="govuk-heading-s" [id]="'mail-' + mail.id" i18n>{{ mail.subject }}, to {{ mail.recipient }}</h2>
            <p class="govuk-body">{{ stateOf(mail, shown.sends) }}</p>
            <pre class="app-mail">{{ mail.words }}</pre>
          </section>
        } @empty {
          <p class="govuk-body" i18n>There is no mail yet. Invitations show here.</p>
        }
      } @else {
        <app-loading what="the mails" i18n-what />
      }
    </div>
  `,
})
export class OutboxPage {
  protected readonly outbox = readOutbox();
  protected readonly headingOf = headingOf;
  protected readonly crumbs = [{ says: $localize`People of the organisation`, path: PATHS.organisation }];
  protected readonly problem = computed(() => {
    const fault = this.outbox.error();
    return fault === undefined ? null : problemOf(fault);
  });

  protected stateOf({ sentAt, postedAt, tries }: OutboxView['mails'][number], sends: boolean): string {
    if (sentAt !== null) return $localize`Sent ${moment(sentAt)}:sentAt:.`;
    if (!sends) return $localize`Waiting since ${moment(postedAt)}:postedAt:.`;
    return $localize`Not sent yet; written ${moment(postedAt)}:postedAt:, tried ${String(tries)}:tries: times.`;
  }
}
