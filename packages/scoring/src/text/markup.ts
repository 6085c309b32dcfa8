/** A run of marks that shows how words are set and is no word itself. */
export interface Markup {
  /** UTF-16 units of the raw text. */
  readonly length: number;
  /** True where a reader sees a gap, as for a line-break tag. */
  readonly asSpace: boolean;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const LINK_TARGET = /\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/y;
const LINK_OPENING = /!?\[(?=[^[\]\n]{1,500}\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\))/y;
const TAG = /<\/?(?:b|i|u|em|strong|sup|sub|span|p|div|mark|small)(?:\s[^<>\n]{0,200})?>|<!--[^<>]{0,2000}-->/iy;
const BREAK_TAG = /<br\s{0,3}\/?>/iy;
const QUOTE_MARK = /> ?/y;

/**
 * How much Markdown or inline HTML begins at `at` and is no text: emphasis, inline code, link targets, quote marks at
 * the start of a line, simple tags. Null where the character is text.
 */
export function markupLength(raw: string, at: number): Markup | null {
  switch (raw.charAt(at)) {
    case '`':
      return { length: 1, asSpace: false };
    case '*':
      return emphasis(raw, at, '*');
    case '_':
      return emphasis(raw, at, '_');
    case '~':
      return raw.charAt(at + 1) === '~' ? { length: 2, asSpace: false } : null;
    case '[':
    case '!':
      return matchAt(LINK_OPENING, raw, at, false);
    case ']':
      return matchAt(LINK_TARGET, raw, at, false);
    case '<':
      return matchAt(BREAK_TAG, raw, at, true) ?? matchAt(TAG, raw, at, false);
    case '>':
      return at === 0 || raw.charAt(at - 1) === '\n' ? matchAt(QUOTE_MARK, raw, at, true) : null;
    case '\\':
      return raw.charAt(at + 1) === '\n' ? { length: 1, asSpace: true } : null;
    default:
      return null;
  }
}

/** Two or more marks are always emphasis; a single one is, unless it stands free ("2 * 3") or inside a word ("a_b"). */
function emphasis(raw: string, at: number, mark: '*' | '_'): Markup | null {
  let end = at;
  while (raw.charAt(end) === mark) end += 1;
  const length = end - at;
  if (length > 1) return { length, asSpace: false };
  const before = raw.charAt(at - 1);
  const after = raw.charAt(end);
  if (WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after)) return null;
  const free = (before === '' || /\s/.test(before)) && (after === '' || /\s/.test(after));
  return free ? null : { length: 1, asSpace: false };
}

function matchAt(pattern: RegExp, raw: string, at: number, asSpace: boolean): Markup | null {
  pattern.lastIndex = at;
  const found = pattern.exec(raw);
  return found === null ? null : { length: found[0].length, asSpace };
}
