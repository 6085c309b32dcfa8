import { tenderSchema, type Citation, type Tender, type TenderInput } from '@evenhand/shared/contracts';
import type { OpeningFinding, OpeningScore } from '../../src/modules/moderation/domain/opening-score.ts';
import { aTender } from './tenders.ts';

/** A parsed tender on a scale of 0 to 5 for tests of the panel's rules. */
export const panelTender = (change: Partial<TenderInput> = {}): Tender => tenderSchema.parse(aTender(change));

/** Words of a bid, told apart by where they start. */
export const passage = (start: number, quote = 'We will fit a stair climber in each home by June.'): Citation => ({
  file: 'bid.pdf',
  sha256: 'a'.repeat(64),
  page: 1,
  start,
  end: start + quote.length,
  quote,
  prefix: '',
  suffix: '',
});

/** One evaluator's score with a finding on one sub-criterion; `change` overrides the finding. */
export function scored(evaluatorId: string, mark: string, change: Partial<OpeningFinding> = {}): OpeningScore {
  const cited = [passage(Number(mark) * 100)];
  return { evaluatorId, mark, findings: [{ subCriterion: 'Q1', band: mark, cited, ...change }] };
}

/** A panel of evaluators A, B, C, ... with these marks. */
export const panel = (...marks: readonly string[]): readonly OpeningScore[] =>
  marks.map((mark, at) => scored(String.fromCharCode(65 + at), mark));
