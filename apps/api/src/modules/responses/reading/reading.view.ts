import { countWords, unsurePages } from '@evenhand/documents';
import type { ReadingView } from '@evenhand/shared/contracts';
import type { AnswerPart, ReadFile, Slice, TextBlock } from '@evenhand/shared/domain';
import { covered, priceFigures } from '../domain/price-figures.ts';
import { isPlain } from '../domain/plain-asides.ts';
import { answersNone, isFoundWrong } from './reading-decisions.ts';
import { responseSummary, type Sight } from '../response.view.ts';
import type { ReadResponse } from './reading.service.ts';
import type { SharedWording } from './shared-answers.ts';

/** Characters a passage shows at most: a person sees where it begins, and reads on in the file. */
const MOST_SHOWN = 1500;
/** Characters of a page that a person compares with its picture. */
const MOST_OF_A_PAGE = 10_000;
/** Characters by which a person knows a paragraph again. */
const BEGINNING = 80;

/** What the reader may see of a reading besides the answers. */
export interface ReadingSight {
  readonly response: Sight;
  readonly mayDecide: boolean;
  readonly virusScanner: boolean;
  /** Null for whoever may not see what files hide. */
  readonly shared: SharedWording | null;
}

export function readingView(of: ReadResponse, sight: ReadingSight): ReadingView {
  const { files, read, answers, decisions, tender } = of;
  const summary = responseSummary(of, sight.response);
  const made = decisions.map(({ decision }) => decision);
  const passage = (part: AnswerPart) => passageOf(part, of, sight.response);
  const { criteria, informationQuestions = [] } = tender.definition;
  const limitsOf = new Map<string, { wordLimit?: number | null | undefined; pageLimit?: number | null | undefined }>(
    criteria.map((criterion) => [criterion.id, criterion]),
  );
  return {
    response: summary,
    files: summary.files.map((file) => ({ ...file, inside: files.find(({ id }) => id === file.id)?.inside ?? null })),
    answers: (answers?.answers ?? []).map(({ criterion, parts, cutOff, needsConfirmation }) => ({
      criterion,
      title: [...criteria, ...informationQuestions].find(({ id }) => id === criterion)?.title ?? criterion,
      wordLimit: limitsOf.get(criterion)?.wordLimit ?? null,
      pageLimit: limitsOf.get(criterion)?.pageLimit ?? null,
      wordCount: parts.reduce((sum, part) => sum + countWords(wordsOf(part, read)), 0),
      parts: parts.flatMap((part) => sectionsOf(part, read)).map((part) => ({ ...passage(part), how: part.how })),
      cutOff: cutOff.flatMap((part) => sectionsOf(part, read)).map(passage),
      needsConfirmation,
      foundWrong: isFoundWrong(needsConfirmation),
      unsure: unsureOf(parts, of, sight.response),
      confirmedAt: confirmedAt(decisions, criterion),
    })),
    unmapped: (answers?.unmapped ?? [])
      .flatMap((part) => sectionsOf(part, read))
      .map((part) => ({ ...passage(part), answersNone: answersNone(part, made, read) })),
    findings: sight.shared === null ? null : findingsOf(of, sight.response),
    sharedAnswers: sight.shared?.answers ?? null,
    ...(sight.shared === null ? {} : { comparison: sight.shared.comparison }),
    mayDecide: sight.mayDecide,
    virusScanner: sight.virusScanner,
  };
}

function unsureOf(
  parts: readonly AnswerPart[],
  { files, read }: ReadResponse,
  sight: Sight,
): ReadingView['answers'][number]['unsure'] {
  return unsurePages(read, parts).map(({ file, why, page: { number, start, end, confidence } }) => ({
    fileId: files.find(({ name }) => name === file)?.id ?? '',
    file,
    page: number,
    start,
    end,
    why,
    confidence: confidence === null ? null : Math.round(confidence),
    words: shown(wordsOf({ file, start, end }, read), sight, MOST_OF_A_PAGE),
  }));
}

function confirmedAt(decisions: ReadResponse['decisions'], criterion: string): string | null {
  const last = decisions.findLast(({ decision }) => decision.kind === 'confirmed' && decision.criterion === criterion);
  return last?.decidedAt.toISOString() ?? null;
}

function findingsOf({ files, read }: ReadResponse, sight: Sight): NonNullable<ReadingView['findings']> {
  return read.flatMap(({ name, document }) => {
    const fileId = files.find((file) => file.name === name)?.id ?? '';
    const hidden = (document?.asides ?? []).filter((aside) => !isPlain(aside));
    return hidden.map(({ reason, page, text }) => ({
      fileId,
      file: name,
      reason,
      page,
      words: shown(text, sight),
    }));
  });
}

function passageOf(
  part: AnswerPart,
  { files, read }: ReadResponse,
  sight: Sight,
): ReadingView['answers'][number]['cutOff'][number] {
  const { file, start, end } = part;
  const blocks = blocksOf(part, read);
  const [block] = blocks;
  return {
    fileId: files.find(({ name }) => name === file)?.id ?? '',
    file,
    start,
    end,
    page: block?.page ?? null,
    locator: block?.locator ?? null,
    words: shown(wordsOf(part, read), sight),
    paragraphs: blocks.map((each) => {
      const place = { start: Math.max(each.start, start), end: Math.min(each.end, end) };
      return { ...place, words: shown(wordsOf({ file, ...place }, read).slice(0, BEGINNING), sight) };
    }),
  };
}

/** Words as this reader may see them: figures that look like prices are covered where prices are not open. */
function shown(words: string, { price }: Sight, most = MOST_SHOWN): string {
  const short = words.slice(0, most);
  return price ? short : covered(short, priceFigures(short));
}

function blocksOf({ file, start, end }: AnswerPart, read: readonly ReadFile[]): readonly TextBlock[] {
  const blocks = read.find(({ name }) => name === file)?.document?.blocks ?? [];
  return blocks.filter((each) => each.end > start && each.start < end);
}

/** A stretch in parts that begin with its headings: a person maps one section, not all that stands between two answers. */
function sectionsOf(part: AnswerPart, read: readonly ReadFile[]): AnswerPart[] {
  const blocks = read.find(({ name }) => name === part.file)?.document?.blocks ?? [];
  const headings = blocks.filter(({ kind, start }) => kind === 'heading' && start > part.start && start < part.end);
  const starts = [part.start, ...headings.map(({ start }) => start)];
  return starts.map((start, at) => {
    const last = blocks.findLast((block) => block.start < (starts[at + 1] ?? part.end));
    return { ...part, start, end: Math.min(last?.end ?? part.end, part.end) };
  });
}

function wordsOf({ file, start, end }: Slice & { readonly file: string }, read: readonly ReadFile[]): string {
  return read.find(({ name }) => name === file)?.document?.text.slice(start, end) ?? '';
}
