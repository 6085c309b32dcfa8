import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { MachineRevealView } from '@evenhand/shared/contracts';
import { machineRevealView } from '@evenhand/shared/contracts/machine-reveal';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import type { AnswerPlace } from './scoring.ts';

/** The machine's view of an answer, after one's own lock; the first look is recorded. */
@Injectable({ providedIn: 'root' })
export class MachineReveal {
  readonly #http = inject(HttpClient);

  of({ tenderId, responseId, criterionId }: AnswerPlace): Observable<MachineRevealView> {
    return this.#http
      .post<unknown>(`${API.answer(tenderId, responseId, criterionId)}/machine-view`, null)
      .pipe(map((body) => machineRevealView.parse(body)));
  }
}
