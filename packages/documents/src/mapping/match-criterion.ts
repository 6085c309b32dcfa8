import { agreement, found, labelOf, tokensOf, type MappedCriterion, type QuestionLabel } from './criterion-words.ts';

/** A criterion that some words name, and a doubt where their number and their title name different ones. */
export interface CriterionMatch {
  readonly criterion: string;
  readonly doubt: string | null;
}

interface KnownCriterion {
  readonly id: string;
  readonly label: QuestionLabel | null;
  readonly position: string;
  readonly title: readonly string[];
  readonly question: readonly string[];
}

const SAME_TITLE = 0.72;
const RELATED_TITLE = 0.34;
const SAME_QUESTION = 0.8;
const FEWEST_QUESTION_WORDS = 5;

/** Finds which criterion a heading, a bookmark, a file name or a table cell names. */
export class CriterionMatcher {
  private readonly known: readonly KnownCriterion[];

  constructor(criteria: readonly MappedCriterion[]) {
    this.known = criteria.map((criterion, index) => ({
      id: criterion.id,
      label: labelOf(criterion.id),
      position: String(index + 1),
      title: tokensOf(withoutLabel(criterion.title)),
      question: tokensOf(criterion.question),
    }));
  }

  /** The criterion that these words name by label, by title or by repeating the question; null when they name none. */
  match(words: string): CriterionMatch | null {
    const label = labelOf(words);
    const rest = tokensOf(label?.rest ?? words);
    const byTitle = this.byTitle(tokensOf(words), rest);
    const byLabel = label === null ? null : this.byLabel(label);
    if (byLabel !== null && label !== null) {
      if (byTitle !== null && byTitle !== byLabel) {
        // A bare number is the bidder's own count of chapters; only a question number can contradict a title.
        if (label.letters === null) return { criterion: byTitle.id, doubt: null };
        const doubt = `“${words.trim()}” carries the number of ${byLabel.id} and the title of ${byTitle.id}.`;
        return { criterion: byTitle.id, doubt };
      }
      if (byTitle === byLabel || this.labelDecides(label, byLabel, rest)) return { criterion: byLabel.id, doubt: null };
    }
    const named = byTitle ?? this.byQuestion(rest);
    return named === null ? null : { criterion: named.id, doubt: null };
  }

  /** Like `match`, for words that are not set as a heading: only the label or the title and nothing beside it. */
  matchExactly(words: string): CriterionMatch | null {
    const label = labelOf(words);
    const rest = tokensOf(label?.rest ?? words);
    const candidate = this.match(words);
    if (candidate === null) return null;
    const criterion = this.known.find((known) => known.id === candidate.criterion);
    if (criterion === undefined) return null;
    const onlyLabel = rest.length === 0 && label?.letters === 'Q';
    const onlyTitle = agreement(rest, criterion.title) >= 0.95;
    return onlyLabel || onlyTitle || this.byQuestion(rest) === criterion ? candidate : null;
  }

  private byTitle(all: readonly string[], rest: readonly string[]): KnownCriterion | null {
    const scored = this.known
      .map((criterion) => ({
        criterion,
        score: Math.max(
          agreement(rest, criterion.title),
          agreement(all, criterion.title),
          contained(rest, criterion.title),
        ),
      }))
      .toSorted((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || best.score < SAME_TITLE) return null;
    return second !== undefined && second.score >= best.score - 0.05 ? null : best.criterion;
  }

  private byLabel(label: QuestionLabel): KnownCriterion | null {
    const same = this.known.find((criterion) => criterion.label !== null && sameLabel(label, criterion.label));
    if (same !== undefined) return same;
    if (label.letters !== null && label.letters !== 'Q') return null;
    const numbered = this.known.filter((criterion) => criterion.label?.number === label.number);
    if (numbered.length === 1) return numbered[0] ?? null;
    const anyNumbers = this.known.some((criterion) => criterion.label !== null);
    return anyNumbers ? null : (this.known.find((criterion) => criterion.position === label.number) ?? null);
  }

  /** "Q1 …" is the first question whatever follows; a bare "1." only when nothing follows or the words are related. */
  private labelDecides(label: QuestionLabel, criterion: KnownCriterion, rest: readonly string[]): boolean {
    if (label.letters !== null || rest.length === 0) return true;
    return (
      found(criterion.title, rest) / Math.max(criterion.title.length, 1) >= RELATED_TITLE ||
      this.byQuestion(rest) === criterion
    );
  }

  private byQuestion(rest: readonly string[]): KnownCriterion | null {
    if (rest.length < FEWEST_QUESTION_WORDS) return null;
    const scored = this.known
      .map((criterion) => ({ criterion, score: found(rest, criterion.question) / rest.length }))
      .toSorted((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || best.score < SAME_QUESTION) return null;
    return second !== undefined && second.score >= best.score ? null : best.criterion;
  }
}

/** The whole title among a few more words: "Our response on community development". */
function contained(words: readonly string[], title: readonly string[]): number {
  if (title.length < 2 || words.length > title.length + 4) return 0;
  return found(title, words) / title.length >= 1 ? SAME_TITLE : 0;
}

function sameLabel(a: QuestionLabel, b: QuestionLabel): boolean {
  return a.number === b.number && (a.letters ?? 'Q') === (b.letters ?? 'Q');
}

function withoutLabel(title: string): string {
  return labelOf(title)?.rest ?? title;
}
