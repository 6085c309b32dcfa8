import type { ReadFile } from '@evenhand/shared/domain';
import { queriedClaims } from '../consistency/check-response.ts';
import type { Finding } from '../consistency/finding.ts';
import type { Criterion, ExplanationNode } from '@evenhand/shared/contracts';
import { explainBand, missingForNext } from '../explanation/explain-band.ts';
import { guardFindings } from '../explanation/guard-findings.ts';
import { indicativeBand } from '../rubric/band.ts';
import { claimSigns, type RubricContext } from '../rubric/claim-signs.ts';
import { TRADE_STEMS } from '../rubric/known-words.ts';
import { stemsOf } from '../rubric/word-stems.ts';
import type { FoundAnswer } from './find-claims.ts';
import type { TenderSetting } from './tender-setting.ts';

/** What the engine may say of an answer: a band, or why there is none. */
export type Judgement =
  | {
      readonly status: 'scored';
      readonly mark: string;
      readonly markWithoutQueried: string;
      /** Its evidence is named by the ids the engine works with. */
      readonly tree: ExplanationNode;
      readonly missingForNext: readonly string[];
    }
  | { readonly status: 'needs-confirmation' | 'not-produced'; readonly reason: string };

/**
 * The indicative band of an answer. None where a file that could hold the answer was not read (an unread page is not an
 * empty answer), which goes before all else, or where its text needs a person first. An answer that is not there in a
 * response that was read gets the lowest band.
 */
export function judgeAnswer(
  { criterion, answer, claims }: FoundAnswer,
  files: readonly ReadFile[],
  findings: readonly Finding[],
  elsewhere: ReadonlySet<string>,
  setting: TenderSetting,
): Judgement {
  const unread = files.filter(({ document }) => document === null);
  if (files.length === unread.length || (unread.length > 0 && (answer?.parts.length ?? 0) === 0)) {
    return { status: 'not-produced', reason: unreadWords(unread) };
  }
  if (answer?.needsConfirmation != null) return { status: 'needs-confirmation', reason: answer.needsConfirmation };
  const context: RubricContext = {
    known: setting.known,
    question: wordsAsked(criterion, setting),
    elsewhere,
  };
  const signs = claims.map((claim) => claimSigns(claim, context));
  const queried = queriedClaims(criterion.id, findings);
  const certain = signs.filter(({ claim }) => !queried.has(claim.id) && !queried.has(claim.duplicateOf ?? ''));
  const band = indicativeBand(signs, setting.rules);
  const repeats = claims.filter(({ id }) => elsewhere.has(id));
  return {
    status: 'scored',
    mark: band.mark,
    markWithoutQueried: indicativeBand(certain, setting.rules).mark,
    tree: explainBand(band, setting.tender.scale.bands, guardFindings(signs, band, repeats)),
    missingForNext: missingForNext(band),
  };
}

function unreadWords(files: readonly ReadFile[]): string {
  if (files.length === 0) return 'The response holds no file.';
  return files.map(({ name, reason, status }) => `${name}: ${reason ?? `it could not be read (${status}).`}`).join(' ');
}

const questionsRead = new WeakMap<Criterion, { setting: Published; words: ReadonlySet<string> }>();

type Published = Pick<TenderSetting, 'tender' | 'framework'>;

/** What a question asks about, worked out once for all answers to it. */
function wordsAsked(criterion: Criterion, { tender, framework }: Published): ReadonlySet<string> {
  const known = questionsRead.get(criterion);
  if (known?.setting.tender === tender && known.setting.framework === framework) return known.words;
  const words = questionWords(criterion, { tender, framework });
  questionsRead.set(criterion, { setting: { tender, framework }, words });
  return words;
}

/** Stems of the question and of the titles of its theme's measures, without the words that every bid uses. */
function questionWords({ theme, title, question }: Criterion, { framework, tender }: Published): Set<string> {
  const everywhere = new Set(stemsOf(`${tender.authority} ${tender.title} ${tender.area ?? ''}`));
  const measures = (framework?.measures ?? []).filter((measure) => measure.theme === (theme ?? null));
  const words = [`${title} ${question}`, ...measures.map((measure) => measure.title)].flatMap(stemsOf);
  return new Set(words.filter((word) => !everywhere.has(word) && !TRADE_STEMS.has(word)));
}
