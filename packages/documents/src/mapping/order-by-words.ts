/** Letters of a word that are compared: "volunteers" and "volunteering" are alike. */
const BEGINNING = 6;
/** Share of the chapters whose words have to be nearest to their own question and no other. */
const NEAREST = 0.6;

/**
 * Whether the words of chapters bear out that they answer the questions one by one, in the order given. Most chapters must be
 * nearest to their own question, and no two of them may fit better the other way round. Words that every question asks with
 * tell nothing; a word that few ask with tells most.
 */
export function answersInOrder(
  chapters: readonly (readonly string[])[],
  questions: readonly (readonly string[])[],
): boolean {
  const asked = questions.map((words) => new Set(words.map(beginningOf)));
  const weightOf = (word: string): number =>
    Math.log(asked.length / asked.filter((question) => question.has(word)).length);
  const nearness = chapters.map((words) => {
    const said = new Set(words.map(beginningOf));
    return asked.map((question) => shareSaid([...question], said, weightOf));
  });
  const near = (chapter: number, question: number): number => nearness[chapter]?.[question] ?? 0;
  const nearest = nearness.filter((row, own) => row.every((each, other) => other === own || each < near(own, own)));
  const fitsOtherwise = nearness.some((_, one) =>
    nearness.some((_row, other) => near(one, other) + near(other, one) > near(one, one) + near(other, other)),
  );
  return nearest.length >= chapters.length * NEAREST && !fitsOtherwise;
}

function beginningOf(word: string): string {
  return word.slice(0, BEGINNING);
}

/** How much of a question a chapter takes up, from 0 to 1. */
function shareSaid(question: readonly string[], said: ReadonlySet<string>, weightOf: (word: string) => number): number {
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weightOf(word), 0);
  const all = sum(question);
  return all === 0 ? 0 : sum(question.filter((word) => said.has(word))) / all;
}
