import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Citation } from '@evenhand/shared/contracts';
import { firstValueFrom } from 'rxjs';
import { Announcer } from '../../../core/announcer.ts';
import { PageTitle } from '../../../core/navigation/page-title.ts';
import { PATHS } from '../../../core/paths.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { ShortcutChoice } from '../../../core/shortcuts/shortcut-choice.ts';
import { shortcutOf } from '../../../core/shortcuts/shortcuts.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { AnswerDesk } from '../answer/answer-desk.ts';
import { AnswerStore } from '../answer/answer-store.ts';
import { AnswersSoFar } from '../answer/answers-so-far.ts';
import { ConflictView } from '../answer/conflict-view.ts';
import { GuidedForm } from '../answer/guided-form.ts';
import { ScoringGuide } from '../answer/scoring-guide.ts';
import type { Sought } from '../answer/cite-field.ts';
import { BesideKey } from './beside-key.ts';
import { PracticeStore } from './practice-store.ts';
import { PracticeText } from './practice-text.ts';
import { PRACTICE_WORDS } from './words.ts';
import { GUIDE_TEXTS } from '../guide-texts.ts';

/** A practice answer in the guided form: its worked key while that is written, or the practice of who came to practise. */
@Component({
  selector: 'app-practice-answer',
  imports: [
    AnswersSoFar,
    BesideKey,
    Breadcrumbs,
    ConflictView,
    ErrorSummary,
    GuidedForm,
    Loading,
    PracticeText,
    ProblemView,
    RouterLink,
    ScoringGuide,
  ],
  providers: [AnswerDesk, PracticeStore, { provide: AnswerStore, useExisting: PracticeStore }],
  templateUrl: './practice-answer.page.html',
  host: { '(document:keydown)': 'key($event)', '(focusout)': 'desk.flush()' },
})
export class PracticeAnswerPage {
  readonly tenderId = input.required<string>();
  readonly answerId = input.required<string>();
  /** "key" or "work", as the address says. */
  readonly side = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly words = PRACTICE_WORDS;
  protected readonly desk = inject(AnswerDesk);
  protected readonly work = inject(PracticeStore).work;
  protected readonly prompt = this.desk.prompt;
  protected readonly isKey = computed(() => this.side() === 'key');
  protected readonly fault = signal<unknown>(undefined);
  protected readonly problem = computed(() => (this.fault() === undefined ? null : problemOf(this.fault())));
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? (this.work()?.criterion.title ?? $localize`Practice answer`) : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: this.work()?.tenderTitle ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Practice`, path: PATHS.practice(this.tenderId()) },
  ]);
  protected readonly isDone = computed(() => this.prompt()?.missing.length === 0);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly sought = signal<Sought>({ words: '', at: 0 });
  protected readonly finds = signal(0);
  protected readonly asked = signal<Citation | null>(null);
  protected readonly cited = computed(() =>
    Object.values(this.desk.state().values).flatMap((value) => (value.kind === 'passages' ? value.cited : [])),
  );
  // By its name in the template: by its class it would come with the page, and the form would wait for it.
  protected readonly pane = viewChild<PracticeText>('pane');
  protected readonly form = viewChild(GuidedForm);
  readonly #store = inject(PracticeStore);
  readonly #announcer = inject(Announcer);
  readonly #shortcuts = inject(ShortcutChoice);

  constructor() {
    effect(() => {
      const place = { tenderId: this.tenderId(), responseId: this.answerId(), criterionId: this.side() };
      untracked(() => {
        this.#open(place).catch((fault: unknown) => this.fault.set(fault));
      });
    });
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.work()?.title));
  }

  /** To what comes after the last question. */
  protected toTheEnd(): void {
    document.getElementById('close-heading')?.focus();
  }

  /** Fixes the key, or ends the practice and shows the key. */
  protected async close(): Promise<void> {
    if (await this.desk.lock()) {
      this.#announcer.say(
        this.isKey() ? $localize`The key is fixed.` : $localize`Your practice is done. The key is shown.`,
      );
      document.querySelector<HTMLElement>('h1')?.focus();
    } else
      this.errors.set([{ says: this.desk.problem()?.detail ?? $localize`This could not be saved.`, field: 'close' }]);
  }

  protected show(citation: Citation): void {
    this.sought.set({ words: '', at: 0 });
    this.asked.set({ ...citation });
  }

  protected key(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (shortcut === null || this.desk.state().closed) return;
    if (shortcut === 'save-and-go-on') this.form()?.goOn();
    else if (shortcut === 'cite' && this.#shortcuts.on()) this.form()?.cite();
    else if (shortcut === 'other-pane') this.#toOtherPane();
    else return;
    event.preventDefault();
  }

  async #open(place: { tenderId: string; responseId: string; criterionId: string }): Promise<void> {
    const [{ criterion, bands }, { evaluationScript }] = await Promise.all([
      firstValueFrom(this.#store.load(place)),
      import('@evenhand/shared/guide/evaluation-script'),
    ]);
    await this.desk.open(place, evaluationScript({ ...criterion, bands }, GUIDE_TEXTS), undefined);
  }

  #toOtherPane(): void {
    const inEvidence = document.getElementById('evidence')?.contains(document.activeElement);
    if (inEvidence) this.form()?.focus();
    else document.getElementById('evidence-document')?.focus();
  }
}
