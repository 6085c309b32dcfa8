import { countWords, unsurePages } from '@evenhand/documents';
import type { ReadingView } from '@evenhand/shared/contracts';
import type { AnswerPart, ReadFile, Slice, TextBlock } from '@evenhand/shared/domain';
import { covered, priceFigures } from '../domain/price-figures.ts';
import type { Dismissals } from '../dismissals/finding-dismissals.service.ts';
import { findingKey } from '../domain/standing-dismissals.ts';
import { hiddenIn } from './hidden-findings.ts';
import { decidedNone, isFoundWrong } from './reading-decisions.ts';
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
  readonly dismissals: Dismissals;
  readonly mayDismiss: boolean;
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
      .map((part) => {
        const none = decidedNone(part, made, read);
        const why = sight.shared === null ? {} : { whyNone: none?.whyNone ?? null };
        return { ...passage(part), answersNone: none !== null, ...why };
      }),
    findings: sight.shared === null ? null : findingsOf(of, sight),
    sharedAnswers: sight.shared === null ? null : sharedIn(of, sight.shared, sight.dismissals),
    ...(sight.shared === null ? {} : { comparison: sight.shared.comparison }),
    mayDecide: sight.mayDecide,
    mayDismiss: sight.mayDismiss,
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

function findingsOf(
  { files, read, response }: ReadResponse,
  sight: ReadingSight,
): NonNullable<ReadingView['findings']> {
  return read.flatMap((file) => {
    const fileId = files.find(({ name }) => name === file.name)?.id ?? '';
    return hiddenIn(response.id, file).map(({ about, place, page, words }) => ({
      fileId,
      file: file.name,
      reason: about.reason,
      page,
      words: shown(words, sight.response),
      place,
      dismissed: sight.dismissals.get(findingKey(about)) ?? null,
    }));
  });
}

function sharedIn(
  { response }: ReadResponse,
  { answers }: SharedWording,
  dismissals: Dismissals,
): NonNullable<ReadingView['sharedAnswers']> {
  return answers.map((shared) => {
    const { criterion, otherResponseId, sharedPercent } = shared;
    const about = { what: 'shared', criterion, responses: [response.id, otherResponseId], sharedPercent } as const;
    return { ...shared, dismissed: dismissals.get(findingKey(about)) ?? null };
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
