import { Injectable } from '@angular/core';

const DATABASE = 'evenhand-drafts';
const STORE = 'drafts';

/** What a person has written that the service has not confirmed yet. */
export interface Draft<Content> {
  /** Version of the service it was written on. */
  readonly version: number;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly content: Content;
}

/**
 * Drafts in this browser, kept until the service has confirmed them: they survive a closed tab, a lost connection and a
 * session that ends. Where a browser forbids to store anything, writing goes on without.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  #open: Promise<IDBDatabase | null> | undefined;

  async get<Content>(key: string): Promise<Draft<Content> | null> {
    const found = await this.#run<Draft<Content> | undefined>('readonly', (store) => store.get(key));
    return found ?? null;
  }

  async put(key: string, draft: Draft<unknown>): Promise<void> {
    await this.#run('readwrite', (store) => store.put(draft, key));
  }

  /** Takes a draft away once the service has confirmed it, unless it has been written on since. */
  async confirm(key: string, at: number): Promise<void> {
    const draft = await this.get(key);
    if (draft !== null && draft.at <= at) await this.#run('readwrite', (store) => store.delete(key));
  }

  async #run<Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest,
  ): Promise<Result | undefined> {
    const database = await (this.#open ??= open());
    if (database === null) return undefined;
    return new Promise((resolve) => {
      const request = work(database.transaction(STORE, mode, { durability: 'relaxed' }).objectStore(STORE));
      request.onsuccess = () => resolve(request.result as Result);
      request.onerror = () => resolve(undefined);
    });
  }
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') {
      resolve(null);
      return;
    }
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}
