/** From so many pages in a row on, the first and the last stand for them. */
const FEWEST_OF_A_RUN = 3;

/** "Page 3", "Pages 3 to 9, 12 and 14": every page is named, however many there are. */
export function pagesInWords(pages: readonly number[]): string {
  const named = runsOf(pages).flatMap((run) => {
    if (run.length < FEWEST_OF_A_RUN) return run.map(String);
    return [`${String(run[0])} to ${String(run.at(-1))}`];
  });
  const last = named.pop() ?? '';
  const all = named.length === 0 ? last : `${named.join(', ')} and ${last}`;
  return pages.length === 1 ? `Page ${all}` : `Pages ${all}`;
}

/** Pages in order, those that follow each other together. */
function runsOf(pages: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const page of pages.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  return runs;
}
