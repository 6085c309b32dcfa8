import * as z from 'zod/mini';
import { findQuote, fold } from '@evenhand/shared/anchoring';
import type { Slice } from '@evenhand/shared/domain';
import type { Condition } from './conditions.ts';
import { MOST_QUOTES } from './prompt.ts';

/** Words of an answer: which of its parts, and where in it. */
export interface Passage extends Slice {
  readonly part: number;
}

/** What a run said of one condition. `thrown-away`: it said yes and could not show it. */
export interface Finding {
  readonly condition: string;
  readonly verdict: 'yes' | 'no' | 'thrown-away';
  /** Why it was thrown away. */
  readonly because: string | null;
  readonly passages: readonly Passage[];
}

/** A reply as it counts: its findings, or why nothing of it counts. */
export type Reply =
  | { readonly outcome: 'used'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'thrown-away'; readonly because: string };

/** Letters of a quote below which it could stand anywhere. */
const FEWEST_LETTERS = 12;
/** What figures are covered with: a quote that holds it would point to a figure that was not sent. */
const COVER = '█';

const envelope = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })) });
const reply = z.strictObject({
  id: z.string(),
  findings: z.array(
    z.strictObject({ condition: z.string(), holds: z.enum(['yes', 'no']), quotes: z.array(z.string()) }),
  ),
});

/**
 * Reads what a model sent. Only yes or no to each condition counts, and a yes only with words that stand in the answer,
 * blind to white space as everywhere; whatever says more, less or something else is thrown away whole.
 */
export function readReply(
  text: string,
  asked: { readonly id: string; readonly conditions: readonly Condition[]; readonly answer: readonly string[] },
): Reply {
  const sent = envelope.safeParse(json(text));
  const content = sent.success ? sent.data.choices[0]?.message.content : undefined;
  if (content === undefined) return thrownAway('It is not in the form of a model’s reply.');
  const read = reply.safeParse(json(content));
  if (!read.success) return thrownAway(faultOf(read.error.issues));
  const { id, findings } = read.data;
  if (id !== asked.id) return thrownAway('It answers another question.');
  const answered = new Set(findings.map(({ condition }) => condition));
  if (findings.length !== asked.conditions.length || asked.conditions.some((condition) => !answered.has(condition.id)))
    return thrownAway('It does not answer each condition once.');
  return { outcome: 'used', findings: findings.map((finding) => judged(finding, asked.answer)) };
}

function judged({ condition, holds, quotes }: z.infer<typeof reply>['findings'][number], answer: readonly string[]) {
  const verdict = (because: string | null, passages: readonly Passage[] = []): Finding => {
    return { condition, verdict: because === null ? holds : 'thrown-away', because, passages };
  };
  if (holds === 'no') return verdict(null);
  if (quotes.length === 0) return verdict('It said yes without a quote.');
  if (quotes.length > MOST_QUOTES) return verdict(`It gave more than ${String(MOST_QUOTES)} quotes.`);
  const passages: Passage[] = [];
  for (const quote of quotes) {
    if (quote.includes(COVER)) return verdict('It quoted words that are covered.');
    if (fold(quote).text.length < FEWEST_LETTERS) return verdict('It quoted too few letters to prove anything.');
    const passage = placeOf(quote, answer);
    if (passage === null) return verdict('It quoted words that do not stand in the answer.');
    passages.push(passage);
  }
  return verdict(null, passages);
}

function placeOf(quote: string, answer: readonly string[]): Passage | null {
  for (const [part, text] of answer.entries()) {
    const slice = findQuote(text, quote);
    if (slice !== null) return { part, ...slice };
  }
  return null;
}

function faultOf(issues: readonly z.core.$ZodIssue[]): string {
  const more = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  if (more.length === 0) return 'It is not in the form that was asked for.';
  return 'It says more than yes or no with quotes.';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function thrownAway(because: string): Reply {
  return { outcome: 'thrown-away', because };
}
