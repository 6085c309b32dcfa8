import type { Comparator, QuantityKind, Slice } from '@evenhand/shared/domain';
import { Exact } from '../decimal/exact.ts';
import { isOneAndAHalf, timeWorthAt } from './articles.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mentions.ts';
import { readNumber } from './number-reader.ts';
import type { FoundQuantity, FoundTime } from './quantity.ts';
import { placeOf, roleOf } from './roles.ts';
import { timesIn } from './times.ts';
import { tokensOf, type Token } from './tokens.ts';
import { Sifted, sift, type Sifting } from '../text/sieve.ts';
import { kindOf, unitAfter, unitNamed, type Unit } from './units.ts';

/** Words outside a text that say what its bare numbers count: the header of a column, the lead-in of a list. */
export interface QuantityContext {
  readonly header: string | null;
  readonly leadIn: string | null;
}

const MAY_HOLD_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousand|million|dozen|couple|pair|every|half|third|thirds|quarters?|fifth|tenth|nil|hour|a \w+ (?:a|each|every|per) \w+|an? \w+'s)\b/i;
const LONGEST_COMPARATOR = 32;
const LONGEST_COMPARATOR_AFTER = 14;
const UNKNOWN_UNIT = 'item';

/**
 * Every number of a normalised text with what it counts and what it is there for (`role`); only those with the role
 * `claim` are quantities of a promise. Values are exact decimals; of a range the lower end counts.
 */
export function quantitiesIn(
  text: string,
  context?: QuantityContext,
  times?: readonly FoundTime[],
  sifting: Sifting = sift(text),
): FoundQuantity[] {
  if (!MAY_HOLD_NUMBER.test(text)) return [];
  const lower = text.toLowerCase();
  const tokens = tokensOf(text);
  const timed = times ?? timesIn(text, sifting);
  const found: FoundQuantity[] = [];
  let previous: Mention | null = null;
  let lastUnit: string | null = null;
  let nextTime = 0;
  for (const mention of mentionsIn(tokens)) {
    const quantity = quantityOf(mention, previous);
    found.push(quantity);
    previous = mention;
    // "A twelve-week club for 10", "a day's parking for 10": how long something lasts is not what the next number counts.
    const isLength =
      quantity.kind === 'duration' && (tokens[mention.to]?.text === '-' || timeWorthAt(tokens, mention.to) !== null);
    if (isCounted(quantity) && !isLength) lastUnit = quantity.unit;
  }
  return found;

  /** Mentions and times both come in order, so that one pass over each is enough. */
  function isInTime({ start, end }: Slice): boolean {
    while (nextTime < timed.length && (timed[nextTime]?.end ?? 0) <= start) nextTime += 1;
    const time = timed[nextTime];
    return time !== undefined && time.start < end;
  }

  function quantityOf(mention: Mention, before: Mention | null): FoundQuantity {
    const place = placeOf(mention, tokens);
    const dated = isInTime(place) && !isOfSchoolYear(tokens, mention.to) && !isAmount(mention, tokens);
    const role = mention.form === 'plain' && dated ? 'date' : roleOf(mention, tokens, text, lower, before, sifting);
    const named = unitOfMention(mention, tokens);
    const unit = named?.unit ?? lastUnit ?? unitFromContext(context);
    const unitEnd = named === null ? place.end : Math.max(place.end, tokens[named.to - 1]?.end ?? 0);
    const comparator = comparatorOf(lower, place, unitEnd, mention.isRange, sifting);
    const halved = unit === 'half-day';
    const kind = kindOfMention(mention, unit, context);
    return {
      start: comparator.start,
      end: unitEnd,
      text: text.slice(comparator.start, unitEnd),
      value: halved ? new Exact(mention.value).div(2).toFixed() : mention.value,
      unit: kind === 'percent' ? 'percent' : kind === 'money' ? (mention.currency ?? 'GBP') : halved ? 'day' : unit,
      kind: halved ? 'duration' : kind,
      comparator: comparator.sign,
      role,
    };
  }
}

function unitOfMention(mention: Mention, tokens: readonly Token[]): Unit | null {
  if (mention.form === 'money') return { unit: mention.currency ?? 'GBP', to: mention.to };
  if (mention.form !== 'plain') return { unit: mention.form, to: mention.to };
  // "An hour or two", "an hour and a half": the unit stands inside.
  if ((mention.isRange && /^an?$/.test(tokens[mention.from]?.lower ?? '')) || isOneAndAHalf(tokens, mention.from))
    return { unit: unitAfter(tokens, mention.from + 1, '1')?.unit ?? UNKNOWN_UNIT, to: mention.to };
  const worth = timeWorthAt(tokens, mention.to);
  if (worth !== null) return { unit: worth, to: mention.to + 1 };
  if (isOfSchoolYear(tokens, mention.to)) return unitAfter(tokens, mention.to + 2, mention.value);
  const direct = unitAfter(tokens, afterMore(tokens, afterRepeat(tokens, mention)), mention.value);
  if (direct !== null) return direct;
  const hyphen = tokens[mention.to];
  if (hyphen?.text === '-' && hyphen.joined) return unitAfter(tokens, mention.to + 1, mention.value);
  return unitOfWhole(tokens, mention.to);
}

/** "A quarter of a mile each winter", "put in 900 hours": how much, though "a quarter" and "in 90 hours" are times. */
function isAmount({ from, inWords, value }: Mention, tokens: readonly Token[]): boolean {
  if (tokens[from - 1]?.lower === 'in' && /^(?:put|puts|putting)$/.test(tokens[from - 2]?.lower ?? '')) return true;
  const next = inWords && value === '1' ? (tokens[from + 1]?.lower ?? '') : '';
  if (next.endsWith("'s") || (/^(?:morning|afternoon|evening)$/.test(next) && tokens[from + 2]?.lower === 'a'))
    return true;
  return (inWords && value.startsWith('0.')) || isOneAndAHalf(tokens, from);
}

/** "Thirty Year 10 pupils": the year of school stands between the number and what it counts. */
function isOfSchoolYear(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.text === 'Year' &&
    /^(?:[1-9]|1[0-3])$/.test(tokens[at + 1]?.text ?? '') &&
    /^(?:pupils?|students?|learners?|girls|boys|children|classes|class|places|teams?)$/.test(
      tokens[at + 2]?.lower ?? '',
    )
  );
}

/** "Four (4) apprentices": the noun stands behind the same number said again. */
function afterRepeat(tokens: readonly Token[], { to, value }: Mention): number {
  if (tokens[to]?.text !== '(') return to;
  const again = readNumber(tokens, to + 1);
  return again?.value.toFixed() === value && tokens[again.to]?.text === ')' ? again.to + 1 : to;
}

/** "20+ tours", "100 or more trees", "15 or so learners": the noun stands behind the addition. */
function afterMore(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (first === '+' || first === 'plus' || first === 'no' || first === 'nr') return second === '.' ? at + 2 : at + 1;
  if ((first === 'x' || first === '×') && tokens[at + 1]?.kind === 'word') return at + 1;
  return first === 'or' && /^(?:more|so)$/.test(second) ? at + 2 : at;
}

/** "12 of the 16 posts", "three of our carers": the unit is named behind "of". */
function unitOfWhole(tokens: readonly Token[], at: number): Unit | null {
  if (tokens[at]?.lower !== 'of') return null;
  let from = at + 1;
  while (
    /^(?:the|our|these|those|their|its|last|year|year's|all|\d+)$/.test(tokens[from]?.lower ?? '') &&
    from < at + 5
  )
    from += 1;
  const whole = unitAfter(tokens, from, '0');
  return whole === null ? null : { unit: whole.unit, to: whole.to };
}

/** Whether later bare numbers count the same ("40 volunteer days a year, ten every quarter"). */
function isCounted({ role, kind, unit }: FoundQuantity): boolean {
  return role === 'claim' && (kind === 'count' || kind === 'duration') && unit !== UNKNOWN_UNIT;
}

/** A bare number without any before it counts what its column or list is about. */
function unitFromContext(context: QuantityContext | undefined): string {
  for (const words of [context?.header, context?.leadIn]) {
    const named = words === null || words === undefined ? null : unitNamed(tokensOf(words));
    if (named !== null) return named;
  }
  return UNKNOWN_UNIT;
}

function kindOfMention(mention: Mention, unit: string, context: QuantityContext | undefined): QuantityKind {
  if (mention.form !== 'plain') return mention.form;
  if (unit !== UNKNOWN_UNIT) return kindOf(unit);
  const header = context?.header ?? '';
  if (/%|per ?cent/i.test(header)) return 'percent';
  if (/£|\bGBP\b/.test(header)) return 'money';
  return kindOf(unit);
}

const COMPARATORS_BEFORE: readonly (readonly [Comparator, Sifted])[] = [
  [
    '<=',
    new Sifted(
      /\b(?:up to(?: a maximum of)?|at most|(?:a )?maximum(?: of)?|no more than|not more than|not exceeding|(?<!no |not )less than|under|below|(?<!no |not )fewer than|capped at|max\.?|within|limited to) (?:a |an |some |the |another )?$|[≤<] ?$/,
    ),
  ],
  [
    '>=',
    new Sifted(
      /\b(?:at least|(?:a )?minimum(?: of)?|min\.?|no fewer than|not fewer than|no less than|not less than|less of|more than|over|above|in excess of|greater than|exceeding|upwards of|beyond|at the very least) (?:a |an |some |the |another )?$|[≥>] ?$/,
    ),
  ],
  [
    '~',
    new Sifted(
      /\b(?:about|around|approx\.?|approximately|roughly|some|circa|c\.|ca\.?|nearly|almost|close to|an estimated|estimated) (?:a |an |the |another )?$/,
    ),
  ],
];
const COMPARATORS_AFTER: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /^(?:\+|(?: or|,) (?:more|above|over)\b| plus\b| minimum\b| min\b)/],
  ['<=', /^(?: or (?:fewer|less|under|below)\b| max(?:imum)?\b)/],
  ['~', /^(?: or so\b)/],
];

/** How the number binds ("at least 100", "100+"), and where its words begin. */
function comparatorOf(
  lower: string,
  { start, end }: Slice,
  unitEnd: number,
  isRange: boolean,
  sifting: Sifting,
): { sign: Comparator; start: number } {
  const before = lower.slice(Math.max(0, start - LONGEST_COMPARATOR), start);
  for (const [sign, sifted] of COMPARATORS_BEFORE) {
    const words = sifted.mayStandIn(sifting) ? sifted.pattern.exec(before)?.[0] : undefined;
    if (words !== undefined) return { sign, start: start - words.length };
  }
  if (isRange) return { sign: '>=', start };
  const behindNumber = lower.slice(end, end + LONGEST_COMPARATOR_AFTER);
  const behindUnit = lower.slice(unitEnd, unitEnd + LONGEST_COMPARATOR_AFTER);
  for (const [sign, pattern] of COMPARATORS_AFTER) {
    if (pattern.test(behindNumber) || pattern.test(behindUnit)) return { sign, start };
  }
  return { sign: '=', start };
}
