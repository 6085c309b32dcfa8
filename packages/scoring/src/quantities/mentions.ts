import { readArticle, readPartOfUnit, readSlangMoney } from './articles.ts';
import { lengthOfCode } from './codes.ts';
import { readFraction } from './fractions.ts';
import { readable, type Mention } from './mention.ts';
import { readNumber, type ReadNumber } from './number-reader.ts';
import { SMALL_NUMBERS } from './number-words.ts';
import { readMoneyShare, readRatio } from './ratios.ts';
import type { Token } from './tokens.ts';

const CURRENCIES: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD' };
/** Words that a number, an article that counts one, or a share can begin with. */
const BEGINS_NUMBER: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  'a',
  'an',
  'another',
  'every',
  'half',
  'hundreds',
  'hundred',
  'dozen',
  'pair',
  'gbp',
]);
const RANGE_WORDS = /^(?:to|or|and|-)$/;
const POUND = /^(?:pounds?|sterling|gbp|quid|£)$/;

/** Every number of a text in order, without those that are part of a code, a clock time or a telephone number. */
export function mentionsIn(tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const skipped = lengthOfCode(tokens, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const mention = mentionAt(tokens, at);
    if (mention === null) {
      at += 1;
      continue;
    }
    mentions.push(mention);
    at = Math.max(mention.to, at + 1);
  }
  return mentions;
}

function mentionAt(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at];
  if (
    token === undefined ||
    (token.kind === 'word' ? !BEGINS_NUMBER.has(token.lower) : token.kind === 'mark' && !(token.text in CURRENCIES))
  )
    return null;
  const part = readPartOfUnit(tokens, at) ?? readSlangMoney(tokens, at) ?? readArticle(tokens, at);
  if (part !== null) return part;
  const fraction = readFraction(tokens, at);
  if (fraction !== null) return fraction;
  const single = readSingle(tokens, at);
  if (single === null) return null;
  const { mention, number } = single;
  return (
    readMoneyShare(tokens, mention, number) ??
    readRatio(tokens, mention, number) ??
    readRange(tokens, single) ??
    mention
  );
}

interface Single {
  readonly mention: Mention;
  readonly number: ReadNumber;
}

/** One number with its currency or per cent sign. */
function readSingle(tokens: readonly Token[], at: number): Single | null {
  const currency = tokens[at]?.text === 'GBP' ? 'GBP' : (CURRENCIES[tokens[at]?.text ?? ''] ?? null);
  const number = readNumber(tokens, currency === null ? at : at + 1);
  if (number === null) return null;
  const plain = { from: at, to: number.to, inWords: number.inWords, isRange: false };
  const value = number.value.toFixed();
  if (currency !== null) return { number, mention: { ...plain, form: 'money', value, currency } };
  const next = tokens[number.to]?.lower ?? '';
  const percent = percentLength(tokens, number.to);
  if (percent > 0)
    return { number, mention: { ...plain, to: number.to + percent, form: 'percent', value, currency: null } };
  if (POUND.test(next) && tokens[number.to + 1]?.kind !== 'digits')
    return { number, mention: { ...plain, to: number.to + 1, form: 'money', value, currency: 'GBP' } };
  // "2 p.a." is two a year.
  const isPence = next === 'pence' || (next === 'p' && tokens[number.to + 1]?.text !== '.');
  if (isPence || (next === 'p' && tokens[number.to + 2]?.lower !== 'a'))
    return { number, mention: penceOf(tokens, plain, number) };
  const counted = tokens[number.to - 1]?.text === '/' || !number.value.isFinite();
  return counted
    ? null
    : { number, mention: { ...plain, form: 'plain', value: readable(number.value), currency: null } };
}

const FOR_EACH = /\b(?:from|for|on|with) (?:each|every) (?!pound|£|quid)[a-z]/;
const OUT_OF_EACH = /^(?:out of|of|in|from|on|for) (?:each|every) (?!pound|£|quid)/;
const POUND_FOLLOWS = /\b(?:pounds?|quid)\b|£/;

/** "75p an hour" and "from each trip 5p" are money; any other pence are a share ("62 pence of every pound", "up to 70p"). */
function penceOf(
  tokens: readonly Token[],
  plain: Pick<Mention, 'from' | 'to' | 'inWords' | 'isRange'>,
  number: ReadNumber,
): Mention {
  const rest = tokens
    .slice(number.to + 1, number.to + 7)
    .map(({ lower }) => lower)
    .join(' ');
  const before = tokens
    .slice(Math.max(0, plain.from - 12), plain.from)
    .map(({ lower }) => lower)
    .join(' ');
  const rate =
    /^(?:an?|per|each|off) /.test(rest) ||
    (!POUND_FOLLOWS.test(rest) && (OUT_OF_EACH.test(rest) || FOR_EACH.test(before)));
  const to = number.to + 1;
  if (rate) return { ...plain, to, form: 'money', value: number.value.div(100).toFixed(), currency: 'GBP' };
  return { ...plain, to, form: 'percent', value: number.value.toFixed(), currency: null };
}

function percentLength(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (first === '%' || first === 'percent' || first === 'pc') return 1;
  if (first === 'per' && (second === 'cent' || second === 'cents')) return 2;
  if (first === 'percentage' && /^points?$/.test(second)) return 2;
  return 0;
}

/** "four to six", "25-40", "between 20 and 30", "£5k to £10k": the lower end counts. */
function readRange(tokens: readonly Token[], { mention, number }: Single): Mention | null {
  const link = tokens[mention.to];
  const before = tokens[mention.from - 1]?.lower ?? '';
  if (link === undefined || !RANGE_WORDS.test(link.lower)) return null;
  if (link.lower === 'and' && before !== 'between') return null;
  if (link.lower === 'to' && before === 'from') return null;
  const high = readSingle(tokens, mention.to + 1);
  // "From 3 in Year 1 to 5 in Year 3".
  if (/^(?:year|month|quarter|term)$/.test(before) && tokens[high?.number.to ?? 0]?.lower === 'in') return null;
  if (high === null || number.value.isZero() || high.number.value.lte(number.value)) return null;
  if (link.lower === 'or' && high.number.value.minus(number.value).gt(5)) return null;
  if (high.mention.form !== mention.form && mention.form !== 'plain' && high.mention.form !== 'plain') return null;
  const magnified =
    number.value.lt(1000) && high.number.value.gte(1000) && mention.form === 'money' ? scaleOf(tokens, high.number) : 1;
  const form = mention.form === 'plain' ? high.mention.form : mention.form;
  return {
    ...mention,
    to: high.mention.to,
    form,
    value: number.value.times(magnified).toFixed(),
    isRange: true,
    currency: mention.currency ?? high.mention.currency,
  };
}

/** "£5-10k": the letter behind the upper end is meant for both. */
function scaleOf(tokens: readonly Token[], { to }: ReadNumber): number {
  const letter = tokens[to - 1];
  return letter?.lower === 'k' && letter.joined ? 1000 : 1;
}
