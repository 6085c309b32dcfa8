import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { PanelItemSummaryView, PanelItemView, StepValue } from '@evenhand/shared/contracts';
import type { Step } from '@evenhand/shared/guide';
import { convergenceOnOne } from '@evenhand/shared/guide/convergence';
import { missingFrom } from '@evenhand/shared/guide/guide';
import { wordsAt } from '@evenhand/shared/guide/values';
import type { Observable } from 'rxjs';
import { Announcer } from '../../../core/announcer.ts';
import { lastKnown } from '../../../core/api/last-known.ts';
import { Moderation, readModeration, readPanelItem } from '../../../core/api/moderation.ts';
import { PageTitle } from '../../../core/navigation/page-title.ts';
import { PATHS } from '../../../core/paths.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { followModeration } from '../../../core/progress/follow-moderation.ts';
import { ShortcutChoice } from '../../../core/shortcuts/shortcut-choice.ts';
import { shortcutOf } from '../../../core/shortcuts/shortcuts.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { day } from '../../../ui/figures.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { ItemCourse } from '../item-course.ts';
import { DISCUSSION_WORDS, STATUS_WORDS, triggersInWords } from '../moderation-words.ts';
import { Presence } from '../presence.ts';
import { placeInAgenda, placeInWords } from './agenda-place.ts';
import { carriedPen } from './carried-pen.ts';
import { CitedPassages } from './cited-passages.ts';
import { citing } from './citing.ts';
import { isPanelReason, panelReading } from '@evenhand/shared/guide/panel-reasons';
import { offeredWords } from './offered-words.ts';
import { OpeningScores } from './opening-scores.ts';
import { outOfDate } from './out-of-date.ts';
import { PanelDraft } from './panel-draft.ts';
import { citedPassages } from './passages.ts';
import { Pen } from './pen.ts';
import { saveInWords } from './save-in-words.ts';
import { isAnsweredElsewhere, onShortPath, takesShortPath } from './short-path.ts';
import { isForBidder, isInternal, stagesOf } from './stages.ts';
import { StepField, fieldOf } from './step-field.ts';
import { yetToConfirm } from './yet-to-confirm.ts';

/** What is announced after the chair has moved the item on. */
const MOVED_WORDS = {
  names: $localize`Names are shown now.`,
  reopen: $localize`The item is open again.`,
  'take-up-again': $localize`The item is taken up again.`,
};

/**
 * One item as the panel agrees it. The address holds the stage in focus (`stage`), the passage that is open (`quote`) and
 * whether as text or pages (`view`), and the layout: stage by stage where none is named, `whole` all at once, `meeting`
 * large and without internal notes for a room.
 */
@Component({
  selector: 'app-item',
  imports: [
    Breadcrumbs,
    CitedPassages,
    ErrorSummary,
    ItemCourse,
    Loading,
    OpeningScores,
    Pen,
    Presence,
    ProblemView,
    RouterLink,
    StepField,
  ],
  templateUrl: './item.page.html',
  host: { '[class.app-meeting]': 'isMeeting()', '(document:keydown)': 'key($event)' },
})
export class ItemPage {
  readonly tenderId = input.required<string>();
  readonly itemId = input.required<string>();
  readonly stage = input<string>();
  readonly layout = input<string>();
  readonly quote = input<string>();
  readonly view = input<string>();

  protected readonly paths = PATHS;
  protected readonly item = readPanelItem(this.tenderId, this.itemId);
  /** What the panel is asked, with the words it reads reasons by: fetched while the service answers. */
  protected readonly scripts = resource({ loader: () => import('./script-of-item.ts') });
  readonly #agenda = readModeration(this.tenderId);
  protected readonly shownAgenda = lastKnown(this.#agenda, this.tenderId);
  protected readonly shown = lastKnown(this.item, this.itemId);
  protected readonly draft = new PanelDraft(this.shown);
  protected readonly problem = computed(() => {
    const fault = this.shown() === undefined ? this.item.error() : this.scripts.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    const shown = this.shown();
    if (problem !== null) return headingOf(problem);
    return shown === undefined ? $localize`Item` : `${shown.criterionId} ${shown.criterionTitle}`;
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.shownAgenda()?.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);
  protected readonly place = computed(() => placeInAgenda(this.shownAgenda()?.items ?? [], this.itemId()));
  protected readonly isMeeting = computed(() => this.layout() === 'meeting');
  protected readonly isShort = computed(() => {
    const shown = this.shown();
    return shown !== undefined && takesShortPath(shown);
  });
  protected readonly script = computed(() => {
    const shown = this.shown();
    return shown === undefined || !this.scripts.hasValue() ? undefined : this.scripts.value().scriptOfItem(shown);
  });
  protected readonly stages = computed(() => {
    const [script, shown] = [this.script(), this.shown()];
    if (script === undefined || shown === undefined) return [];
    return stagesOf(script, shown)
      .map((stage) => ({ ...stage, steps: stage.steps.filter((step) => this.#isAsked(step)) }))
      .filter((stage) => stage.steps.length > 0 && !(this.isMeeting() && isInternal(stage)));
  });
  protected readonly missing = computed(() => {
    const script = this.script();
    return script === undefined ? [] : missingFrom(script, this.draft.values());
  });
  protected readonly current = computed(() => {
    const stages = this.stages();
    const open = stages.find((stage) => stage.steps.some(({ id }) => this.missing().some(({ step }) => step === id)));
    return stages.find(({ id }) => id === this.stage()) ?? open ?? stages.at(-1);
  });
  /** A record that the panel is asked to confirm, or has confirmed, is read as a whole: nobody approves one stage of it. */
  protected readonly isForReading = computed(() => ['to-confirm', 'locked'].includes(this.shown()?.status ?? ''));
  protected readonly isWhole = computed(() => this.layout() === 'whole' || this.isMeeting() || this.isForReading());
  protected readonly shownStages = computed(() => {
    const current = this.current();
    return this.isWhole() || current === undefined ? this.stages() : [current];
  });
  protected readonly canWrite = computed(() => this.shown()?.may.write === true && this.shown()?.pen?.isMine === true);
  protected readonly passages = computed(() => {
    const shown = this.shown();
    return shown === undefined ? [] : citedPassages(shown);
  });
  protected readonly reading = computed(() => {
    const shown = this.shown();
    const others = (this.shownAgenda()?.items ?? []).map(({ bidder }) => bidder);
    return shown === undefined ? undefined : panelReading(shown, others, this.draft.values());
  });
  protected readonly prompt = computed(() => {
    const shown = this.shown();
    if (shown === undefined) return '';
    const positions = shown.positions.map(({ id, first, away }) => ({ id, mark: first.mark, away }));
    const found = convergenceOnOne(positions, this.draft.values());
    const first = shown.positions.find(({ id }) => id === found?.firstHeldBy);
    return first === undefined
      ? ''
      : $localize`Others have come to ${found?.mark ?? ''}:mark:, which ${first.who}:who: alone held first. Open the cited page and read the words again.`;
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  protected readonly statusWords = STATUS_WORDS;
  protected readonly discussionWords = DISCUSSION_WORDS;
  protected readonly triggersInWords = triggersInWords;
  protected readonly isForBidder = isForBidder;
  protected readonly placeInWords = placeInWords;
  protected readonly day = day;
  protected readonly yetToConfirm = yetToConfirm;
  protected readonly cited = viewChild<CitedPassages>('cited');
  protected readonly citing = citing({
    citation: () => this.cited()?.citation(),
    values: () => this.draft.values(),
    answer: (step, value) => this.answer(step, value),
    steps: () => this.shownStages().flatMap(({ steps }) => steps),
    lacksWords: ({ id }) => this.missing().some(({ step }) => step === id),
  });
  readonly #pen = carriedPen(this.shown, () => this.penMoved());
  readonly #service = inject(Moderation);
  readonly #announcer = inject(Announcer);
  readonly #shortcuts = inject(ShortcutChoice);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.shown()?.bidder));
    const followed = computed(() => (this.shown() === undefined ? undefined : this.tenderId()));
    followModeration(followed, (event) => {
      const { item, agenda } = outOfDate(event, this.itemId());
      if (item) this.item.reload();
      if (agenda) this.#agenda.reload();
    });
    // The agenda counts this item too. It is read after the item, which is what everybody waits for.
    let known: PanelItemView['status'] | undefined;
    effect(() => {
      const status = this.shown()?.status;
      if (known !== undefined && status !== undefined && status !== known) untracked(() => this.#agenda.reload());
      known = status;
    });
  }

  protected answer(step: Step, value: StepValue): void {
    const shown = this.shown();
    if (shown === undefined) return;
    this.draft.answer(step.id, value, (values) => (this.isShort() ? onShortPath(shown, values, step.id) : values));
  }

  protected passagesFor(step: Step) {
    const shown = this.shown();
    if (shown === undefined || step.part === null) return this.passages();
    const own = citedPassages(shown, step.part);
    return own.length === 0 ? this.passages() : own;
  }

  protected offeredFor({ id }: Step) {
    const shown = this.shown();
    return shown === undefined || !this.canWrite() ? [] : offeredWords(shown, id, this.draft.values());
  }

  /** What the words of a step are read against, where they are a reason that the panel gives. */
  protected readAgainst(step: Step) {
    return isPanelReason(step.id) ? this.reading() : undefined;
  }

  protected errorFor(step: Step): string {
    return this.errors().find(({ field }) => field === fieldOf(step.id))?.says ?? '';
  }

  protected reply(): string {
    return wordsAt(this.draft.values(), 'reason-for-bidder');
  }

  protected stateOf(stage: { readonly steps: readonly Step[] }): string {
    const open = stage.steps.filter(({ id }) => this.missing().some(({ step }) => step === id)).length;
    return open === 0 ? $localize`Complete` : $localize`${open}:open: to do`;
  }

  protected saved(): string {
    return saveInWords(this.draft.state(), this.draft.says());
  }

  /** What is not saved yet is sent before the page turns to another item; the pen goes along. */
  protected leave(): void {
    this.#pen.leave(this.canWrite());
    void this.draft.save();
  }

  /** The keys of scoring: to the next and the previous item, and to save and go on from any field. */
  protected key(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (shortcut === 'save-and-go-on' && this.canWrite()) {
      event.preventDefault();
      this.goOn();
    } else if (shortcut === 'cite' && this.canWrite()) {
      event.preventDefault();
      this.citing.citeWhereAsked();
    } else if ((shortcut === 'next-answer' || shortcut === 'previous-answer') && this.#shortcuts.on()) {
      event.preventDefault();
      this.#visit(shortcut === 'next-answer' ? this.place()?.next : this.place()?.previous);
    }
  }

  /** To the stage after the one in focus. */
  protected goOn(): void {
    const stages = this.stages();
    const after = stages[stages.findIndex(({ id }) => id === this.current()?.id) + 1];
    void this.draft.save();
    if (after !== undefined && !this.isWhole())
      void this.#router.navigate([], { queryParams: { stage: after.id }, queryParamsHandling: 'merge' });
  }

  protected isLast(): boolean {
    return this.stages().at(-1)?.id === this.current()?.id;
  }

  /** Puts the record to the panel; what is missing is listed, each with its place. */
  protected async propose(): Promise<void> {
    if (this.busy()) return;
    const missing = this.missing();
    this.errors.set(missing.map(({ step, says }) => ({ says, field: fieldOf(step) })));
    if (missing.length > 0) {
      await this.#router.navigate([], { queryParams: { layout: 'whole' }, queryParamsHandling: 'merge' });
      return;
    }
    if (!(await this.draft.save())) return;
    this.#do(
      this.#service.propose(this.tenderId(), this.itemId(), this.draft.version()),
      $localize`The panel is asked to confirm.`,
    );
  }

  protected confirm(): void {
    this.#do(
      this.#service.confirm(this.tenderId(), this.itemId(), this.shown()?.version ?? 0),
      $localize`You have confirmed this item.`,
    );
  }

  protected move(step: keyof typeof MOVED_WORDS): void {
    this.#do(this.#service.move(this.tenderId(), this.itemId(), step), MOVED_WORDS[step]);
  }

  protected penMoved(): void {
    this.item.reload();
    this.draft.retry();
  }

  #visit(item: PanelItemSummaryView | undefined): void {
    if (item === undefined) {
      this.#announcer.say($localize`There is no further item that way.`);
      return;
    }
    this.leave();
    const layout = this.layout() ?? null;
    void this.#router.navigate([PATHS.panelItem(this.tenderId(), item.id)], { queryParams: { layout } });
  }

  #isAsked(step: Step): boolean {
    if (
      this.isShort() &&
      isAnsweredElsewhere(step.id) &&
      !this.missing().some((one) => one.step === step.id && step.id.startsWith('moved'))
    )
      return false;
    return step.isAsked(this.draft.values());
  }

  #do(work: Observable<unknown>, says: string): void {
    this.busy.set(true);
    work.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: () => {
        this.busy.set(false);
        this.errors.set([]);
        this.#announcer.say(says);
        this.item.reload();
      },
      error: (fault: unknown) => {
        this.busy.set(false);
        const { detail, todo } = problemOf(fault);
        this.errors.set([{ says: `${detail} ${todo}`, field: 'main' }]);
        this.item.reload();
      },
    });
  }
}
