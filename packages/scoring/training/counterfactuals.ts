import type { ModelClass } from '../src/claims/model.ts';
import { VERB_FORM, pastOf, verbForms } from '../src/claims/verbs.ts';
import type { LabelledStatement } from './corpus.ts';

/** The same words in another mood: what the sentence then says, so that the model learns the mood and not the topic. */
interface Twist {
  readonly class: ModelClass;
  readonly twist: (text: string, turn: number) => string | null;
}

const HOPES = [
  'aim to',
  'hope to',
  'would like to',
  'intend to',
  'may',
  'could',
  'will seek to',
  'plan to',
  'will endeavour to',
  'would',
  'might',
  'will try to',
  'are looking to',
  'want to',
  'will consider whether to',
  'expect to be able to',
  'are keen to',
  'will look to',
];
const ESCAPES = [
  ', where possible',
  ', subject to funding',
  ' if resources allow',
  ', wherever practicable',
  ', depending on demand',
  ' if the opportunity arises',
  ', funding permitting',
  ' as far as is reasonable',
];
const OTHERS = ['The Council', 'The county council', 'The Government', 'The authority', 'Public Health'];
const PAST = ['Last year', 'In 2022', 'Since 2021', 'On our last contract', 'In the past three years'];

const WE_WILL = /\b([Ww]e|[Ww]e also) (?:will|shall) (?!not\b|be\b|have\b|also\b)([a-z]+)\b/;
const ending = (text: string): readonly [string, string] => {
  const match = /[.;]\s*$/.exec(text);
  return match === null ? [text, ''] : [text.slice(0, match.index), match[0]];
};

function intoPast(text: string, turn: number): string | null {
  const match = WE_WILL.exec(text);
  const verb = match?.[2] ?? '';
  if (match === null || (verbForms(verb) & VERB_FORM.base) === 0) return null;
  const past = pastOf(verb);
  if (past === null || match.index > 25) return null;
  const after = text
    .slice(match.index + match[0].length)
    .replace(/\b20(\d\d)\b/g, (_year, digits: string) => `20${String(Number(digits) - 6).padStart(2, '0')}`)
    .replace(/\bwill\b/g, 'did');
  return `${PAST[turn % PAST.length] ?? ''} we ${past}${after}`;
}

const TWISTS: readonly Twist[] = [
  {
    class: 'ASPIRATION',
    twist: (text, turn) =>
      /\bwill (?!not\b|be\b|have\b|also\b)/.test(text)
        ? text.replace(/\bwill\b/, HOPES[turn % HOPES.length] ?? 'aim to')
        : null,
  },
  {
    class: 'ASPIRATION',
    twist: (text, turn) => {
      if (!/\b(?:will|shall)\b/.test(text) || turn % 2 === 1) return null;
      const [body, end] = ending(text);
      return `${body}${ESCAPES[(turn >> 1) % ESCAPES.length] ?? ''}${end}`;
    },
  },
  { class: 'TRACK_RECORD', twist: intoPast },
  {
    class: 'NONE',
    twist: (text, turn) =>
      turn % 3 === 0 && /^We (?:will|shall)\b/.test(text)
        ? text.replace(/^We/, OTHERS[(turn / 3) % OTHERS.length] ?? '')
        : null,
  },
];

/** Counterfactual twins of a promise, at most four. `turn` picks among the wordings. */
export function counterfactualsOf(labelled: LabelledStatement, turn: number): readonly LabelledStatement[] {
  if (labelled.class !== 'COMMITMENT' || labelled.statement.kind === 'table-row') return [];
  return TWISTS.flatMap((twist, index) => {
    const text = twist.twist(labelled.statement.text, turn);
    if (text === null) return [];
    const statement = { ...labelled.statement, text };
    return [{ ...labelled, id: `${labelled.id}~${index}`, class: twist.class, statement }];
  });
}
