import { posix } from 'node:path';
import type { Answer, AnswerMap, AnswerSource, ReadFile } from '@evenhand/shared/domain';
import { assignSections, type Assignment } from './assign-sections.ts';
import { doubtOfPages, perhapsElsewhere, uncountedPages } from './confirmation.ts';
import { labelOf, type MappedCriterion } from './criterion-words.ts';
import { afterHand, type HandMapping } from './by-hand.ts';
import { CriterionMatcher, type CriterionMatch } from './match-criterion.ts';
import { applyLimits, partsOf, type AnswerBlock } from './published-limit.ts';

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
  const placed = files.flatMap((file) => placedBlocks(file, criteria, byHand));
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
  file: ResponseFile,
  criteria: readonly MappedCriterion[],
  byHand: readonly HandMapping[],
): PlacedBlock[] {
  const { document, name } = file;
  if (document === null) return [];
  const [only] = criteria;
  const assignments =
    criteria.length === 1 && only !== undefined
      ? document.blocks.map(() => ({ criterion: only.id, how: 'whole-response' as const, isMark: false, doubt: null }))
      : sectionsOf(file, new CriterionMatcher(criteria));
  return document.blocks.map((block, position) => {
    const assignment = afterHand(assignments[position] ?? null, byHand, name, block);
    const how: AnswerSource = assignment?.how ?? 'whole-response';
    return { file: name, document, block, position, how, counts: assignment?.isMark !== true, assignment };
  });
}

function sectionsOf(file: ResponseFile, matcher: CriterionMatcher): (Assignment | null)[] {
  if (file.document === null) return [];
  const byName = matchName(posix.parse(file.name).name, matcher);
  if (byName !== null) return assignSections(file.document, matcher, { match: byName, how: 'file-name' });
  const byFolder = matchName(file.folder ?? '', matcher);
  return assignSections(file.document, matcher, byFolder === null ? null : { match: byFolder, how: 'folder' });
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
