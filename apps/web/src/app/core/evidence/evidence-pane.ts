import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Citation, ReceivedFileView } from '@evenhand/shared/contracts';
import { Announcer } from '../announcer.ts';
import { readFileText } from '../api/responses.ts';
import { API } from '../paths.ts';
import { problemOf } from '../problems/problem.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { type AnswerPart, answerLink, answerPlace } from './answer-place.ts';
import { citationOf, citationOfSelection, findAll, sentenceAround } from './cite.ts';
import { FindBar } from './find-bar.ts';
import { PassageList } from './passage-list.ts';
import { type Beginning, type Passage, evidenceOf } from './passage.ts';
import { fetchPdfLibraryAhead } from './pdf/pdf-library.ts';
import { PdfView } from './pdf/pdf-view.ts';
import { TextView } from './text/text-view.ts';
import { ViewChoice } from './view-choice.ts';

/** As in src/styles/_evidence.scss. */
const TWO_PANES = '(min-width: 60em)';

/** What the pane needs to know of a file. */
export type ShownFile = Pick<ReceivedFileView, 'id' | 'name' | 'mediaType' | 'hasText'>;

/** The bidder's own document beside the results: as its original pages or as text, with the words of a quote marked. */
@Component({
  selector: 'app-evidence-pane',
  imports: [FindBar, Loading, PassageList, PdfView, ProblemView, RouterLink, TextView],
  templateUrl: './evidence-pane.html',
  host: { '(keydown)': 'key($event)' },
})
export class EvidencePane {
  readonly responseId = input.required<string>();
  readonly file = input.required<ShownFile>();
  /** The passage asked for; while words are sought, the place where they stand comes before it. */
  readonly passage = input<Passage>();
  readonly passages = input.required<readonly Passage[]>();
  /** The page to begin with when there is no quote. */
  readonly openAt = input(1);
  /** Where in the response the question is answered: there the document opens while there is no quote. */
  readonly answer = input<readonly AnswerPart[]>([]);
  /** Whether the reader chose what is shown on this page, and did not come with it in the address. */
  readonly chosenByHand = input(false);
  /** The view asked for in the address. */
  readonly view = input<string>();

  /** Whether the reader can close the pane. */
  readonly closable = input(true);
  /** Words sought in the document; empty while nothing is. */
  readonly find = model('');
  /** Which of the places found is shown, from 0; it begins again after the last. */
  readonly findAt = model(0);
  /** How many places were found. */
  readonly finds = output<number>();
  /** Statements that the machine found, where the tender lets them be shown: what is said and how much, no score. */
  readonly marks = input<readonly Passage[]>([]);

  readonly #choice = inject(ViewChoice);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #fileId = computed(() => this.file().id);
  protected readonly text = readFileText(this.responseId, () => (this.file().hasText ? this.#fileId() : undefined));
  protected readonly textProblem = computed(() => {
    const fault = this.text.error();
    return fault === undefined ? null : problemOf(fault);
  });

  protected readonly storedText = computed(() => (this.text.hasValue() ? this.text.value() : undefined));

  protected readonly answerPlace = computed(() => {
    const text = this.storedText();
    return text === undefined ? undefined : answerPlace(text, this.#fileId(), this.answer());
  });
  protected readonly answerLink = answerLink;
  readonly #turn = signal(0);
  protected readonly begin = computed(
    (): Beginning => {
      const place = this.answerPlace();
      return { page: place?.pages[0]?.[0] ?? this.openAt(), start: place?.start ?? null, turn: this.#turn() };
    },
    // The answer comes anew with each save; the reader stays where they are.
    { equal: (a, b) => a.page === b.page && a.start === b.start && a.turn === b.turn },
  );

  /** What masking does not reach, where the bidder is masked: then there is no original to be seen. */
  protected readonly maskingWarning = computed(() => this.storedText()?.maskingWarning);
  protected readonly hasPages = computed(
    () => this.file().mediaType === 'application/pdf' && this.maskingWarning() === undefined,
  );
  protected readonly shownView = computed(() => {
    if (!this.hasPages()) return 'text';
    if (!this.file().hasText) return 'pages';
    const asked = this.view() ?? this.#choice.remembered();
    return asked === 'text' ? 'text' : 'pages';
  });
  readonly #found = computed(() => {
    const text = this.storedText();
    return text === undefined ? [] : findAll(text, this.find());
  });
  readonly #shownFind = computed(() => {
    const found = this.#found();
    return found[found.length === 0 ? 0 : this.findAt() % found.length];
  });
  protected readonly places = computed(() => this.#found().length);
  /** The statement chosen from the list; chosen anew, it is shown anew. */
  protected readonly mark = signal<Passage | undefined>(undefined);
  protected readonly marksHere = computed(() =>
    this.marks().filter(({ evidence }) => evidence.file === this.file().name),
  );
  protected readonly quoted = computed((): Passage | undefined => {
    const found = this.#shownFind();
    if (found === undefined) return this.mark() ?? this.passage();
    return { id: `found-${found.start}`, label: $localize`Found`, evidence: evidenceOf(found) };
  });
  /** False until the pages can be cut where the stored text cuts them. */
  protected readonly ready = computed(
    () => !this.file().hasText || this.text.hasValue() || this.textProblem() !== null,
  );
  protected readonly original = computed(() => API.fileOriginal(this.responseId(), this.#fileId()));
  protected readonly here = computed(() =>
    this.passages().filter(({ evidence }) => evidence.file === this.file().name),
  );
  protected readonly evidence = computed(() => this.quoted()?.evidence);
  protected readonly otherEvidence = computed(() =>
    this.here()
      .filter(({ id }) => id !== this.quoted()?.id)
      .map(({ evidence }) => evidence),
  );
  protected readonly markEvidence = computed(() => this.marksHere().map(({ evidence }) => evidence));
  /** What is said when the words could not be found; empty otherwise. It belongs to one passage in one view. */
  protected readonly notFound = linkedSignal({
    source: () => [this.quoted(), this.shownView()],
    computation: () => '',
  });

  protected readonly section = viewChild.required<ElementRef<HTMLElement>>('section');
  protected readonly findBar = viewChild(FindBar);
  readonly #announcer = inject(Announcer);

  constructor() {
    effect(() => this.finds.emit(this.#found().length));
    this.#followOnSmallScreens();
    // The viewer is fetched while the text is: it takes longer.
    effect(() => {
      if (this.shownView() === 'pages') fetchPdfLibraryAhead();
    });
    effect(() => {
      const view = this.view();
      if (view === 'text' || view === 'pages') this.#choice.remember(view);
    });
    // A passage asked for by the page comes before a statement chosen earlier.
    effect(() => {
      this.passage();
      this.mark.set(undefined);
    });
  }

  /** While the focus is in the evidence, the keys for finding look there and not in the whole page. */
  protected key(event: KeyboardEvent): void {
    const findsHere = event.ctrlKey && event.key.toLowerCase() === 'f' && !event.altKey && !event.shiftKey;
    if (!findsHere && event.key !== 'F3') return;
    event.preventDefault();
    if (findsHere) this.findBar()?.focus();
    else this.findBar()?.step(event.shiftKey ? -1 : 1);
  }

  protected showMark(mark: Passage): void {
    this.find.set('');
    this.mark.set({ ...mark });
  }

  /** Goes to where the answer begins, away from the quote, the mark or the words sought. */
  protected toAnswer(): void {
    this.find.set('');
    this.mark.set(undefined);
    this.#turn.update((turn) => turn + 1);
    const { queryParamMap } = this.#route.snapshot;
    if (!queryParamMap.has('quote')) return;
    void this.#router.navigate([], { queryParams: { quote: null }, queryParamsHandling: 'merge' });
  }

  /** What is cited now: the words selected in the document, the sentence around the words found, or the statement chosen. */
  citation(): Citation | null {
    const text = this.storedText();
    if (text === undefined) return null;
    const selected = citationOfSelection(this.section().nativeElement, text);
    const found = this.#shownFind();
    if (selected !== null) return selected;
    if (found !== undefined) return sentenceAround(text, found);
    const mark = this.mark()?.evidence;
    return mark === undefined ? null : citationOf(text, mark.start, mark.end);
  }

  protected shown(found: { readonly exactly: boolean; readonly page: number | null }): void {
    const place = found.page === null ? this.file().name : $localize`page ${found.page}:page:`;
    if (found.exactly) {
      this.notFound.set('');
      this.#announcer.say($localize`The words are marked on ${place}:place:.`);
    } else this.notFound.set($localize`We could not find the exact words. Showing ${place}:place:.`);
  }

  /** Moves the focus without a trace in the address, where only what is shown belongs. */
  protected backToQuote(event: Event): void {
    event.preventDefault();
    const quote = document.getElementById(`quote-${this.quoted()?.id ?? ''}`) ?? document.querySelector('h2');
    if (quote instanceof HTMLElement) {
      quote.scrollIntoView({ block: 'center' });
      quote.focus();
    }
  }

  /**
   * Where the evidence lies below the results, choosing a quote takes the reader to it. Beside the results it stays
   * where it is, and so does the reader; nothing moves when a page is opened with a quote in its address.
   */
  #followOnSmallScreens(): void {
    let before: string | undefined;
    effect(() => {
      const shown = this.quoted()?.id ?? this.file().id;
      const isNew = before !== shown;
      before = shown;
      if (!this.chosenByHand() || !isNew || matchMedia(TWO_PANES).matches) return;
      const section = this.section().nativeElement;
      section.focus({ preventScroll: true });
      section.scrollIntoView();
    });
  }
}
