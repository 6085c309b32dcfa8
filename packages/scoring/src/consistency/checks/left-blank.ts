import { quotesOf, refsOf, type CheckedResponse, type Finding } from '../finding.ts';

const BLANK =
  /\[(?:#|x+|n+|\?+|number|insert[^\]]*|tbc|tba|amount|date|name|\s*|_+|\.{2,})\]|<(?:number|insert[^>]*|x+|tbc|amount|date)>|\{\{?[a-z_ ]+\}?\}|\bXX+\b|£X+\b|(?<![\w_])_{3,}(?![\w_])|\bTBC\b|\bTBA\b|\bto be (?:confirmed|completed|inserted)\b|\?\?+/i;
const CELL_BLANK = /^\s*(?:tbc|tba|#|x{1,3}|\?+|n\/k)\s*$/i;

/** A number, date or name that was never filled in: "[#]", "XX", "tbc". */
export function blanks(response: CheckedResponse): Finding[] {
  return response.answers.flatMap(({ criterion, claims }) => {
    const found = claims
      .filter(({ statement }) => statement.kind !== 'heading')
      .flatMap((claim) => {
        const cell = claim.statement.cells.find(({ start, end }) =>
          CELL_BLANK.test(claim.statement.text.slice(start, end)),
        );
        const words =
          cell === undefined
            ? BLANK.exec(claim.statement.text)?.[0]
            : claim.statement.text.slice(cell.start, cell.end).trim();
        return words === undefined ? [] : [{ place: { criterion, claim }, words }];
      });
    const first = found[0];
    if (first === undefined) return [];
    const others = found.length > 1 ? ` (and in ${found.length - 1} more places)` : '';
    return [
      {
        rule: 'left-blank',
        kind: 'unclear' as const,
        severity: 'query' as const,
        question: `"${first.words}" has been left where a figure, date or name belongs${others}. What is promised?`,
        slices: quotesOf(...found.map(({ place }) => place)),
        doubts: refsOf(...found.map(({ place }) => place)),
      },
    ];
  });
}
