/** One piece of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'byte'; readonly byte: number };

const CONTROL = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))/y;

/** Cuts an RTF file into its groups, control words and text. Binary data (\bin) is passed over. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  for (let at = 0; at < rtf.length;) {
    const sign = rtf[at];
    if (sign === '{' || sign === '}') {
      yield sign === '{' ? { kind: 'open' } : { kind: 'close' };
      at += 1;
    } else if (sign === '\\') {
      CONTROL.lastIndex = at;
      const match = CONTROL.exec(rtf);
      if (match === null) return;
      at += match[0].length;
      const [, word, value, hex, symbol] = match;
      if (word === 'bin') at += Math.max(Number(value ?? '0'), 0);
      else if (word !== undefined) yield { kind: 'word', word, value: value === undefined ? null : Number(value) };
      else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
      else yield symbolToken(symbol ?? '');
    } else {
      const end = endOfText(rtf, at);
      const text = rtf.slice(at, end).replace(/[\r\n]/g, '');
      if (text !== '') yield { kind: 'text', text };
      at = end;
    }
  }
}

function symbolToken(symbol: string): RtfToken {
  switch (symbol) {
    case '~':
      return { kind: 'text', text: '\u00A0' };
    case '_':
      return { kind: 'text', text: '-' };
    case '-':
      return { kind: 'text', text: '' };
    case '\n':
    case '\r':
      return { kind: 'word', word: 'par', value: null };
    case '*':
      return { kind: 'word', word: '*', value: null };
    default:
      return { kind: 'text', text: symbol };
  }
}

function endOfText(rtf: string, from: number): number {
  for (let at = from; at < rtf.length; at++) {
    const sign = rtf[at];
    if (sign === '{' || sign === '}' || sign === '\\') return at;
  }
  return rtf.length;
}
