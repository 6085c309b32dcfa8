import type { Token } from './tokens.ts';

/** Tokens to pass over at `at` because they are a code, a clock time, an ordinal, a year span or a telephone number. */
export function lengthOfCode(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'digits') return 0;
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const isTimes = before?.lower === 'x' && !before.joined;
  if (token.joined && !isTimes && (before?.kind === 'word' || before?.text === '_' || before?.text === '#'))
    return lengthOfJoined(tokens, at);
  if (token.joined && before?.text === '-' && before.joined && tokens[at - 2]?.kind === 'word')
    return lengthOfJoined(tokens, at);
  if (
    token.joined &&
    /^[./]$/.test(before?.text ?? '') &&
    before?.joined === true &&
    /^[A-Z]{1,5}$/.test(tokens[at - 2]?.text ?? '')
  )
    return lengthOfJoined(tokens, at);
  if (token.text === '4' && next?.lower === 'x' && after?.text === '4' && tokens[at + 3]?.kind === 'word') return 3;
  if (/^0\d/.test(token.text)) return lengthOfTelephone(tokens, at);
  if (before?.text === '+' && token.joined && tokens[at + 1]?.kind === 'digits') return lengthOfTelephone(tokens, at);
  if (/^\d{1,2}\.\d{1,2}$/.test(token.text) && next?.joined === true && /^[a-f]$/.test(next.text)) return 2;
  if (/^\d{1,2}$/.test(token.text) && next?.joined === true && /^[a-f]$/.test(next.text)) return 2;
  if (/^\d+(?:\.\d+){2,}$/.test(token.text)) return 1;
  if (next?.joined !== true) return 0;
  if (/^(?:st|nd|rd|th|s|am|pm|pt|px)$/.test(next.lower)) return 2;
  if (next.kind === 'word' && /^[A-Z]{2}$/.test(next.text) && !/^(?:KM|KG|HA|MW|KW)$/.test(next.text)) return 2;
  if (next.text === '+' && after?.kind === 'digits' && after.joined) return lengthOfSum(tokens, at);
  if (next.lower === 'x' && after?.joined === true && token.text === '4') return 3;
  if (
    next.text === '/' &&
    after?.kind === 'digits' &&
    !/^(?:[2348]|100)$/.test(after.text) &&
    tokens[at + 3]?.lower !== 'of'
  )
    return 3;
  if (next.text === ':' && after?.kind === 'digits' && after.joined) return isClock(token, after) ? 3 : 0;
  return 0;
}

/** "3+1+1": how a contract's length is written. */
function lengthOfSum(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.joined === true && (tokens[to]?.text === '+' || tokens[to]?.kind === 'digits')) to += 1;
  return to - at;
}

function isClock(hours: Token, minutes: Token): boolean {
  return (
    /^\d\d$/.test(minutes.text) &&
    Number(hours.text) < 24 &&
    Number(minutes.text) < 60 &&
    (hours.text.length === 2 || /[05]$/.test(minutes.text)) &&
    hours.text !== '1'
  );
}

function lengthOfJoined(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.joined === true && tokens[to]?.kind !== 'mark') to += 1;
  // "FY2027/28".
  const [stroke, second] = [tokens[to], tokens[to + 1]];
  const isSpan =
    /^20\d\d$/.test(tokens[at]?.text ?? '') &&
    stroke?.text === '/' &&
    stroke.joined &&
    /^\d\d$/.test(second?.text ?? '');
  return isSpan ? to + 2 - at : to - at;
}

function lengthOfTelephone(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.kind === 'digits' || (tokens[to]?.text === ':' && tokens[to]?.joined === true)) to += 1;
  return to - at;
}
