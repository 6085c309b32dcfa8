import { posix } from 'node:path';
import type { Answer, AnswerMap, AnswerSource, ReadFile } from '@evenhand/shared/domain';
import { assignSections, type Assignment, type Opened } from './assign-sections.ts';
import { doubtOfPages, perhapsElsewhere, uncountedPages } from './confirmation.ts';
import { labelOf, type MappedCriterion } from './criterion-words.ts';
import { afterHand, type HandMapping } from './by-hand.ts';
import { CriterionMatcher, type CriterionMatch } from './match-criterion.ts';
import { marksIn } from './marks.ts';
import { applyLimits, partsOf, type AnswerBlock } from './published-limit.ts';
import { mostSaid, saidOutright } from './said-by-name.ts';
import { tableMatches, type RowMatch } from './table-questions.ts';

/** One file of a response; `folder` is the name of the folder it lay in inside the response, where it lay in one. */
export interface ResponseFile extends ReadFile {
  readonly folder?: string | null;
}

interface PlacedBlock extends AnswerBlock {
  readonly assignment: Assignment | null;
}

/**
 * Finds which part of a response answers which criterion: by headings, bookmarks, file and folder names and a table's
 * question column. Every block is in exactly one answer or in `unmapped`; words and pages over a published limit are in
 * `cutOff`. A tender with one criterion takes the whole response. Answers are in the order of the criteria. What a person
 * has mapped by hand stands before all that, the newest last; limits cut it like everything else.
 */
export function mapAnswers(
  files: readonly ResponseFile[],
  criteria: readonly MappedCriterion[],
  byHand: readonly HandMapping[] = [],
): AnswerMap {
  const sections = sectionsOf(files, criteria);
  const placed = files.flatMap((file, at) => placedBlocks(file, sections[at] ?? [], byHand));
  const unmapped = partsOf(placed.filter((block) => block.assignment === null));
  const answers = criteria.map((criterion): Answer => {
    const blocks = placed.filter((block) => block.assignment?.criterion === criterion.id);
    const limits = { words: limitOf(criterion.wordLimit), pages: limitOf(criterion.pageLimit) };
    const { kept, cutOff } = applyLimits(blocks, limits);
    const needsConfirmation =
      blocks.length === 0
        ? perhapsElsewhere(files, unmapped)
        : (doubtOf(blocks) ?? doubtOfPages(files, kept) ?? uncountedPages(files, kept, limits.pages));
    return { criterion: criterion.id, parts: kept, cutOff, needsConfirmation };
  });
  return { answers, unmapped };
}

function placedBlocks(
  { document, name }: ResponseFile,
  assignments: readonly (Assignment | null)[],
  byHand: readonly HandMapping[],
): PlacedBlock[] {
  if (document === null) return [];
  return document.blocks.map((block, position) => {
    const assignment = afterHand(assignments[position] ?? null, byHand, name, block);
    const how: AnswerSource = assignment?.how ?? 'whole-response';
    return { file: name, document, block, position, how, counts: assignment?.isMark !== true, assignment };
  });
}

/** Which criterion each block of each file answers. */
function sectionsOf(
  files: readonly ResponseFile[],
  criteria: readonly MappedCriterion[],
): (readonly (Assignment | null)[])[] {
  const [only] = criteria;
  if (criteria.length === 1 && only !== undefined) {
    const whole: Assignment = { criterion: only.id, how: 'whole-response', isMark: false, doubt: null };
    return files.map(({ document }) => (document?.blocks ?? []).map(() => whole));
  }
  const matcher = new CriterionMatcher(criteria);
  const opened = files.map((file) => {
    const fallback = fallbackOf(file, matcher);
    const { document } = file;
    const named = document === null ? [] : marksIn(document, matcher);
    const rows = document === null ? new Map<number, RowMatch>() : tableMatches(document, matcher);
    // Where the file or its folder is named for a question, all of it is an answer.
    const whole = fallback === null ? [] : [[fallback.match.criterion, document?.text.length ?? 0] as const];
    const said = document === null ? new Map<string, number>() : mostSaid([saidOutright(document, named, rows), whole]);
    return { fallback, named, rows, said };
  });
  return files.map(({ document }, at) => {
    const own = opened[at];
    if (document === null || own === undefined) return [];
    const elsewhere = mostSaid(opened.filter((_, other) => other !== at).map(({ said }) => said));
    return assignSections(document, matcher, { ...own, elsewhere });
  });
}

function fallbackOf({ name, folder }: ResponseFile, matcher: CriterionMatcher): Opened['fallback'] {
  const byName = matchName(posix.parse(name).name, matcher);
  if (byName !== null) return { match: byName, how: 'file-name' };
  const byFolder = matchName(folder ?? '', matcher);
  return byFolder === null ? null : { match: byFolder, how: 'folder' };
}

/** "Q1", "Question_2 final", "community-development"; a bare "1" names nothing, for files are numbered for many reasons. */
function matchName(name: string, matcher: CriterionMatcher): CriterionMatch | null {
  const words = name.replace(/[_+.-]+/g, ' ').trim();
  const label = labelOf(words);
  if (words === '' || (label !== null && label.letters === null && label.rest === '')) return null;
  return matcher.match(words);
}

function doubtOf(blocks: readonly PlacedBlock[]): string | null {
  return blocks.find((block) => block.assignment?.doubt != null)?.assignment?.doubt ?? null;
}

function limitOf(limit: number | null | undefined): number | null {
  return limit == null || limit <= 0 ? null : limit;
}
