import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import type { Action } from '@evenhand/shared/domain';
import type { MeView, OwnRightsView } from '@evenhand/shared/contracts';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { endsSoonIn } from './session-end.ts';

/** Who is signed in: a person, nobody, or not known because the service did not say. */
export type Known = 'somebody' | 'nobody' | 'unknown';

/** The person who is signed in, with their rights. What a right does not include is not offered; the service decides. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #http = inject(HttpClient);
  readonly #me = signal<MeView | null>(null);
  readonly me = this.#me.asReadonly();
  /** When the service last answered somebody who is signed in, as epoch milliseconds. */
  #lastUse = Date.now();
  /** Those who wait until the person has signed in again. */
  readonly #waiting: (() => void)[] = [];
  readonly #ended = signal(false);
  /** Whoever has on the page what a person is writing. */
  readonly #writers = new Set<() => boolean>();
  /** Whether the session has ended while something on the page waits to be saved. */
  readonly hasEnded = this.#ended.asReadonly();

  /** Asks once who is signed in; later calls use the answer while somebody is. */
  async known(): Promise<Known> {
    return this.#me() === null ? this.reload() : 'somebody';
  }

  /** Asks anew, after a sign-in or where rights may have changed. */
  async reload(): Promise<Known> {
    try {
      // What checks the answer comes while the service answers: the first page does not wait for it.
      const [{ meView }, answer] = await Promise.all([
        import('@evenhand/shared/contracts/people'),
        firstValueFrom(this.#http.get<unknown>(API.me)),
      ]);
      this.#me.set(meView.parse(answer));
      this.used();
      this.#ended.set(false);
      for (const goOn of this.#waiting.splice(0)) goOn();
      return 'somebody';
    } catch (fault) {
      if (!(fault instanceof HttpErrorResponse) || fault.status !== 401) return 'unknown';
      this.#me.set(null);
      return 'nobody';
    }
  }

  /** Notes that the service has just answered: the session was used. */
  used(): void {
    this.#lastUse = Date.now();
  }

  /** Milliseconds until the session ends, where that is soon; null while there is time or nobody is signed in. */
  endsSoon(): number | null {
    const me = this.#me();
    return me === null ? null : endsSoonIn(me.session, this.#lastUse, Date.now());
  }

  /** Resolves once the person has signed in again; until then the page stays and says what to do. */
  again(): Promise<void> {
    this.#ended.set(true);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Has the page stay where it is when the session ends, as long as somebody `isWriting` on it. The answer ends that. */
  keepPageWhile(isWriting: () => boolean): () => void {
    this.#writers.add(isWriting);
    return () => void this.#writers.delete(isWriting);
  }

  /** Whether a person is writing on the page. */
  keepsPage(): boolean {
    return [...this.#writers].some((isWriting) => isWriting());
  }

  /** Forgets who was signed in: the service says that the session has ended. */
  forget(): void {
    this.#me.set(null);
  }

  /** Ends the session on the service. */
  async signOut(): Promise<void> {
    await firstValueFrom(this.#http.delete(API.session));
    this.#me.set(null);
  }

  /** The roles and rights of the person in a tender; undefined where the person has none. */
  inTender(tenderId: string): OwnRightsView | undefined {
    return this.#me()?.tenders.find((tender) => tender.tenderId === tenderId);
  }

  /** Whether the person may do this in a tender now, as far as it depends on no single answer. */
  may(action: Action, tenderId: string): boolean {
    return this.inTender(tenderId)?.actions.includes(action) ?? false;
  }

  /** Whether the person may do something that concerns no single tender. */
  mayAnywhere(action: Action): boolean {
    return this.#me()?.actions.includes(action) ?? false;
  }
}
