import type { NormalisedText } from './normalise.ts';

const HARD_BREAK = /(?: {2,}|\\|<br\s?\/?>)\s*\n|<br\s?\/?>/i;
const WHOLE_LINE_STRONG = /^\s*(?:\*\*|__)[^*_\n]+(?:\*\*|__)\s*$/;
const NEW_START = /^(?:[\p{Lu}\p{N}£"'(]|[\u2022\u25cf\u25aa\u25e6\u2023\u27a2\u2713\u2714\u25a0] )/u;

/**
 * Offsets in a paragraph's normalised text at which its lines begin something new: after a forced line break, after a
 * line that is wholly strong (a heading set as text), before a bullet glyph, and after a line that stops well before
 * the margin that the other lines reach. A mere line wrap is none.
 */
export function layoutBreaks(raw: string, base: number, text: NormalisedText): number[] {
  if (!raw.includes('\n') && !raw.includes('<')) return [];
  const longest = raw.split('\n').reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const breaks: number[] = [];
  for (let at = text.text.indexOf(' '); at >= 0; at = text.text.indexOf(' ', at + 1)) {
    const from = text.rawEnd(at - 1) - base;
    const to = text.rawStart(at + 1) - base;
    const gap = raw.slice(from, to);
    const next = text.text.slice(at + 1, at + 4);
    if (!gap.includes('\n') && !/<br/i.test(gap)) continue;
    if (!NEW_START.test(next)) continue;
    const lineStart = raw.lastIndexOf('\n', from - 1) + 1;
    const lineEnd = raw.indexOf('\n', from);
    const line = raw.slice(lineStart, lineEnd < 0 ? raw.length : lineEnd);
    const short =
      longest >= 60 &&
      line.trimEnd().length < longest * 0.6 &&
      !/[,;&-]$|\b(?:and|or|the|of|to|in|for|with|a|an|by|at|on|from|our|is|are|will)$/.test(
        text.text.slice(Math.max(0, at - 8), at),
      );
    if (
      HARD_BREAK.test(gap) ||
      WHOLE_LINE_STRONG.test(line) ||
      short ||
      /^[\u2022\u25cf\u25aa\u25e6\u2023\u27a2\u2713\u2714\u25a0]/.test(next)
    )
      breaks.push(at + 1);
  }
  return breaks;
}
