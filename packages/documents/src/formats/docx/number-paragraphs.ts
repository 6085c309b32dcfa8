import { Parser } from 'htmlparser2';
import { NUMBER_CLOSE, NUMBER_OPEN } from '../html/html-blocks.ts';
import type { WordNumbering } from './numbering.ts';
import type { WordStyles } from './styles.ts';

interface OpenParagraph {
  style: string | null;
  numbering: string | null;
  level: number | null;
  inChange: number;
}

/** The body of a Word file with the number of every numbered paragraph written out, between marks, as its first words. */
export function withNumbersWritten(xml: string, styles: WordStyles, numbering: WordNumbering): string {
  const insertions: { readonly at: number; readonly words: string }[] = [];
  const open: OpenParagraph[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'w:p') open.push({ style: null, numbering: null, level: null, inChange: 0 });
        const paragraph = open.at(-1);
        if (paragraph === undefined) return;
        if (name === 'w:pPrChange') paragraph.inChange += 1;
        if (paragraph.inChange > 0) return;
        const value = attributes['w:val'] ?? '';
        if (name === 'w:pStyle') paragraph.style = value;
        else if (name === 'w:numId') paragraph.numbering = value;
        else if (name === 'w:ilvl') paragraph.level = Number(value);
      },
      onclosetag: (name) => {
        const paragraph = open.at(-1);
        if (paragraph === undefined) return;
        if (name === 'w:pPrChange') paragraph.inChange -= 1;
        else if (name === 'w:p') open.pop();
        else if (name === 'w:pPr' && paragraph.inChange === 0) {
          const number = numberOf(paragraph, styles, numbering);
          if (number !== '') insertions.push({ at: parser.endIndex + 1, words: number });
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return spliced(xml, insertions);
}

function numberOf(paragraph: OpenParagraph, styles: WordStyles, numbering: WordNumbering): string {
  // A number id of 0 takes the style's numbering away.
  if (paragraph.numbering === '0') return '';
  if (paragraph.numbering !== null) return numbering.next(paragraph.numbering, paragraph.level ?? 0);
  if (paragraph.style === null) return '';
  const own = styles.numberingOf(paragraph.style);
  if (own === null || own.numbering === '0') return '';
  const level = paragraph.level ?? own.level ?? numbering.levelOfStyle(own.numbering, paragraph.style) ?? 0;
  return numbering.next(own.numbering, level);
}

function spliced(xml: string, insertions: readonly { readonly at: number; readonly words: string }[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, words } of insertions) {
    const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    parts.push(
      xml.slice(from, at),
      `<w:r><w:t xml:space="preserve">${NUMBER_OPEN}${escaped}${NUMBER_CLOSE}</w:t></w:r>`,
    );
    from = at;
  }
  return parts.join('') + xml.slice(from);
}
