import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { MadeTokenView, NewToken, TokenListView } from '@evenhand/shared/contracts';
import { madeTokenView, tokenListView } from '@evenhand/shared/contracts/tokens';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The tokens that the reader may see, and what the reader may make tokens for. */
export function readTokens() {
  return freshResource<TokenListView>(() => API.tokens, { parse: (body) => tokenListView.parse(body) });
}

/** What makes and revokes tokens. */
@Injectable({ providedIn: 'root' })
export class Tokens {
  readonly #http = inject(HttpClient);

  /** A new token with its secret, told this once. */
  async make(asked: NewToken): Promise<MadeTokenView> {
    return madeTokenView.parse(await firstValueFrom(this.#http.post(API.tokens, asked)));
  }

  async revoke(id: string): Promise<TokenListView> {
    return tokenListView.parse(await firstValueFrom(this.#http.delete(API.token(id))));
  }
}
