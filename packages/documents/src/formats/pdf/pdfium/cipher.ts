import type { PageLetters } from './page-letters.ts';
import type { Handle, Pdfium } from './pdfium.ts';

const FEWEST_LETTERS = 80;
/** So many letters of a page are asked whether their font names them. */
const ASKED = 40;
const MOSTLY = 0.5;
/** Share of the words of a text that are among the commonest; of English and Welsh prose they are a third and more. */
const LEAST_COMMON = 0.04;
const COMMON = new Set(
  'an and are as at be by each for from has have in is it of on or our that the this to we will with year yn yr ar am ein gan gyda bydd byddwn'.split(
    ' ',
  ),
);

/**
 * A page whose fonts do not say which letters they print: what comes of it are the numbers of shapes, which read like a
 * cipher. Old fonts name no letters either and number them as everybody does: then the words are those of a language.
 */
export function isCipher(pdfium: Pdfium, text: Handle, letters: PageLetters): boolean {
  if (letters.count < FEWEST_LETTERS) return false;
  const step = Math.ceil(letters.count / ASKED);
  let asked = 0;
  let nameless = 0;
  for (let at = 0; at < letters.count; at += step) {
    const place = letters.placeOf(at);
    if (pdfium._FPDFText_IsGenerated(text, place) === 1) continue;
    asked += 1;
    if (pdfium._FPDFText_HasUnicodeMapError(text, place) === 1) nameless += 1;
  }
  if (nameless <= asked * MOSTLY) return false;
  const words = letters.words(0, letters.count).toLowerCase().split(/\s+/);
  return words.filter((word) => COMMON.has(word)).length < words.length * LEAST_COMMON;
}
