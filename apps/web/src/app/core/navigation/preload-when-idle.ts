import { Injectable } from '@angular/core';
import type { PreloadingStrategy, Route } from '@angular/router';
import { type Observable, concatMap, from } from 'rxjs';
import { idleMoment } from '../idle/idle-moment.ts';

/** Milliseconds that belong to the first page alone. */
const FIRST = 2_000;
/** Milliseconds after which the other pages come along, idle or not. */
const LATEST = 10_000;

/** Fetches the other pages in idle moments once the first one stands, so that none delays it. */
@Injectable({ providedIn: 'root' })
export class PreloadWhenIdle implements PreloadingStrategy {
  preload(_route: Route, load: () => Observable<unknown>): Observable<unknown> {
    return from(idle()).pipe(concatMap(() => load()));
  }
}

async function idle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FIRST));
  await idleMoment(LATEST);
}
