import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type {
  EvaluationLock,
  EvaluationSave,
  EvaluationView,
  GuideValues,
  StepValue,
} from '@evenhand/shared/contracts';
import type { GuideEvent, GuideState, Script } from '@evenhand/shared/guide';
import { advance, begin, promptOf } from '@evenhand/shared/guide/guide';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { firstValueFrom } from 'rxjs';
import type { AnswerPlace, Scoring } from '../../../core/api/scoring.ts';
import { Drafts } from '../../../core/drafts/drafts.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { Session } from '../../../core/session/session.ts';
import type { SaveState } from '../words.ts';
import { AnswerStore } from './answer-store.ts';

/** Milliseconds after the last key until what was written is sent. */
const AUTOSAVE_MS = 800;
/** Milliseconds after a key until it is kept in this browser: what a tab that is killed can lose. */
const DRAFT_MS = 150;
/** Changes that can be undone, at most. */
const MOST_UNDONE = 50;
/** Milliseconds between two tries while the service cannot be reached. */
const RETRY_MS = 5_000;

type Written = Omit<EvaluationSave, 'seconds'>;

/**
 * One answer on the desk of its evaluator: the guide's state, kept in this browser at every key and on the service soon
 * after. Whatever goes wrong with saving, what was written stays on the page and in the browser.
 */
@Injectable()
export class AnswerDesk {
  readonly #scoring = inject(AnswerStore);
  readonly #drafts = inject(Drafts);
  readonly #session = inject(Session);

  readonly #view = signal<EvaluationView | null>(null);
  readonly #state = signal<GuideState>({ values: {}, at: '', caret: null, closed: true });
  readonly #script = signal<Script>({ edition: '', steps: [] });
  readonly #saving = signal<SaveState>('idle');
  readonly #problem = signal<ProblemDetails | null>(null);
  readonly #savedAt = signal<string | null>(null);
  readonly #flagged = signal(false);
  readonly #skipped = signal<string | null>(null);
  readonly #theirs = signal<EvaluationView | null>(null);
  readonly #undone = signal<
    readonly { readonly step: string; readonly values: GuideValues; readonly typed: boolean }[]
  >([]);

  readonly view = this.#view.asReadonly();
  readonly state = this.#state.asReadonly();
  readonly saving = this.#saving.asReadonly();
  /** What the service said against the last save; null when it took it. */
  readonly problem = this.#problem.asReadonly();
  readonly savedAt = this.#savedAt.asReadonly();
  readonly flagged = this.#flagged.asReadonly();
  readonly skipped = this.#skipped.asReadonly();
  /** The version that came in between, while two stand against each other. */
  readonly theirs = this.#theirs.asReadonly();
  readonly script = this.#script.asReadonly();
  readonly canUndo = computed(() => this.#undone().length > 0 && !this.#state().closed);
  readonly prompt = computed(() =>
    this.#script().steps.length === 0 ? null : promptOf(this.#script(), this.#state()),
  );

  #place: AnswerPlace | null = null;
  #version = 0;
  #changes = 0;
  #sent = 0;
  #running: Promise<void> | null = null;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #countedFrom = Date.now();
  #opening = false;

  constructor() {
    // What is read beside the answer must not lead away from it, however the session ends.
    const letGo = this.#session.keepPageWhile(() => !this.#opening && this.#place !== null && !this.#state().closed);
    const again = () => void this.flush();
    const leave = () => {
      if (document.hidden) void this.#keep();
    };
    const timer = setInterval(() => {
      if (this.#saving() === 'offline') void this.flush();
    }, RETRY_MS);
    addEventListener('online', again);
    addEventListener('focus', again);
    document.addEventListener('visibilitychange', leave);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      removeEventListener('online', again);
      removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', leave);
      letGo();
      void this.#keep();
      void this.flush();
    });
  }

  /** Lays an answer on the desk. What this browser kept and the service never got comes back with it. */
  async open(place: AnswerPlace, script: Script, step: string | undefined): Promise<void> {
    this.#opening = true;
    const view = await firstValueFrom(this.#scoring.read(place)).finally(() => (this.#opening = false));
    const draft = await this.#drafts.get<Written>(this.#key(place));
    this.#place = place;
    this.#script.set(script);
    this.#take(view);
    this.#countedFrom = Date.now();
    if (draft !== null && !isClosed(view) && !isSame(draft.content.values, view.values)) {
      this.#show(draft.content);
      this.#changes += 1;
      if (draft.version === view.version) await this.flush();
      else this.#conflict(view);
    } else if (draft !== null) await this.#drafts.confirm(this.#key(place), draft.at);
    if (step !== undefined) this.send({ type: 'go', step });
  }

  /** Hands an event to the guide; what the guide refuses changes nothing. Says whether it was taken. */
  send(event: GuideEvent): boolean {
    const before = this.#state();
    const { state, refused } = advance(this.#script(), before, event);
    if (refused.length > 0) return false;
    this.#state.set(state);
    if (event.type === 'answer') {
      this.#remember(event.step, event.value, before.values);
      this.#changed();
    }
    return true;
  }

  /** Takes the last change back: a choice, a quote, or all that was typed into one field. Says what it concerned. */
  undo(): string | null {
    const last = this.#undone().at(-1);
    if (last === undefined || this.#state().closed) return null;
    this.#undone.update((changes) => changes.slice(0, -1));
    this.#state.update((state) => ({ ...state, values: last.values, at: last.step, caret: null }));
    this.#changed();
    return last.step;
  }

  /** Answers the step. */
  answer(step: string, value: StepValue, caret?: number): boolean {
    return this.send({ type: 'answer', step, value, ...(caret === undefined ? {} : { caret }) });
  }

  flag(flagged: boolean): void {
    this.#flagged.set(flagged);
    this.#changed();
  }

  skip(reason: string | null): void {
    this.#skipped.set(reason);
    this.#changed();
  }

  /** Saves what has not been saved, now. Resolves when it was taken or it is known why not. */
  async flush(): Promise<void> {
    clearTimeout(this.#saveTimer);
    // One save at a time, however many ask for one: a second on the same version would be refused as a conflict.
    while (this.#running !== null) await this.#running;
    if (this.#place === null || this.#changes === this.#sent || this.#saving() === 'conflict') return;
    this.#running = this.#save(this.#place).finally(() => (this.#running = null));
    await this.#running;
  }

  /** Closes score and reasons; false where the service refuses, and `problem` says why. */
  async lock(cause: EvaluationLock['cause'] = null): Promise<boolean> {
    await this.flush();
    if (this.#place === null || this.#changes !== this.#sent) return false;
    try {
      await firstValueFrom(this.#scoring.lock(this.#place, this.#version, cause));
      this.#take(await firstValueFrom(this.#scoring.read(this.#place)));
      return true;
    } catch (fault) {
      this.#problem.set(problemOf(fault));
      return false;
    }
  }

  /** Takes the lock back. */
  async unlock(reason: string, citation: Parameters<Scoring['unlock']>[1]['citation']): Promise<boolean> {
    if (this.#place === null) return false;
    try {
      await firstValueFrom(this.#scoring.unlock(this.#place, { reason, citation }));
      this.#take(await firstValueFrom(this.#scoring.read(this.#place)));
      return true;
    } catch (fault) {
      this.#problem.set(problemOf(fault));
      return false;
    }
  }

  /** Settles two versions: `mine` goes over theirs as a new version, `theirs` is taken as it is. Both stay in the history. */
  async settle(choice: 'mine' | 'theirs'): Promise<void> {
    const theirs = this.#theirs();
    if (theirs === null) return;
    this.#theirs.set(null);
    this.#version = theirs.version;
    this.#saving.set('waiting');
    if (choice === 'mine') {
      this.#changes += 1;
      await this.flush();
    } else {
      this.#take(theirs);
      this.#sent = this.#changes;
      this.#saving.set('saved');
      if (this.#place !== null) await this.#drafts.confirm(this.#key(this.#place), Date.now());
    }
  }

  /** Typing on in one field is one change; everything else is one each. */
  #remember(step: string, value: StepValue, values: GuideValues): void {
    const last = this.#undone().at(-1);
    if (value.kind === 'words' && last?.step === step && last.typed) return;
    const change = { step, values, typed: value.kind === 'words' };
    this.#undone.update((changes) => [...changes, change].slice(-MOST_UNDONE));
  }

  #take(view: EvaluationView): void {
    this.#undone.set([]);
    this.#view.set(view);
    this.#version = view.version;
    this.#savedAt.set(view.savedAt);
    this.#problem.set(null);
    this.#show(view);
    if (isClosed(view)) this.#state.update((state) => ({ ...state, closed: true }));
  }

  #show({ values, at, caret, flagged, skipped }: Written): void {
    const fresh = begin(this.#script(), values);
    const known = at !== null && this.#script().steps.some(({ id }) => id === at);
    this.#state.set({ ...fresh, at: known ? at : fresh.at, caret: known ? caret : null });
    this.#flagged.set(flagged);
    this.#skipped.set(skipped);
  }

  #changed(): void {
    this.#changes += 1;
    if (this.#saving() !== 'conflict' && this.#saving() !== 'signed-out') this.#saving.set('waiting');
    this.#draftTimer ??= setTimeout(() => void this.#keep(), DRAFT_MS);
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), AUTOSAVE_MS);
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
    if (this.#place === null || this.#changes === this.#sent) return;
    await this.#drafts.put(this.#key(this.#place), {
      version: this.#version,
      at: Date.now(),
      content: this.#written(),
    });
  }

  async #save(place: AnswerPlace): Promise<void> {
    await this.#keep();
    const sent = this.#changes;
    const at = Date.now();
    const seconds = Math.min(3600, Math.round((at - this.#countedFrom) / 1000));
    this.#saving.set('saving');
    try {
      const saved = await firstValueFrom(this.#scoring.save(place, this.#version, { ...this.#written(), seconds }));
      this.#countedFrom = at;
      this.#version = saved.version;
      this.#sent = sent;
      this.#savedAt.set(saved.savedAt);
      this.#problem.set(null);
      this.#saving.set(this.#changes === sent ? 'saved' : 'waiting');
      await this.#drafts.confirm(this.#key(place), at);
    } catch (fault) {
      await this.#refused(place, problemOf(fault));
    }
  }

  async #refused(place: AnswerPlace, problem: ProblemDetails): Promise<void> {
    this.#problem.set(problem);
    if (problem.status === 401) this.#saving.set('signed-out');
    else if (problem.code === 'evaluation.changed') this.#conflict(await firstValueFrom(this.#scoring.read(place)));
    else if (problem.status === 0 || problem.status >= 500) this.#saving.set('offline');
    else this.#saving.set('refused');
  }

  #conflict(theirs: EvaluationView): void {
    this.#theirs.set(theirs);
    this.#saving.set('conflict');
  }

  #written(): Written {
    const { values, at, caret } = this.#state();
    return { values, at, caret, flagged: this.#flagged(), skipped: this.#skipped() };
  }

  #key({ tenderId, responseId, criterionId }: AnswerPlace): string {
    return [this.#session.me()?.personId ?? '', tenderId, responseId, criterionId].join('/');
  }
}

export function isClosed({ state }: Pick<EvaluationView, 'state'>): boolean {
  return state === 'locked' || state === 'submitted';
}

function isSame(one: GuideValues, other: GuideValues): boolean {
  const sorted = (values: GuideValues) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
