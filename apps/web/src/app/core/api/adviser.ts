import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AdviserDecisionInput, AdviserView } from '@evenhand/shared/contracts';
import { adviserView } from '@evenhand/shared/contracts/adviser';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Whether a language model is asked about the answers of a tender. */
export function readAdviser(tenderId: () => string) {
  return freshResource<AdviserView>(() => API.adviser(tenderId()), { parse: (body) => adviserView.parse(body) });
}

/** What decides about the adviser and has it asked again. */
@Injectable({ providedIn: 'root' })
export class Adviser {
  readonly #http = inject(HttpClient);

  async decide(tenderId: string, decision: AdviserDecisionInput): Promise<AdviserView> {
    return this.#post(`${API.adviser(tenderId)}/decisions`, decision);
  }

  async askAgain(tenderId: string): Promise<AdviserView> {
    return this.#post(`${API.adviser(tenderId)}/requests`, {});
  }

  async #post(address: string, body: unknown): Promise<AdviserView> {
    return adviserView.parse(await firstValueFrom(this.#http.post(address, body)));
  }
}
