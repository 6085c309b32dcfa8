/** For repositories only. Asks about many ids, at most `most` in one statement, and returns all rows in that order. */
export async function inParts<Row>(
  ids: readonly string[],
  most: number,
  ask: (ids: string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += most) rows.push(...(await ask(ids.slice(from, from + most))));
  return rows;
}
