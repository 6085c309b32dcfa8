import { words } from './rule.ts';
import type { Word } from './words.ts';

const FOLLOWS = words('of in from with at on for to by about under who that which whose where when and or');
/** "Some of the big firms" are firms, not some. */
const PARTS = words('some many most any none all each both other others');

/** What the words [from, to) speak of: "officer" in "the council liaison officer in our team"; '' where there is nothing. */
export function headWord(said: readonly Word[], from: number, to: number): string {
  let head = '';
  for (let at = from; at < Math.min(to, said.length); at += 1) {
    const word = said[at];
    if (word === undefined) break;
    if (head !== '' && (word.kind === 'punctuation' || FOLLOWS.has(word.lower))) {
      if (word.lower !== 'of' || !PARTS.has(head)) break;
    } else if (word.kind !== 'punctuation') head = word.lower;
  }
  return head;
}
