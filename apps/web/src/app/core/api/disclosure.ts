import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { DataProtectionView, DisclosureCardView } from '@evenhand/shared/contracts';
import { dataProtectionView, disclosureCardView } from '@evenhand/shared/contracts/disclosure';
import { type Observable, map } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The card that discloses the machine's part in a tender. */
export function readDisclosureCard(tenderId: () => string) {
  return freshResource<DisclosureCardView>(() => API.disclosureCard(tenderId()), {
    parse: (body) => disclosureCardView.parse(body),
  });
}

/** What personal data a tender holds, and who has read it. */
export function readDataProtection(tenderId: () => string) {
  return freshResource<DataProtectionView>(() => `${API.tender(tenderId())}/data-protection`, {
    parse: (body) => dataProtectionView.parse(body),
  });
}

@Injectable({ providedIn: 'root' })
export class Disclosure {
  readonly #http = inject(HttpClient);

  /** Keeps what the authority says in these fields. */
  write(tenderId: string, fields: readonly { id: string; words: string }[]): Observable<DisclosureCardView> {
    return this.#http
      .put<unknown>(API.disclosureCard(tenderId), { fields })
      .pipe(map((answer) => disclosureCardView.parse(answer)));
  }
}
