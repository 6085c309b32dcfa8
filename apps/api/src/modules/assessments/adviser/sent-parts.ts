import type { Evidence } from '@evenhand/shared/contracts';
import type { AnswerPart } from '@evenhand/shared/domain';
import type { OutgoingText } from '../../responses/index.ts';
import type { KeptFinding } from './adviser-run.entity.ts';
import type { Condition } from './domain/conditions.ts';
import type { Finding, Passage } from './domain/read-reply.ts';

/** A part of an answer as it is sent. */
export interface SentPart {
  readonly words: string;
  /** Where its words begin in the text of the file as it may leave. */
  readonly from: number;
  readonly text: OutgoingText;
}

/** The parts of an answer in the texts as they may leave. */
export function partsOf(texts: readonly OutgoingText[], parts: readonly AnswerPart[]): readonly SentPart[] {
  return parts.flatMap((part) => {
    const text = texts.find(({ file }) => file.name === part.file);
    if (text === undefined) return [];
    const { start, end } = text.toText(part);
    return [{ words: text.text.slice(start, end), from: start, text }];
  });
}

/** A finding as it is kept: its passages are slices of the stored text, however masked what was sent. */
export function keptFinding(
  { condition, verdict, because, passages }: Finding,
  conditions: readonly Condition[],
  parts: readonly SentPart[],
): KeptFinding {
  const says = conditions.find(({ id }) => id === condition)?.says ?? condition;
  return { says, verdict, because, evidence: passages.flatMap((passage) => evidenceOf(passage, parts)) };
}

function evidenceOf({ part, start, end }: Passage, parts: readonly SentPart[]): Evidence[] {
  const sent = parts[part];
  if (sent === undefined) return [];
  const { file, document, toStored } = sent.text;
  const place = toStored({ start: sent.from + start, end: sent.from + end });
  const block = document.blocks.find((each) => each.start <= place.start && place.start < each.end);
  return [
    {
      file: file.name,
      sha256: file.sha256,
      page: block?.page ?? null,
      locator: block?.locator ?? null,
      ...place,
      quote: document.text.slice(place.start, place.end),
    },
  ];
}
