import { Injectable, computed, inject, signal } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { SetupApi } from '../../core/api/setup.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';

/** How long typing rests before a page is saved by itself. */
const REST_MS = 700;

type SaveState = 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed';

const SAYS: Readonly<Record<SaveState, string>> = {
  untouched: '',
  waiting: '',
  saving: $localize`Saving …`,
  saved: $localize`Saved`,
  failed: $localize`Not saved. Correct what is marked.`,
};

/** The id of the field to which a JSON pointer leads: "/criteria/0/title" becomes "criteria-0-title". */
export function fieldId(pointer: string): string {
  return pointer === '' ? 'page' : pointer.slice(1).replaceAll('/', '-');
}

/** The draft that all pages of setting up share: loaded once, saved page by page, one save after the other. */
@Injectable()
export class SetupDraft {
  readonly #api = inject(SetupApi);
  readonly #setup = signal<SetupView | null>(null);
  readonly #problem = signal<ProblemDetails | null>(null);
  readonly #state = signal<SaveState>('untouched');
  readonly #errors = signal<readonly FieldError[]>([]);
  #queue: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly setup = this.#setup.asReadonly();
  /** Why the draft cannot be shown. */
  readonly problem = this.#problem.asReadonly();
  readonly says = computed(() => SAYS[this.#state()]);
  /** What was wrong with the last save, field by field. */
  readonly errors = this.#errors.asReadonly();

  async load(tenderId: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#problem.set(null);
    this.#setup.set(null);
    this.#state.set('untouched');
    this.#errors.set([]);
    try {
      this.#setup.set(await this.#api.load(tenderId));
    } catch (fault) {
      this.#problem.set(problemOf(fault));
    }
  }

  /** Saves a page once typing has rested. */
  saveSoon(save: () => Promise<SetupView>): void {
    clearTimeout(this.#timer);
    this.#state.set('waiting');
    this.#timer = setTimeout(() => void this.save(save), REST_MS);
  }

  /** Saves at once, after what is being saved; resolves to whether it was taken. */
  save(save: () => Promise<SetupView>): Promise<boolean> {
    clearTimeout(this.#timer);
    const next = this.#queue.then(() => this.#run(save));
    this.#queue = next;
    return next;
  }

  /** Sends a page of the draft with the revision that was last seen. */
  page(name: string, body: object): Promise<SetupView> {
    const { tenderId, revision } = this.#known();
    return this.#api.save(tenderId, name, { revision, ...body });
  }

  /** Takes over what the service answered to something else than a save. */
  take(setup: SetupView): void {
    this.#setup.set(setup);
  }

  async #run(save: () => Promise<SetupView>): Promise<boolean> {
    this.#state.set('saving');
    try {
      this.#setup.set(await save());
      this.#state.set('saved');
      this.#errors.set([]);
      return true;
    } catch (fault) {
      const { detail, todo, errors = [] } = problemOf(fault);
      this.#state.set('failed');
      this.#errors.set(
        errors.length === 0
          ? [{ says: `${detail} ${todo}`, field: fieldId('') }]
          : errors.map(({ pointer, says }) => ({ says, field: fieldId(pointer) })),
      );
      return false;
    }
  }

  #known(): SetupView {
    const setup = this.#setup();
    if (setup === null) throw new Error('A page is saved before the draft was loaded.');
    return setup;
  }
}
