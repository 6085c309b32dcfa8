import type { Evidence } from '@evenhand/shared/contracts';

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// A number is looked at once, from where it begins: again from each of its digits would take the square of its length.
const MONEY =
  /(?:£|GBP|€|EUR)\s?\d[\d,.]*(?:\s?(?:k|m|bn|thousand|million|billion))?\b|(?<![\d,.])[,.]*\d[\d,.]*\s?(?:pounds|pence)\b/gi;
const PERCENT = /(?<![\d.])\.*\d[\d.]*\s?(?:%|per\s?cent)/gi;
/** Words that make an amount in the same sentence a price that is offered. */
const PRICE =
  /\b(?:our|the|tender(?:ed)?|total|unit|fixed|overall|contract|bid)\s+(?:price|cost|fee|sum|charge)s?\b|\b(?:day|daily|hourly|hour)\s+rates?\b|\bper\s+(?:hour|day|visit|unit)\b|\bwe\s+(?:will\s+)?charge\b|\bpriced\s+at\b|\bprice\s+(?:is|of)\b|\bmark-?up\b|\bprofit\s+margin\b/i;
const REBATE = /\b(?:discount|rebate|mark-?up|profit\s+margin|price\s+reduction)\b/i;
/** What social value is worth is no price: investment, spend and grants stay readable. */
const VALUE =
  /\b(?:invest\w*|spend\w*|donat\w*|grants?|fund(?:s|ed|ing)?|social\s+value|living\s+wage|wages?|salar\w+)\b/i;

/**
 * Where a quality answer gives away a price: amounts of money in a sentence that speaks of a price or a rate, and
 * percentages of a discount. Amounts that a bidder will spend for the community are not among them. In order.
 */
export function priceFigures(text: string): readonly Stretch[] {
  return sentences(text)
    .flatMap(({ start, words }) => {
      const money = PRICE.test(words) && !VALUE.test(words) ? matches(words, MONEY, start) : [];
      const percent = REBATE.test(words) ? matches(words, PERCENT, start) : [];
      return [...money, ...percent];
    })
    .sort((a, b) => a.start - b.start);
}

/** The text with these stretches, which are in order, covered, every other character where it was, so that offsets still point right. */
export function covered(text: string, stretches: readonly Stretch[]): string {
  let [hidden, at] = ['', 0];
  for (const { start, end } of stretches) {
    const from = Math.max(start, at);
    if (from >= end) continue;
    hidden += text.slice(at, from) + '█'.repeat(end - from);
    at = end;
  }
  return hidden + text.slice(at);
}

/** The text of a file and where its figures stand. */
export interface CoveredText {
  readonly sha256: string;
  readonly text: string;
  /** In order. */
  readonly figures: readonly Stretch[];
}

/**
 * The value, made from these texts, with their figures covered wherever they stand in it. A quote that says where it stands
 * is covered by its place, so that a part of a figure is none that can be read. A quantity that was read from a figure shows
 * no number either.
 */
export function withoutFigures<Value>(value: Value, texts: readonly CoveredText[]): Value {
  const words = texts.flatMap(({ text, figures }) => figures.map(({ start, end }) => text.slice(start, end)));
  if (words.length === 0) return value;
  // The longest first: "£1" is a part of "£1,250".
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const hidden = new Map(texts.map(({ sha256, text, figures }) => [sha256, covered(text, figures)]));
  return without(value, longestFirst, hidden) as Value;
}

function without(value: unknown, figures: readonly string[], hidden: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string')
    return figures.reduce((words, figure) => words.replaceAll(figure, '█'.repeat(figure.length)), value);
  if (Array.isArray(value)) return value.map((inner) => without(inner, figures, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.entries(value).map(([name, inner]) => [name, without(inner, figures, hidden)] as const);
  const { text } = value as { text?: unknown };
  if (typeof text === 'string' && 'value' in value && figures.some((figure) => text.includes(figure)))
    return { ...Object.fromEntries(made), value: '█' };
  return { ...Object.fromEntries(made), ...quoteByPlace(value, hidden) };
}

/** The quote of a piece of evidence as it stands in the covered text; nothing where the value is no evidence. */
function quoteByPlace(value: Partial<Evidence>, hidden: ReadonlyMap<string, string>): { quote?: string } {
  const { sha256, start, end, quote } = value;
  const text = hidden.get(sha256 ?? '');
  if (text === undefined || start === undefined || end === undefined || quote?.length !== end - start) return {};
  return { quote: text.slice(start, end) };
}

function sentences(text: string): { start: number; words: string }[] {
  return [...text.matchAll(/[^\n.!?]+(?:[.](?=\d)[^\n.!?]*)*[.!?]*/g)].map(({ index, 0: words }) => ({
    start: index,
    words,
  }));
}

function matches(words: string, pattern: RegExp, from: number): Stretch[] {
  return [...words.matchAll(pattern)].map(({ index, 0: found }) => {
    const start = from + index + found.search(/[^.,]/);
    return { start, end: from + index + found.replace(/(?<![.,])[.,]+$/, '').length };
  });
}
