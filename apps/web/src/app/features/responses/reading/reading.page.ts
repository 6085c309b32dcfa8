import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DismissalInput, MappingInput, ReadingView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { type Observable } from 'rxjs';
import { Announcer } from '../../../core/announcer.ts';
import { Reading, readReading } from '../../../core/api/reading.ts';
import { PageTitle } from '../../../core/navigation/page-title.ts';
import { PATHS } from '../../../core/paths.ts';
import { fieldErrors } from '../../../core/problems/field-errors.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary } from '../../../ui/error-summary.ts';
import { counted } from '../../../ui/figures.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { ConfirmText } from './confirm-text.ts';
import { Dismissal } from './dismissal.ts';
import { MappingForm, type Mappable } from './mapping-form.ts';
import { MappingReturn } from './mapping-return.ts';
import { MaskingSection } from './masking-section.ts';
import { PassagePlace, PassageWords, placeOf } from './passage.ts';
import { FINDING_WORDS, SOURCE_WORDS } from './reading-words.ts';

/** Ids of the headings to which the focus goes. */
const ANSWERS = 'answers-heading';
const FINDINGS = 'findings-heading';

const LOCKED = 'reading.scores-locked';
const reasonOf = (field: string) => `${field}-reason`;
const whyNoneOf = (field: string) => `${field}-why`;

type Answer = ReadingView['answers'][number];
type Finding = NonNullable<ReadingView['findings']>[number];
type About = DismissalInput['about'];

/** How the files of a response were read: what answers which question, what nobody claims, and what a person confirms. */
@Component({
  selector: 'app-reading',
  imports: [
    Breadcrumbs,
    ConfirmText,
    Dismissal,
    ErrorSummary,
    Loading,
    MappingForm,
    MappingReturn,
    MaskingSection,
    PassagePlace,
    PassageWords,
    ProblemView,
    RouterLink,
  ],
  templateUrl: './reading.page.html',
})
export class ReadingPage {
  readonly tenderId = input.required<string>();
  readonly responseId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly placeOf = placeOf;
  protected readonly sourceWords = SOURCE_WORDS;
  protected readonly findingWords = FINDING_WORDS;
  protected readonly reading = readReading(this.responseId);
  protected readonly sending = signal(false);
  protected readonly fault = signal<{ readonly problem: ProblemDetails; readonly field: string } | null>(null);

  protected readonly problem = computed(() => {
    const fault = this.reading.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly shown = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`How the files were read` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    {
      says: this.shown()?.response.name ?? $localize`Response`,
      path: PATHS.response(this.tenderId(), this.responseId()),
    },
  ]);
  protected readonly errors = computed(() => {
    const fault = this.fault();
    if (fault === null) return [];
    const { problem, field } = fault;
    const asksReason = this.asksReason() === field;
    const named = { whyNone: whyNoneOf(field), reason: asksReason ? reasonOf(field) : field };
    const isLocked = problem.code === LOCKED;
    if (!isLocked && (problem.errors ?? []).length > 0) return fieldErrors(problem, named, field);
    const { title, detail, todo } = problem;
    const says = [title, isLocked ? detail : '', todo].filter((each) => each !== '').join(' ');
    return [{ says, field: isLocked ? named.reason : field }];
  });
  /** Id of the choice in the form that needs a reason, until something is kept; empty where none does. */
  protected readonly asksReason = signal('');
  protected readonly toConfirm = computed(
    () => this.shown()?.answers.filter(({ needsConfirmation }) => needsConfirmation !== null) ?? [],
  );

  readonly #api = inject(Reading);
  readonly #announcer = inject(Announcer);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.shown()?.response.name));
  }

  protected map(mapping: MappingInput, field: string): void {
    const { criterion } = mapping;
    const says =
      criterion === null ? $localize`Kept as answering no question.` : $localize`Mapped to ${criterion}:criterion:.`;
    this.#send(this.#api.map(this.responseId(), mapping), field, says);
  }

  protected takeBack({ fileId, start, end }: Mappable, reason: string): void {
    const stretch = { fileId, start, end, ...(reason === '' ? {} : { reason }) };
    const says = $localize`Taken back: what held for these words before holds again.`;
    this.#send(this.#api.takeBack(this.responseId(), stretch), this.backOf({ fileId, start }), says);
  }

  protected dismiss(about: About, reason: string, field: string): void {
    if (reason === '') {
      const says = { title: $localize`Write why nothing follows from it.`, todo: '' };
      this.fault.set({ problem: { ...problemOf(null), ...says }, field });
      return;
    }
    const says = $localize`Kept that nothing follows from it.`;
    this.#send(this.#api.dismiss(this.responseId(), { step: 'dismissed', about, reason }), field, says, FINDINGS);
  }

  protected restore(about: About, field: string): void {
    const says = $localize`Taken back: the finding is open again.`;
    this.#send(this.#api.dismiss(this.responseId(), { step: 'taken-back', about }), field, says, FINDINGS);
  }

  protected aboutHidden({ fileId, place = 0, reason }: Finding): About {
    return { what: 'hidden', fileId, place, reason };
  }

  protected aboutShared(shared: NonNullable<ReadingView['sharedAnswers']>[number]): About {
    const { criterion, otherResponseId = '', sharedPercent } = shared;
    return { what: 'shared', criterion, otherResponseId, sharedPercent };
  }

  /** A finding as it is heard: files often hide words of one kind more than once. */
  protected heardAs({ reason, file }: Finding, at: number): string {
    return $localize`finding ${String(at + 1)}:number:, ${FINDING_WORDS[reason]}:finding:, ${file}:file:`;
  }

  protected dismissalOf(what: About['what'], at: number): string {
    return `${what}-${String(at)}`;
  }

  protected askForQuestion(field: string): void {
    const says = { title: $localize`Choose the question that these words answer.`, todo: '' };
    this.fault.set({ problem: { ...problemOf(null), ...says }, field });
  }

  protected confirm(answer: Answer, matches: boolean): void {
    const { criterion, needsConfirmation } = answer;
    const doubt = needsConfirmation ?? '';
    const says = matches
      ? $localize`The text of the answer to ${criterion}:criterion: is confirmed.`
      : $localize`The text of the answer to ${criterion}:criterion: stays in doubt.`;
    this.#send(this.#api.confirm(this.responseId(), { criterion, doubt, matches }), this.confirmField(answer), says);
  }

  protected askToCompare(answer: Answer): void {
    const says = { title: $localize`Hold the text against the original first, and say that you did.`, todo: '' };
    this.fault.set({ problem: { ...problemOf(null), ...says }, field: this.confirmField(answer) });
  }

  protected confirmField({ criterion }: Answer): string {
    return `confirm-${criterion}`;
  }

  /** Id of the button that takes back that words answer no question. */
  protected backOf({ fileId, start }: Pick<Mappable, 'fileId' | 'start'>): string {
    return `back-of-${fileId}-${String(start)}`;
  }

  protected fieldOf({ fileId, start }: Mappable): string {
    return `question-of-${fileId}-${String(start)}`;
  }

  protected isAtFault(field: string): boolean {
    return this.fault()?.field === field || this.asksReason() === field;
  }

  /** What is wrong with one field; empty where nothing is. */
  protected errorOf(field: string): string {
    const { says = '' } = this.errors().find((error) => error.field === field) ?? {};
    return says;
  }

  /** "412 of at most 500 words" */
  protected lengthOf({ wordCount, wordLimit, pageLimit }: Answer): string {
    if (wordLimit !== null)
      return $localize`${String(wordCount)}:wordCount: of at most ${counted(wordLimit, 'word')}:wordLimit:`;
    const words = counted(wordCount, 'word');
    return pageLimit === null ? words : $localize`${words}:words:, at most ${counted(pageLimit, 'page')}:pageLimit:`;
  }

  #send(request: Observable<unknown>, field: string, says: string, heading = ANSWERS): void {
    if (this.sending()) return;
    this.sending.set(true);
    // A form with something wrong stays open while it is sent again.
    if (this.fault()?.field !== field) this.fault.set(null);
    request.subscribe({
      next: () => {
        this.fault.set(null);
        this.asksReason.set('');
        this.#announcer.say(says);
        this.sending.set(false);
        this.reading.reload();
        // What was acted on moves or goes, and the focus with it.
        document.getElementById(heading)?.focus();
      },
      error: (fault: unknown) => {
        this.sending.set(false);
        const problem = problemOf(fault);
        if (problem.code === LOCKED) this.asksReason.set(field);
        this.fault.set({ problem, field });
      },
    });
  }
}
