/** A bidder as a declaration names it. */
export interface DeclarableBidder {
  readonly id: string;
  readonly name: string;
  readonly subcontractors: readonly string[];
}

export const INTEREST_ANSWERS = ['no', 'yes', 'not-sure'] as const;
export type InterestAnswer = (typeof INTEREST_ANSWERS)[number];

/** Whether the person has an interest in one bidder, with words where it is not a plain no. */
export interface DeclarationAnswer {
  readonly bidderId: string;
  readonly answer: InterestAnswer;
  readonly words: string | null;
}

/** What a declaration lacks; each point names the bidder by its place in the list. Empty: it is complete. */
export function declarationGaps(
  bidders: readonly DeclarableBidder[],
  answers: readonly DeclarationAnswer[],
): readonly { readonly at: number; readonly says: string }[] {
  return bidders.flatMap(({ id, name }, at) => {
    const given = answers.filter(({ bidderId }) => bidderId === id);
    if (given.length !== 1) return [{ at, says: `Say once whether you have an interest in ${name}.` }];
    const [only] = given;
    const explained = (only?.words ?? '').trim() !== '';
    return only?.answer === 'no' || explained ? [] : [{ at, says: `Describe your interest in ${name}.` }];
  });
}

/** Whether an interest is declared or cannot be ruled out. */
export function declaresInterest(answers: readonly DeclarationAnswer[]): boolean {
  return answers.some(({ answer }) => answer !== 'no');
}
