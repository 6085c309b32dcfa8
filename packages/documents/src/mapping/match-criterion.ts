import { afterFrame, askedIn, labelOf, tokensOf, type MappedCriterion, type QuestionLabel } from './criterion-words.ts';
import { SimilarWords } from './similar-words.ts';

/** A criterion that some words name, and a doubt where their number and their title name different ones. */
export interface CriterionMatch {
  readonly criterion: string;
  readonly doubt: string | null;
  /** Only behind words such as "our answer to": that may be a reference back as well. */
  readonly isFramed?: boolean;
}

interface KnownCriterion {
  readonly id: string;
  readonly label: QuestionLabel | null;
  readonly position: string;
  readonly title: KnownWords;
  readonly question: KnownWords;
}

/** The words of a title or a question. */
interface KnownWords {
  readonly tokens: readonly string[];
  readonly set: ReadonlySet<string>;
}

/** Some words of a document, each with the words of the criteria that it may be. */
interface ReadWords {
  readonly alike: readonly (readonly string[])[];
  readonly met: ReadonlySet<string>;
}

/** Words that may name a criterion, taken apart once. */
interface Naming {
  readonly words: string;
  readonly label: QuestionLabel | null;
  readonly all: ReadWords;
  /** The words without the label. */
  readonly rest: ReadWords;
}

const SAME_TITLE = 0.72;
const RELATED_TITLE = 0.34;
const SAME_QUESTION = 0.8;
const FEWEST_QUESTION_WORDS = 5;
/** Words that ask, and promise nothing. */
const QUESTION =
  /\?\W*$|^\W*(?:how|what|which|who|when|where|please|describe|explain|tell us|set out|outline|state|demonstrate|provide)\b/i;
/** Share of the neighbours that are neighbours in the question as well. */
const SAME_ORDER = 0.6;

/** Finds which criterion a heading, a bookmark, a file name or a table cell names. */
export class CriterionMatcher {
  private readonly known: readonly KnownCriterion[];
  private readonly similar: SimilarWords;

  constructor(criteria: readonly MappedCriterion[]) {
    this.known = criteria.map((criterion, index) => ({
      id: criterion.id,
      label: labelOf(criterion.id),
      position: String(index + 1),
      title: knownWords(withoutLabel(criterion.title)),
      question: knownWords(criterion.question),
    }));
    this.similar = new SimilarWords(this.known.flatMap(({ title, question }) => [...title.tokens, ...question.tokens]));
  }

  /** The criteria in their order, each with its number: that of its own label, else its place. */
  get numbered(): readonly { readonly criterion: string; readonly number: number }[] {
    const labels = this.known.map(({ label }) => Number(label?.number));
    const own = labels.every((number) => Number.isInteger(number)) && new Set(labels).size === labels.length;
    return this.known.map(({ id }, place) => ({ criterion: id, number: own ? (labels[place] ?? 0) : place + 1 }));
  }

  /** What each question asks with: the words of its title and its text. */
  get questions(): readonly (readonly string[])[] {
    return this.known.map(({ title, question }) => [...title.tokens, ...question.tokens]);
  }

  /** The criterion that these words name by label, by title or by repeating the question; null when they name none. */
  match(words: string): CriterionMatch | null {
    return this.matchNaming(this.namingIn(words)) ?? this.matchFramed(words) ?? this.matchPart(words);
  }

  /** Like `match`, for words that are not set as a heading: only the label or the title and nothing beside it. */
  matchExactly(words: string): CriterionMatch | null {
    const naming = this.namingIn(words);
    if (isOnlyLabel(naming)) return this.matchNaming(naming);
    const framed = afterFrame(words);
    if (framed !== null && isOnlyLabel(this.namingIn(framed))) return this.matchFramed(words);
    const { rest } = naming;
    const byQuestion = this.byQuestion(rest);
    const asks = QUESTION.test(words);
    const repeated = byQuestion !== null && (asks || isRepeated(rest, byQuestion.question)) ? byQuestion : null;
    const exact = this.known.filter((criterion) => criterion === repeated || agreement(rest, criterion.title) >= 0.95);
    // Nearly all of a document is neither a label nor a title: it needs no further look.
    if (exact.length === 0) return null;
    const candidate = this.matchNaming(naming);
    return candidate !== null && exact.some(({ id }) => id === candidate.criterion) ? candidate : null;
  }

  /** "Our answer on diversity": where the words as they stand name nothing. */
  private matchFramed(words: string): CriterionMatch | null {
    const framed = afterFrame(words);
    const match = framed === null ? null : this.matchNaming(this.namingIn(framed));
    return match === null ? null : { ...match, isFramed: true };
  }

  /** The question's own name in brackets or behind a dash, where the bidder's words stand first. */
  private matchPart(words: string): CriterionMatch | null {
    const named = partsOf(words).flatMap(
      (part) => this.matchExactly(part) ?? this.matchRelated(part) ?? this.matchAsked(part) ?? [],
    );
    const [first] = named;
    return named.every(({ criterion }) => criterion === first?.criterion) ? (first ?? null) : null;
  }

  /** "Q2 Diversity": the number of a question with some of its title. */
  private matchRelated(words: string): CriterionMatch | null {
    const { label, rest } = this.namingIn(words);
    if (label?.letters !== 'Q') return null;
    const byLabel = this.byLabel(label);
    return byLabel !== null && recalled(byLabel.title, rest) > 0 ? { criterion: byLabel.id, doubt: null } : null;
  }

  /** "Authority Question 2": whose question it is stands before its number. */
  private matchAsked(words: string): CriterionMatch | null {
    const label = askedIn(words);
    const byLabel = label === null ? null : this.byLabel(label);
    return byLabel === null ? null : { criterion: byLabel.id, doubt: null };
  }

  /** The one criterion whose title has all these words: "Diversity". Only a hint, since answers have such sub-headings. */
  hintedBy(words: string): string | null {
    const { rest } = this.namingIn(afterFrame(words) ?? words);
    if (rest.alike.length === 0) return null;
    const hinted = this.known.filter(({ title }) => found(rest, title) === rest.alike.length);
    return hinted.length === 1 ? (hinted[0]?.id ?? null) : null;
  }

  private matchNaming({ words, label, all, rest }: Naming): CriterionMatch | null {
    const byTitle = this.byTitle(all, rest);
    const byLabel = label === null ? null : this.byLabel(label);
    if (byLabel !== null && label !== null) {
      if (byTitle !== null && byTitle !== byLabel) {
        // A bare number is the bidder's own count of chapters; only a question number can contradict a title.
        if (label.letters === null) return { criterion: byTitle.id, doubt: null };
        const doubt = `“${words}” carries the number of ${byLabel.id} and the title of ${byTitle.id}.`;
        return { criterion: byTitle.id, doubt };
      }
      if (byTitle === byLabel || this.labelDecides(label, byLabel, rest)) return { criterion: byLabel.id, doubt: null };
    }
    const named = byTitle ?? this.byQuestion(rest);
    return named === null ? null : { criterion: named.id, doubt: null };
  }

  private namingIn(given: string): Naming {
    const words = withoutAsides(given);
    const label = labelOf(words);
    const all = this.read(words);
    return { words, label, all, rest: label === null ? all : this.read(label.rest) };
  }

  private read(words: string): ReadWords {
    const alike = tokensOf(words).map((token) => this.similar.alike(token));
    return { alike, met: new Set(alike.flat()) };
  }

  private byTitle(all: ReadWords, rest: ReadWords): KnownCriterion | null {
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
  private labelDecides(label: QuestionLabel, criterion: KnownCriterion, rest: ReadWords): boolean {
    if (label.letters !== null || rest.alike.length === 0) return true;
    return (
      recalled(criterion.title, rest) / Math.max(criterion.title.tokens.length, 1) >= RELATED_TITLE ||
      this.byQuestion(rest) === criterion
    );
  }

  private byQuestion(rest: ReadWords): KnownCriterion | null {
    const { length } = rest.alike;
    if (length < FEWEST_QUESTION_WORDS) return null;
    const scored = this.known
      .map((criterion) => ({ criterion, score: found(rest, criterion.question) / length }))
      .toSorted((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || best.score < SAME_QUESTION) return null;
    return second !== undefined && second.score >= best.score ? null : best.criterion;
  }
}

/** "Q2", "Question 2", and nothing beside it. */
function isOnlyLabel({ label, rest }: Naming): boolean {
  return rest.alike.length === 0 && label?.letters === 'Q';
}

function knownWords(words: string): KnownWords {
  const tokens = tokensOf(words);
  return { tokens, set: new Set(tokens) };
}

/** How much some words and a title agree, 0 to 1: the harmonic mean of what each finds of itself in the other. */
function agreement(words: ReadWords, title: KnownWords): number {
  if (words.alike.length === 0 || title.tokens.length === 0) return 0;
  const precision = found(words, title) / words.alike.length;
  const recall = recalled(title, words) / title.tokens.length;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** How many of the words stand in the title or question. */
function found(words: ReadWords, among: KnownWords): number {
  let count = 0;
  for (const alike of words.alike) if (alike.some((word) => among.set.has(word))) count++;
  return count;
}

/** Whether the words follow one another as in the question: a promise may be made of its words in an order of its own. */
function isRepeated(words: ReadWords, question: KnownWords): boolean {
  const { tokens } = question;
  const pairs = words.alike
    .slice(1)
    .filter((later, at) =>
      tokens.some(
        (token, place) => words.alike[at]?.includes(token) === true && later.includes(tokens[place + 1] ?? ''),
      ),
    );
  return pairs.length >= SAME_ORDER * (words.alike.length - 1);
}

/** How many words of the title or question stand among the words. */
function recalled(title: KnownWords, among: ReadWords): number {
  return title.tokens.filter((token) => among.met.has(token)).length;
}

/** The whole title among a few more words: "Our response on community development". */
function contained(words: ReadWords, title: KnownWords): number {
  const { length } = title.tokens;
  if (length < 2 || words.alike.length > length + 4) return 0;
  return recalled(title, words) / length >= 1 ? SAME_TITLE : 0;
}

function sameLabel(a: QuestionLabel, b: QuestionLabel): boolean {
  return a.number === b.number && (a.letters ?? 'Q') === (b.letters ?? 'Q');
}

/** "Community Development (25%, at most 500 words)": what stands in brackets is not the title. */
function withoutAsides(words: string): string {
  const bare = words.replace(/\s*[([][^()[\]]*[)\]]/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(bare) ? bare : words.trim();
}

/** "Your money (Economic Empowerment)", "Schedule A – Q1": the parts of a heading that has several. */
function partsOf(words: string): string[] {
  const parts = words.split(/[()[\]|]|\s[–—/-]\s|:\s/u).map((part) => part.trim());
  return parts.length > 1 ? parts.filter((part) => part !== '') : [];
}

function withoutLabel(title: string): string {
  return labelOf(title)?.rest ?? title;
}
