/** What mapping knows of a published criterion. Limits are whole numbers above 0; none means no limit. */
export interface MappedCriterion {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly wordLimit?: number | null | undefined;
  readonly pageLimit?: number | null | undefined;
}

/** A question label at the front of some words: "Q1", "Question 2:", "3.", "SV 4 -". */
export interface QuestionLabel {
  /** Letters in upper case ("Q" for question), or null for a bare number. */
  readonly letters: string | null;
  readonly number: string;
  /** The words after the label. */
  readonly rest: string;
}

/** "Question Q1", "criterion SV2": the word says no more than the code. */
const BEFORE_CODE = /^(?:[Qq]uestion|[Cc]riterion|QUESTION|CRITERION)\s+(?=(?!NO\b)[A-Z]{1,4}[\s-]?\d)/;
const NAMED = /^(question|criterion|q)\.?\s*(?:no\.?\s*|number\s*|ref\.?\s*)?(\d+(?:\.\d+)*[a-z]?)\b/i;
const CODED = /^([A-Z]{1,4})[\s-]?(\d+(?:\.\d+)*[a-z]?)\b/;
const BARE = /^(\d{1,2}(?:\.\d+)*)(?=[\s.):–—-]|$)/;
const AFTER_LABEL = /^[\s.:;)\]|–—-]+/;

/** "Our answer for Q1", "In reply to your question 2", "Re: Q3", "Your question about skills": before a label or a title. */
const FRAME =
  /^(?:(?:(?:in|our|the)\s+)?(?:answer|reply|response)\s+(?:to|for|on|about|regarding)\b|re:)\s*(?:(?:the|your)\s+)?(?:question\s+(?:about|on|regarding)\s+)?|^(?:your|the|this)\s+question\s+(?:about|on|regarding)\s+/i;

/** "see question 1" points somewhere else. */
const ASKED =
  /^(?:(?!(?:see|refer|cf|also|as|in|under|from|with|and|or|than|after|before|continues?|continued|repeats?)\b)[\p{L}’'&]+\s+){1,3}(?:question|criterion)\s*(?:no\.?\s*|number\s*)?q?(\d+(?:\.\d+)*[a-z]?)$/iu;
/** Whose question it is stands before a Q alone: "by end of Q2" is a quarter. */
const ASKED_BY =
  /(?:^|\s)(?:your|authority|council|client|buyer|commissioner|trust)(?:['’]s)?\s+q\.?\s?(\d+(?:\.\d+)*[a-z]?)$/iu;

/** "Authority Question 2", "answers your question 2", "your Q2": nothing but the number of a question, and a few words before it. */
export function askedIn(words: string): QuestionLabel | null {
  const number = (ASKED.exec(words.trim()) ?? ASKED_BY.exec(words.trim()))?.[1];
  return number === undefined ? null : labelled('Q', number, '');
}

/** What follows words that only say that an answer comes; null where nothing stands before it. */
export function afterFrame(words: string): string | null {
  const bare = words.trim().replace(FRAME, '');
  return bare === '' || bare === words.trim() ? null : bare;
}

/** The label of a question, also behind words that only say that an answer comes: "Answer to Q1". */
export function labelBehindFrame(words: string): QuestionLabel | null {
  return labelOf(afterFrame(words) ?? words);
}

export function labelOf(words: string): QuestionLabel | null {
  const bare = words
    .trim()
    .replace(/^[[(*_#\s]+/, '')
    .replace(BEFORE_CODE, '');
  const named = NAMED.exec(bare);
  if (named?.[2] !== undefined) return labelled('Q', named[2], bare.slice(named[0].length));
  const coded = CODED.exec(bare);
  if (coded?.[1] !== undefined && coded[2] !== undefined)
    return labelled(coded[1], coded[2], bare.slice(coded[0].length));
  const number = BARE.exec(bare);
  if (number?.[1] !== undefined) return labelled(null, number[1], bare.slice(number[0].length));
  return null;
}

function labelled(letters: string | null, number: string, after: string): QuestionLabel {
  const rest = after.replace(AFTER_LABEL, '').replace(/[\s:*_.]+$/, '');
  return { letters: letters?.toUpperCase() ?? null, number: number.toLowerCase().replace(/\.0*$/, ''), rest };
}

const STOP_WORDS = new Set(
  'a an and are as at be by for from how in is it of on or our that the this to we what will with your you'.split(' '),
);

/** The words that carry meaning, lower case, without plural endings, in order. */
export function tokensOf(words: string): string[] {
  return (
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => (word.length > 3 && !word.endsWith('ss') ? word.replace(/(?<=[^s])s$/, '') : word));
}
