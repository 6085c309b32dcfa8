import { Component, computed, effect, inject, input, resource, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Citation, EvaluationUnlock, ScoringItemView } from '@evenhand/shared/contracts';
import { chosenAt } from '@evenhand/shared/guide/values';
import { Scoring, readHighlights, readScoring } from '../../../core/api/scoring.ts';
import { Announcer } from '../../../core/announcer.ts';
import { claimMark, markable } from '../../../core/evidence/claim-mark.ts';
import { EvidencePane } from '../../../core/evidence/evidence-pane.ts';
import { type Passage, evidenceOf } from '../../../core/evidence/passage.ts';
import { PageTitle } from '../../../core/navigation/page-title.ts';
import { PATHS } from '../../../core/paths.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { ShortcutChoice } from '../../../core/shortcuts/shortcut-choice.ts';
import { type Shortcut, shortcutOf } from '../../../core/shortcuts/shortcuts.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { Splitter } from '../../../ui/splitter.ts';
import { NOT_SAVED, STATE_WORDS, WORDS } from '../words.ts';
import { otherNames } from '../other-names.ts';
import { AnswerDesk } from './answer-desk.ts';
import { AnswerStore } from './answer-store.ts';
import { ChangeCause } from './change-cause.ts';
import type { Sought } from './cite-field.ts';
import { ConflictView } from './conflict-view.ts';
import { GuidedForm } from './guided-form.ts';
import { LockedView } from './locked-view.ts';
import { neighboursOf } from './neighbours.ts';
import { ScoringGuide } from './scoring-guide.ts';
import { fieldOf, focusField } from './step-field.ts';
import { GUIDE_TEXTS } from '../guide-texts.ts';

/** One answer to score: the guide's question in focus, the bidder's words beside it. The address holds place, step and quote. */
@Component({
  selector: 'app-answer',
  imports: [
    Breadcrumbs,
    ChangeCause,
    ConflictView,
    ErrorSummary,
    EvidencePane,
    GuidedForm,
    Loading,
    LockedView,
    ProblemView,
    RouterLink,
    ScoringGuide,
    Splitter,
  ],
  providers: [AnswerDesk, { provide: AnswerStore, useExisting: Scoring }],
  templateUrl: './answer.page.html',
  host: { '(document:keydown)': 'key($event)', '(focusout)': 'desk.flush()' },
})
export class AnswerPage {
  readonly tenderId = input.required<string>();
  readonly responseId = input.required<string>();
  readonly criterionId = input.required<string>();
  readonly step = input<string>();
  readonly quote = input<string>();
  readonly view = input<string>();

  protected readonly desk = inject(AnswerDesk);
  protected readonly scoring = readScoring(this.tenderId);
  /** The guide's questions, with the words it reads reasons by: fetched while the service answers. */
  protected readonly script = resource({ loader: () => import('@evenhand/shared/guide/evaluation-script') });
  protected readonly paths = PATHS;
  protected readonly words = WORDS;
  protected readonly guide = GUIDE_TEXTS;
  protected readonly states = STATE_WORDS;
  readonly #router = inject(Router);
  readonly #announcer = inject(Announcer);
  readonly #title = inject(PageTitle);
  readonly #shortcuts = inject(ShortcutChoice);

  protected readonly fault = signal<unknown>(undefined);
  protected readonly problem = computed(() => {
    const fault = this.scoring.error() ?? this.script.error() ?? this.fault();
    return fault === undefined ? null : problemOf(fault);
  });
  readonly #overview = computed(() => (this.scoring.hasValue() ? this.scoring.value() : undefined));
  protected readonly criterion = computed(() => this.#overview()?.criteria.find(({ id }) => id === this.criterionId()));
  protected readonly bidder = computed(
    () => this.#overview()?.responses.find(({ id }) => id === this.responseId())?.name ?? '',
  );
  protected readonly otherBidders = computed(() => otherNames(this.#overview()?.responses ?? [], this.bidder()));
  protected readonly bands = computed(() => this.#overview()?.bands ?? []);
  readonly #neighbours = computed(() =>
    neighboursOf(this.#overview()?.items ?? [], { responseId: this.responseId(), criterionId: this.criterionId() }),
  );
  protected readonly caption = computed(() => {
    const { criteria = [] } = this.#overview() ?? {};
    const number = criteria.findIndex(({ id }) => id === this.criterionId()) + 1;
    const weight = this.criterion()?.weightPercent ?? '';
    return $localize`${this.bidder()}:bidder: · Question ${number}:number: of ${criteria.length}:length: · weighting ${weight}:weight:%`;
  });
  protected readonly next = computed(() => this.#neighbours()['next-answer']);
  protected readonly previous = computed(() => this.#neighbours()['previous-answer']);
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? (this.criterion()?.title ?? $localize`Score an answer`) : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: this.#overview()?.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Your scoring`, path: PATHS.scoring(this.tenderId()) },
  ]);
  /** Whether the answer on the desk is the one in the address: going on, the page comes before the answer. */
  protected readonly isHere = computed(() => {
    const view = this.desk.view();
    return view?.responseId === this.responseId() && view.criterionId === this.criterionId();
  });
  protected readonly prompt = this.desk.prompt;
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected readonly sought = signal<Sought>({ words: '', at: 0 });
  protected readonly finds = signal(0);
  // By its name in the template: by its class it would come with the page, and the form would wait for it.
  protected readonly pane = viewChild<EvidencePane>('pane');
  protected readonly form = viewChild(GuidedForm);
  protected readonly locked = viewChild<LockedView>('locked');
  protected readonly cause = viewChild<ChangeCause>('cause');
  protected readonly file = computed(() => {
    const view = this.desk.view();
    if (view === null || !this.isHere()) return undefined;
    const wanted = this.passage()?.evidence.file ?? view.answer.parts[0]?.file;
    return view.files.find(({ name }) => name === wanted) ?? view.files.find(({ hasText }) => hasText) ?? view.files[0];
  });
  protected readonly cited = computed(() =>
    Object.values(this.desk.state().values).flatMap((value) => (value.kind === 'passages' ? value.cited : [])),
  );
  protected readonly passages = computed((): readonly Passage[] =>
    this.cited().map((citation, at) => ({
      id: `cited-${at + 1}`,
      label: $localize`Cited ${at + 1}:at:`,
      evidence: evidenceOf(citation),
    })),
  );
  protected readonly passage = computed(() => this.passages().find(({ id }) => id === this.quote()));
  /** Only where the tender opens them now; an answer without a result of the machine has none. */
  readonly #highlights = readHighlights(() => {
    const view = this.desk.view();
    if (view === null || !this.isHere() || !view.highlights.open) return undefined;
    return { tenderId: this.tenderId(), responseId: this.responseId(), criterionId: this.criterionId() };
  });
  protected readonly marks = computed((): readonly Passage[] =>
    this.#highlights.hasValue() ? markable(this.#highlights.value().highlights).map(claimMark) : [],
  );
  /** How much of the width the form has, in percent. */
  protected readonly share = signal(47);
  protected readonly isDone = computed(() => this.prompt()?.missing.length === 0);
  /** The mark held since the machine's view was seen: another is locked only with its cause. */
  protected readonly heldMark = computed(() => this.desk.view()?.machine.heldMark ?? null);
  protected readonly causeDue = computed(
    () => this.heldMark() !== null && chosenAt(this.desk.state().values, 'mark') !== this.heldMark(),
  );
  protected readonly refusal = signal('');

  /** Whether the person came here by going on, so that the first field takes the focus and not the heading. */
  #goingOn = false;

  constructor() {
    effect(() => {
      const { tenderId, responseId, criterionId } = this;
      const place = { tenderId: tenderId(), responseId: responseId(), criterionId: criterionId() };
      const criterion = this.criterion();
      if (criterion === undefined || !this.script.hasValue()) return;
      const script = this.script.value().evaluationScript({ ...criterion, bands: this.bands() }, GUIDE_TEXTS);
      untracked(() => {
        this.errors.set([]);
        this.refusal.set('');
        this.sought.set({ words: '', at: 0 });
        this.desk.open(place, script, this.step()).then(
          () => this.#arrived(),
          (fault: unknown) => this.fault.set(fault),
        );
      });
    });
    effect(() => this.#title.show(this.heading(), this.bidder(), this.#overview()?.title));
  }

  protected async lock(given?: EvaluationUnlock): Promise<void> {
    const missing = this.prompt()?.missing ?? [];
    this.errors.set(missing.map(({ step, says }) => ({ says, field: fieldOf(step) })));
    if (missing.length > 0) {
      this.form()?.goTo(missing[0]?.step ?? '');
      return;
    }
    this.refusal.set('');
    const { reason = '', citation = null } = given ?? {};
    if (await this.desk.lock(citation === null ? null : { reason, citation })) {
      this.#announcer.say($localize`Your score is locked.`);
      document.querySelector<HTMLElement>('h1')?.focus();
    } else this.refusal.set(this.desk.problem()?.detail ?? NOT_SAVED);
  }

  /** Puts the answer aside. Nobody is asked for a reason; one that is given is kept as it is. */
  protected async skip(reason = ''): Promise<void> {
    this.desk.skip(reason.trim());
    await this.leave();
  }

  protected show(citation: Citation): void {
    this.sought.set({ words: '', at: 0 });
    const { start, file } = citation;
    const passage = this.passages().find(({ evidence }) => evidence.start === start && evidence.file === file);
    void this.#router.navigate([], { queryParams: { quote: passage?.id }, queryParamsHandling: 'merge' });
  }

  protected key(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (shortcut === null) return;
    const always = shortcut === 'save-and-go-on' || shortcut === 'other-pane';
    if (!always && !this.#shortcuts.on()) return;
    event.preventDefault();
    this.#press(shortcut);
  }

  #press(shortcut: Shortcut): void {
    switch (shortcut) {
      case 'save-and-go-on':
        return this.form()?.goOn();
      case 'next-answer':
      case 'previous-answer':
      case 'next-bid':
      case 'previous-bid':
        return this.#visit(this.#neighbours()[shortcut]);
      case 'cite':
        return this.#cite();
      case 'flag':
        if (!this.desk.state().closed) this.desk.flag(!this.desk.flagged());
        return;
      case 'other-pane':
        return this.#toOtherPane();
    }
  }

  /** Cites for the passages that the guide asks about now, or else for the cause of a change. */
  #cite(): void {
    const asksForWords = this.prompt()?.turn.some(({ field }) => field === 'passages') ?? false;
    const form = this.form();
    (asksForWords ? (form ?? this.locked()) : (this.cause() ?? form ?? this.locked()))?.cite();
  }

  #toOtherPane(): void {
    const inEvidence = document.getElementById('evidence')?.contains(document.activeElement);
    const form = this.form();
    if (!inEvidence) document.getElementById('evidence-document')?.focus();
    else if (form === undefined) document.querySelector<HTMLElement>('h1')?.focus();
    else form.focus();
  }

  #visit(item: ScoringItemView | undefined): void {
    if (item === undefined) this.#announcer.say($localize`There is no further answer that way.`);
    else void this.#router.navigateByUrl(PATHS.scoreAnswer(this.tenderId(), item.responseId, item.criterionId));
  }

  /** Moves the focus without a trace in the address, where only what is shown belongs. */
  protected skipTo(event: Event, id: string): void {
    event.preventDefault();
    document.getElementById(id)?.focus();
  }

  #arrived(): void {
    if (!this.#goingOn) return;
    this.#goingOn = false;
    focusField(this.prompt()?.step);
  }

  /** Goes to the next answer, or back to the overview after the last one. */
  protected async leave(): Promise<void> {
    await this.desk.flush();
    const next = this.next();
    this.#goingOn = true;
    if (next === undefined) await this.#router.navigateByUrl(PATHS.scoring(this.tenderId()));
    else await this.#router.navigateByUrl(PATHS.scoreAnswer(this.tenderId(), next.responseId, next.criterionId));
  }
}
