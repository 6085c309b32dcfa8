import type { ProblemDetails } from '@evenhand/shared/problems';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReceivedFileView } from '@evenhand/shared/contracts';
import { Responses, readResponse } from '../../core/api/responses.ts';
import { readTender } from '../../core/api/tenders.ts';
import { Announcer } from '../../core/announcer.ts';
import { idleMoment } from '../../core/idle/idle-moment.ts';
import { AdviserFindings } from '../../core/adviser/adviser-findings.ts';
import { EvidencePane } from '../../core/evidence/evidence-pane.ts';
import { fetchPdfLibraryAhead } from '../../core/evidence/pdf/pdf-library.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { followResponses } from '../../core/progress/follow-responses.ts';
import { FILE_WORDS, STAGE_WORDS } from '../../core/words.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, fileSize } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { PortionSteps } from '../../ui/portion-steps.ts';
import { portionsOf } from '../../ui/portions.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { AddCopy } from './add-copy.ts';
import { ReadAgain } from './read-again.ts';
import { passagesOf, unmappedPassages, whereabouts } from './passages.ts';
import { bandInWords } from './result/bands.ts';
import { CriterionResultView } from './result/criterion-result.ts';
import { Stages } from './stages.ts';

/** Milliseconds after which what shows the pages of a document is fetched, idle or not. */
const LATEST = 3_000;

/**
 * One response: its files, how far it has come, and what the machine found. The address holds what is shown:
 * `criterion`, `quote` (a passage), `file` and `page` (a document opened by hand) and `view`.
 */
@Component({
  selector: 'app-response',
  imports: [
    AddCopy,
    AdviserFindings,
    Breadcrumbs,
    CriterionResultView,
    EvidencePane,
    Loading,
    PortionSteps,
    ProblemView,
    ReadAgain,
    RouterLink,
    Scroller,
    Stages,
  ],
  templateUrl: './response.page.html',
})
export class ResponsePage {
  readonly tenderId = input.required<string>();
  readonly responseId = input.required<string>();
  readonly criterion = input<string>();
  readonly quote = input<string>();
  readonly file = input<string>();
  readonly page = input<string>();
  readonly view = input<string>();

  protected readonly paths = PATHS;
  protected readonly tender = readTender(this.tenderId);
  protected readonly response = readResponse(this.responseId);
  readonly #latest = followResponses(
    computed(() => (this.response.hasValue() && !this.response.value().settled ? this.tenderId() : undefined)),
  );

  protected readonly problem = computed(() => {
    const fault = this.response.error() ?? this.tender.error();
    return fault === undefined ? null : problemOf(fault);
  });
  /** The response as last read, with what has been heard of its progress since. */
  protected readonly progress = computed(() => {
    const read = this.response.hasValue() ? this.response.value() : undefined;
    return read?.settled ? read : (this.#latest().get(this.responseId()) ?? read);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? (this.progress()?.name ?? $localize`Response`) : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.tender.hasValue() ? this.tender.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);

  protected readonly result = computed(() =>
    this.response.hasValue() ? (this.response.value().assessment?.result ?? null) : null,
  );
  protected readonly chosenCriterion = computed(() => {
    const criteria = this.result()?.criteria ?? [];
    return criteria.find(({ criterion }) => criterion === this.criterion()) ?? criteria[0];
  });
  /** What the adviser answered about the same answer, where it was asked. */
  protected readonly advice = computed(() => {
    const chosen = this.chosenCriterion()?.criterion;
    const all = this.response.hasValue() ? this.response.value().adviser : [];
    return all.find(({ criterion }) => criterion === chosen) ?? null;
  });
  protected readonly published = computed(() => {
    const chosen = this.chosenCriterion()?.criterion;
    return this.tender.hasValue() ? this.tender.value().criteria.find(({ id }) => id === chosen) : undefined;
  });
  protected readonly scale = computed(() => (this.tender.hasValue() ? this.tender.value().scale : []));
  protected readonly measures = computed(() => {
    const measures = this.tender.hasValue() ? (this.tender.value().measures ?? []) : [];
    return new Map(measures.map(({ code, title }) => [code, title]));
  });
  protected readonly unmapped = computed(() => {
    const result = this.result();
    return result === null ? [] : unmappedPassages(result);
  });
  protected readonly unmappedPortions = portionsOf(
    this.unmapped,
    computed(() => this.unmapped().findIndex(({ id }) => id === this.quote())),
  );
  protected readonly passages = computed(() => {
    const criterion = this.chosenCriterion();
    return [...(criterion === undefined ? [] : passagesOf(criterion)), ...this.unmapped()];
  });
  protected readonly passage = computed(() => this.passages().find(({ id }) => id === this.quote()));
  /** The file in the evidence pane: the one the quote stands in, or the one opened by hand. */
  protected readonly shownFile = computed(() => {
    const files = this.response.hasValue() ? this.response.value().files : [];
    const quoted = this.passage()?.evidence.file;
    return files.find((file) => (quoted === undefined ? file.id === this.file() : file.name === quoted));
  });
  protected readonly shownPage = computed(() => {
    const page = Number(this.page());
    return Number.isInteger(page) && page > 0 ? page : 1;
  });

  /** Whether there are quotes that open the original pages. */
  readonly #pagesToOpen = computed(() => {
    const files = this.response.hasValue() ? this.response.value().files : [];
    return this.passages().length > 0 && this.view() !== 'text' && files.some(isPdf);
  });

  /** Whether the quote or file shown was chosen on this page. */
  protected readonly chosenByHand = signal(false);

  protected readonly mayRepeat = computed(() => this.response.hasValue() && this.response.value().mayRepeat);
  protected readonly mayAddCopy = computed(() => this.response.hasValue() && this.response.value().mayAddCopy);
  protected readonly repeatFault = signal<ProblemDetails | null>(null);
  readonly #repeating = signal(false);
  readonly #responses = inject(Responses);
  readonly #announcer = inject(Announcer);

  protected readonly stageWords = STAGE_WORDS;
  protected readonly whereabouts = whereabouts;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.tender.hasValue() ? this.tender.value().title : undefined));
    // Who comes for a quote will want the document: what shows it is fetched while the response is.
    effect(() => {
      if (this.quote() === undefined) return;
      import('../../core/evidence/evidence-pane.ts').catch(() => undefined);
    });
    effect(() => {
      // PDF.js only for a PDF: its worker alone is three times the page.
      if (this.view() !== 'text' && this.shownFile()?.mediaType === 'application/pdf') fetchPdfLibraryAhead();
    });
    // Whoever reads what was found will open a quote: once the page stands, what shows the document comes along.
    effect(() => {
      if (this.#pagesToOpen()) void fetchPagesWhenIdle();
    });
    let arrivedWith: string | undefined | null = null;
    effect(() => {
      const chosen = this.quote() ?? this.file();
      if (arrivedWith === null) arrivedWith = chosen;
      else if (chosen !== arrivedWith) this.chosenByHand.set(true);
    });
    // What was heard says only that something changed: the result itself is read again.
    effect(() => {
      const heard = this.#latest().get(this.responseId());
      if (heard === undefined) return;
      untracked(() => {
        this.#announcer.say(`${heard.name}: ${STAGE_WORDS[heard.stage].says}`);
        const read = this.response.hasValue() ? this.response.value() : undefined;
        if (heard.settled && read?.settled === false) this.response.reload();
      });
    });
  }

  /** A response that failed on our side begins anew; nothing that was received is lost. */
  protected readAgain(): void {
    if (this.#repeating()) return;
    this.#repeating.set(true);
    this.repeatFault.set(null);
    this.#responses.readAgain(this.responseId()).subscribe({
      next: () => {
        this.#repeating.set(false);
        this.#announcer.say($localize`The response is being read again.`);
        this.startAnew();
      },
      error: (fault: unknown) => {
        this.#repeating.set(false);
        this.repeatFault.set(problemOf(fault));
      },
    });
  }

  /** The response begins to move again, and what had the focus is gone. */
  protected startAnew(): void {
    document.querySelector<HTMLElement>('h1')?.focus();
    this.response.reload();
  }

  /** Moves the focus without a trace in the address, where only what is shown belongs. */
  protected skipTo(event: Event, id: string): void {
    event.preventDefault();
    document.getElementById(id)?.focus();
  }

  /** Whether there is anything to show of a file: its text, or its pages before and without text. */
  protected canOpen({ hasText, mediaType, status }: ReceivedFileView): boolean {
    return hasText || (mediaType === 'application/pdf' && (status === null || status === 'scanned'));
  }

  /** "40 kB, 3 pages, Read" */
  protected factsOf({ size, pages, status }: ReceivedFileView): string {
    const facts = [
      fileSize(size),
      pages === null ? '' : counted(pages, 'page'),
      status === null ? '' : FILE_WORDS[status],
    ];
    return facts.filter((fact) => fact !== '').join(', ');
  }

  protected titleOf(criterionId: string): string {
    const criteria = this.tender.hasValue() ? this.tender.value().criteria : [];
    return criteria.find(({ id }) => id === criterionId)?.title ?? '';
  }

  protected weightOf(criterionId: string): string {
    const criteria = this.tender.hasValue() ? this.tender.value().criteria : [];
    const weight = criteria.find(({ id }) => id === criterionId)?.weightPercent;
    return weight === undefined ? '' : `${weight}%`;
  }

  protected bandOf(criterionId: string): string {
    const found = this.result()?.criteria.find(({ criterion }) => criterion === criterionId);
    return found === undefined ? '' : bandInWords(found, this.scale());
  }
}

async function fetchPagesWhenIdle(): Promise<void> {
  await idleMoment(LATEST);
  fetchPdfLibraryAhead();
  await import('../../core/evidence/evidence-pane.ts').catch(() => undefined);
}

function isPdf({ mediaType, hasText }: ReceivedFileView): boolean {
  return hasText && mediaType === 'application/pdf';
}
