import { DestroyRef, type Signal, effect, inject, signal, untracked } from '@angular/core';
import { HttpErrorResponse } from '@angular/common/http';
import type { GuideValues, PanelItemView, StepValue } from '@evenhand/shared/contracts';
import { Moderation } from '../../../core/api/moderation.ts';
import { problemOf } from '../../../core/problems/problem.ts';

/** How long after the last key a save begins, and how long after a failed one the next. */
const AFTER_MS = 800;
const AGAIN_MS = 3_000;

export type SaveState = 'none' | 'waiting' | 'saving' | 'saved' | 'offline' | 'refused' | 'changed';

/**
 * What is written about an item on this screen, ahead of what the service has. It is saved by itself, kept on this device
 * until the service has it, and never overwritten by what somebody else wrote: then the reader decides.
 */
export class PanelDraft {
  readonly values = signal<GuideValues>({});
  readonly state = signal<SaveState>('none');
  /** Why a save was refused; empty otherwise. */
  readonly says = signal('');
  readonly version = signal(0);
  readonly #service = inject(Moderation);
  #item: PanelItemView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  #unsaved = false;

  constructor(item: Signal<PanelItemView | undefined>) {
    effect(() => {
      const shown = item();
      if (shown !== undefined) untracked(() => this.#take(shown));
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.#unsaved) void this.save();
    });
  }

  /** An answer; `also` may change others with it. */
  answer(stepId: string, value: StepValue, also: (values: GuideValues) => GuideValues = (values) => values): void {
    this.values.update((values) => also({ ...values, [stepId]: value }));
    this.#unsaved = true;
    this.#keep();
    this.state.set('waiting');
    this.#later(AFTER_MS);
  }

  /** Saves now what is not saved yet; says whether everything is with the service. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running !== null) await this.#running;
    if (!this.#unsaved) return true;
    this.#running = this.#send();
    const done = await this.#running;
    this.#running = null;
    return done;
  }

  /** Writes on over what somebody else wrote meanwhile, or gives one's own words up. */
  decide(mine: boolean): void {
    const item = this.#item;
    if (item === undefined) return;
    this.version.set(item.version);
    if (!mine) {
      this.values.set(item.values);
      this.#unsaved = false;
      this.#forget();
      this.state.set('none');
    } else void this.save();
  }

  /** After the pen has been taken again: what was refused is sent once more. */
  retry(): void {
    if (this.#unsaved) void this.save();
  }

  #take(item: PanelItemView): void {
    const isFirst = this.#item?.id !== item.id;
    this.#item = item;
    if (isFirst) {
      this.#resume(item, this.#kept(item));
      return;
    }
    // The pen came back: what was refused without it is sent once more.
    if (this.state() === 'refused' && item.pen?.isMine === true) void this.save();
    if (item.version <= this.version()) return;
    if (this.#unsaved || this.#running !== null) return;
    this.version.set(item.version);
    this.values.set(item.values);
  }

  /** Begins with what the service has, or with what a tab that ended left on this device. */
  #resume(item: PanelItemView, kept: Kept | null): void {
    this.version.set(item.version);
    const isNews = kept !== null && !isSame(kept.values, item.values);
    this.values.set(isNews ? kept.values : item.values);
    this.#unsaved = isNews;
    if (!isNews) {
      this.state.set('none');
      if (kept !== null) this.#forget();
      return;
    }
    // Somebody has written since: the reader decides which words stand.
    if (kept.version !== item.version) this.state.set('changed');
    else {
      this.state.set('waiting');
      this.#later(AFTER_MS);
    }
  }

  async #send(): Promise<boolean> {
    const item = this.#item;
    if (item === undefined) return false;
    const sent = this.values();
    this.state.set('saving');
    try {
      const saved = await new Promise<{ version: number; values: GuideValues }>((resolve, reject) => {
        this.#service.save(item.tenderId, item.id, this.version(), sent).subscribe({ next: resolve, error: reject });
      });
      // The page may have turned to another item while this was on its way.
      if (this.#item?.id !== item.id) {
        this.#forget(item);
        return true;
      }
      this.version.set(saved.version);
      if (this.values() === sent) {
        this.values.set(saved.values);
        this.#unsaved = false;
        this.#forget();
        this.state.set('saved');
      } else this.#later(AFTER_MS);
      this.says.set('');
      return !this.#unsaved;
    } catch (fault) {
      if (this.#item?.id === item.id) this.#failed(fault);
      return false;
    }
  }

  #failed(fault: unknown): void {
    const problem = problemOf(fault);
    const isGone = fault instanceof HttpErrorResponse && (fault.status === 0 || fault.status >= 500);
    this.says.set(isGone ? '' : problem.detail);
    if (isGone) {
      this.state.set('offline');
      this.#later(AGAIN_MS);
    } else this.state.set(problem.code === 'item.changed' ? 'changed' : 'refused');
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), milliseconds);
  }

  // A browser may forbid to store anything; then what is written lasts as long as the page.
  #keep(): void {
    const item = this.#item;
    if (item === undefined) return;
    try {
      localStorage.setItem(keyOf(item), JSON.stringify({ version: this.version(), values: this.values() }));
    } catch {
      return;
    }
  }

  #kept(item: PanelItemView): Kept | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(item)) ?? 'null');
      if (kept === null || typeof kept !== 'object' || !('version' in kept) || !('values' in kept)) return null;
      return item.may.write ? (kept as Kept) : null;
    } catch {
      return null;
    }
  }

  #forget(item = this.#item): void {
    try {
      if (item !== undefined) localStorage.removeItem(keyOf(item));
    } catch {
      return;
    }
  }
}

/** What is kept on this device, and the version it was written on. */
interface Kept {
  readonly version: number;
  readonly values: GuideValues;
}

function isSame(one: GuideValues, other: GuideValues): boolean {
  const ordered = (values: GuideValues) => JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return ordered(one) === ordered(other);
}

const keyOf = ({ id }: PanelItemView): string => `evenhand.panel.${id}`;
