import type { DeclarationInput, OwnDeclarationView } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';

/** What a person has entered about one bidder; nothing is chosen to begin with. */
export interface Entered {
  readonly answer: string;
  readonly words: string;
}

export const NOTHING_ENTERED: Entered = { answer: '', words: '' };

export const radioId = (at: number) => `interest-${String(at)}`;
export const wordsId = (at: number) => `interest-${String(at)}-words`;
export const PROMISE = 'promise';

/** What keeps a declaration from being sent, each with the field that mends it. */
export function gaps(asked: OwnDeclarationView, entered: readonly Entered[], promised: boolean): readonly FieldError[] {
  const perBidder = asked.bidders.flatMap(({ name }, at) => {
    const { answer, words } = entered[at] ?? NOTHING_ENTERED;
    if (answer === '')
      return [{ says: $localize`Say whether you have an interest in ${name}:name:`, field: radioId(at) }];
    if (answer === 'no' || words.trim() !== '') return [];
    return [{ says: $localize`Describe your interest in ${name}:name:`, field: wordsId(at) }];
  });
  if (promised) return perBidder;
  return [...perBidder, { says: $localize`Confirm that you will keep the tender confidential`, field: PROMISE }];
}

/** The declaration as it is sent, once there are no gaps. */
export function asDeclaration(asked: OwnDeclarationView, entered: readonly Entered[]): DeclarationInput {
  return {
    bidderListVersion: asked.bidderListVersion,
    confidential: true,
    answers: asked.bidders.map(({ id }, at) => {
      const { answer, words } = entered[at] ?? NOTHING_ENTERED;
      return {
        bidderId: id,
        answer: answer as 'no' | 'yes' | 'not-sure',
        words: answer === 'no' || words.trim() === '' ? null : words.trim(),
      };
    }),
  };
}
