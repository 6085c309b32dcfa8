import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Announcer } from '../../core/announcer.ts';
import { Summaries, readBidderDesk } from '../../core/api/summaries.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { ACT_WORDS, faultsAt, mailWords } from './summary-words.ts';

/** The authority's side of a bidder's own page: the links, what was opened, and the thread of questions. */
@Component({
  selector: 'app-bidder',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Scroller, TextArea, TextField],
  templateUrl: './bidder.page.html',
})
export class BidderPage {
  readonly tenderId = input.required<string>();
  readonly summaryId = input.required<string>();

  readonly #summaries = inject(Summaries);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly acts = ACT_WORDS;
  protected readonly mail = mailWords;
  protected readonly moment = moment;
  protected readonly heading = headingOf;
  protected readonly desk = readBidderDesk(this.summaryId);
  protected readonly problem = computed(() => {
    const fault = this.desk.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Assessment summaries`, path: PATHS.summaries(this.tenderId()) },
    { says: $localize`Assessment summary`, path: PATHS.summary(this.tenderId(), this.summaryId()) },
  ]);
  protected readonly stands = computed(() => this.#newest()?.withdrawnAt === null);

  protected readonly words = signal('');
  protected readonly name = linkedSignal(() => this.#newest()?.name ?? '');
  protected readonly email = linkedSignal(() => this.#newest()?.email ?? '');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => this.errors().find((error) => error.field === field)?.says ?? '';

  protected answer(event: Event): void {
    this.#send(event, 'answers', { words: this.words() }, $localize`Answer sent`, 'answer');
  }

  protected send(event: Event): void {
    const contact = { name: this.name().trim(), email: this.email().trim() };
    this.#send(event, 'links', contact, $localize`Link sent`, 'contact-name', { '/email': 'contact-email' });
  }

  protected withdraw(event: Event): void {
    this.#send(event, 'withdrawal', {}, $localize`Link withdrawn`, 'contact-name');
  }

  #newest() {
    return this.desk.hasValue() ? this.desk.value().links[0] : undefined;
  }

  #send(
    event: Event,
    what: string,
    body: object,
    says: string,
    field: string,
    names: Record<string, string> = {},
  ): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    const sending = this.#summaries.towardsBidder(this.summaryId(), what, body);
    sending.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (desk) => {
        this.busy.set(false);
        this.words.set('');
        this.desk.set(desk);
        this.#announcer.say(says);
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        this.errors.set(faultsAt(problemOf(fault), field, names));
      },
    });
  }
}
