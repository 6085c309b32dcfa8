import { ROLE_MEANINGS } from '@evenhand/shared/domain/rights-meanings';
import { WEBHOOK_TYPE_MEANINGS } from '@evenhand/shared/domain/webhook-words';
import { MODERATION_WORDS } from '@evenhand/shared/guide/moderation-words';
import { GUIDE_WORDS } from '@evenhand/shared/guide/words';
import { ROLE_MEANINGS as ROLE_TEXTS } from './core/role-meanings.ts';
import { GUIDE_TEXTS } from './features/evaluation/guide-texts.ts';
import { MODERATION_TEXTS } from './features/moderation/item/moderation-texts.ts';
import { TYPE_MEANINGS } from './features/webhooks/webhook-words.ts';

const BAND = { mark: '3', label: 'Good', descriptor: 'All of it.' };
// For every sentence that is put together something that fits its places.
const GIVEN = [
  [BAND, BAND],
  [null, BAND],
  ['3', BAND],
  ['A name', '3'],
];

/** Words as they are said, with what is put together put together. */
function said(words: unknown): unknown {
  if (typeof words === 'function') return GIVEN.map((given) => attempt(words as (...all: unknown[]) => string, given));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, said(inner)]));
}

function attempt(say: (...all: unknown[]) => string, given: unknown[]): string {
  try {
    return say(...given);
  } catch {
    return 'does not fit';
  }
}

test.each([
  ['asks an evaluator', GUIDE_TEXTS, GUIDE_WORDS],
  ['asks a panel', MODERATION_TEXTS, MODERATION_WORDS],
  ['says of roles', ROLE_TEXTS, ROLE_MEANINGS],
  ['says of webhooks', TYPE_MEANINGS, WEBHOOK_TYPE_MEANINGS],
])('what the web app %s is in English what the service says', (_, texts, words) => {
  expect(said(texts)).toEqual(said(words));
});
