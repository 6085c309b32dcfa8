import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { Tender } from '@evenhand/shared/contracts';

/** Answers of a Markdown response whose headings open with the id of a criterion; the heading belongs to the answer. */
export function answersByHeading(tender: Tender, file: ReadFile): AnswerMap {
  const { text, blocks } = file.document ?? { text: '', blocks: [] };
  const opening = (id: string) =>
    blocks.find(
      ({ kind, start, end }) => kind === 'heading' && new RegExp(`^#+ ${id}\\b`).test(text.slice(start, end)),
    );
  const starts = tender.criteria.flatMap(({ id }) => opening(id)?.start ?? []).sort((a, b) => a - b);
  return {
    answers: tender.criteria.map(({ id }) => {
      const start = opening(id)?.start;
      const end = start === undefined ? 0 : (starts.find((other) => other > start) ?? text.length);
      const parts = start === undefined ? [] : [{ file: file.name, how: 'heading' as const, start, end }];
      return { criterion: id, parts, cutOff: [], needsConfirmation: null };
    }),
    unmapped: [],
  };
}
