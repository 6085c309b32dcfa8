import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { SummaryView } from '@evenhand/shared/contracts';
import type { Observable } from 'rxjs';
import { Announcer } from '../../core/announcer.ts';
import { Summaries, readSummary } from '../../core/api/summaries.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { endingField, SummaryChange } from './summary-change.ts';
import { faultsAt, SUMMARY_WORDS } from './summary-words.ts';

/** One supplier's summary as it will go out, what there is to see to in it, and its approval. */
@Component({
  selector: 'app-summary',
  imports: [
    Breadcrumbs,
    ErrorSummary,
    Loading,
    ProblemView,
    Radios,
    RouterLink,
    Scroller,
    SummaryChange,
    TextArea,
    TextField,
  ],
  templateUrl: './summary.page.html',
})
export class SummaryPage {
  readonly tenderId = input.required<string>();
  readonly summaryId = input.required<string>();

  readonly #summaries = inject(Summaries);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly paths = PATHS;
  protected readonly words = SUMMARY_WORDS;
  protected readonly heading = headingOf;
  protected readonly formats = [
    { format: 'pdf', says: 'PDF' },
    { format: 'docx', says: $localize`Word` },
    { format: 'html', says: $localize`web page` },
  ];
  protected readonly file = (format: string) => AWARD_API.summaryFile(this.summaryId(), format);
  protected readonly debriefFile = (format: string) => AWARD_API.debriefFile(this.summaryId(), format);
  protected readonly summary = readSummary(this.summaryId);
  protected readonly problem = computed(() => {
    const fault = this.summary.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Assessment summaries`, path: PATHS.summaries(this.tenderId()) },
  ]);
  /** Sentences that words can be withheld from. */
  protected readonly sentences = computed(() =>
    this.summary.hasValue() ? this.summary.value().sections.flatMap(({ sentences }) => sentences) : [],
  );
  protected readonly criteria = computed(() => [
    ...new Set(
      this.sentences().flatMap(({ id, record }) =>
        record?.kind === 'agreed-score' && id.endsWith('/reason') ? [id.split('/')[0] ?? ''] : [],
      ),
    ),
  ]);

  protected readonly name = linkedSignal(() =>
    this.summary.hasValue() ? (this.summary.value().contact?.name ?? '') : '',
  );
  protected readonly email = linkedSignal(() =>
    this.summary.hasValue() ? (this.summary.value().contact?.email ?? '') : '',
  );
  /** Words are added to a criterion; a notice that a tender was disregarded tells of none. */
  protected readonly kinds = computed(() => [
    {
      value: 'withholding',
      says: $localize`Withhold words`,
      hint: $localize`As sensitive commercial information, with its ground.`,
    },
    ...(this.criteria().length === 0
      ? []
      : [{ value: 'addition', says: $localize`Add words`, hint: $localize`They are marked as added later.` }]),
  ]);
  protected readonly kind = signal('');
  protected readonly reaches = [
    {
      value: 'all',
      says: $localize`In every summary that says them`,
      hint: $localize`For a secret of this supplier, and most of all of the winner: every summary tells of the winner.`,
    },
    { value: 'this', says: $localize`In this summary only` },
  ];
  protected readonly everywhere = signal('all');
  protected readonly place = signal('');
  protected readonly said = signal('');
  protected readonly why = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => this.errors().find((error) => error.field === field)?.says ?? '';

  protected address(event: Event): void {
    const contact = { name: this.name().trim(), email: this.email().trim() };
    this.#send(event, this.#summaries.address(this.summaryId(), contact), $localize`Contact saved`, 'contact-name', {
      '/email': 'contact-email',
    });
  }

  protected propose(event: Event): void {
    const place = this.kind() === 'withholding' ? this.#sentenceWith(this.said()) : this.place();
    const change = {
      kind: this.kind(),
      place,
      words: this.said().trim(),
      reason: this.why().trim(),
      everywhere: this.everywhere() === 'all',
    };
    this.#send(
      event,
      this.#summaries.change(this.summaryId(), 'changes', change),
      $localize`Waits for approval`,
      'said',
      {
        '/reason': 'why',
        '/kind': 'kind',
        '/place': 'said',
      },
    );
  }

  protected readonly done = {
    approved: $localize`Approved`,
    heldBack: $localize`Held back`,
    open: $localize`Open for changes`,
  };

  protected act(event: Event, what: string, says: string): void {
    this.#send(event, this.#summaries.change(this.summaryId(), what), says, 'approve');
  }

  protected readonly endingField = endingField;

  protected approveChange(changeId: string): void {
    const approving = this.#summaries.change(this.summaryId(), `changes/${changeId}/approval`);
    this.#send(null, approving, $localize`Change approved`, 'approve');
  }

  protected endChange(changeId: string, reason: string): void {
    if (reason === '') {
      this.errors.set([{ says: $localize`Say why.`, field: endingField(changeId) }]);
      return;
    }
    const ending = this.#summaries.change(this.summaryId(), `changes/${changeId}/ending`, { reason });
    this.#send(null, ending, $localize`The words no longer count`, endingField(changeId));
  }

  #sentenceWith(words: string): string {
    return this.sentences().find(({ text }) => text.includes(words.trim()))?.id ?? 'outcome';
  }

  #send(
    event: Event | null,
    sending: Observable<SummaryView>,
    says: string,
    field: string,
    names: Record<string, string> = {},
  ): void {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    sending.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: (summary) => {
        this.busy.set(false);
        this.said.set('');
        this.why.set('');
        this.summary.set(summary);
        this.#announcer.say(says);
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        this.errors.set(faultsAt(problemOf(fault), field, names));
      },
    });
  }
}
