/** A claim as an explanation cites it. */
export interface CitedClaim {
  readonly id: string;
  readonly quote: string;
  /** "page 3" or the locator; null where neither is known. */
  readonly place: string | null;
}

export type FindCited = (id: string) => CitedClaim | null;

const LONGEST_QUOTE = 110;

/** `"We will train eight Mental Health First Aiders" (c4, page 3)`; a long quote is cut at a word. */
export function citationWords({ id, quote, place }: CitedClaim): string {
  return `"${shortened(quote)}" (${place === null ? id : `${id}, ${place}`})`;
}

/** One line of the quote for reading: without marks of emphasis, line ends as spaces, cut at a word where it is long. */
export function shortened(quote: string): string {
  const line = quote
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_QUOTE) return line;
  const cut = line.slice(0, LONGEST_QUOTE);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE).replace(/[\s,;:]+$/, '')}...`;
}
