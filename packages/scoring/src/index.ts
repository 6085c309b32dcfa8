export { ENGINE } from './results/engine.ts';
export { publishedSetHash } from './results/published-set-hash.ts';
export { canonicalJson } from './results/canonical-json.ts';
export { scoreResponse } from './score.ts';
export type { ReadResponse, ScoreInput } from './results/understand-response.ts';
export type { UsualRange } from './consistency/across-bids.ts';
export { answerPrompts, type AnswerPrompt } from './results/answer-prompts.ts';
export { unitOf } from './quantities/units.ts';
export { queriesAcrossBids, type BidQuery } from './results/queries-across-bids.ts';

export { frameworkPack, frameworksFor, FRAMEWORK_PACKS } from './measures/framework-pack.ts';
export { importFrameworkPack, type PackImport } from './measures/import-pack.ts';

export { decimalSum } from './decimal/exact.ts';
export { highestMark, sameMark } from './rubric/marks.ts';
export { rulePackFor } from './rubric/rule-pack.ts';
export type { RulePack } from './rubric/need.ts';
export { needWords } from './explanation/need-words.ts';
export { questionWeights, type QuestionWeight } from './weighting/question-weights.ts';
export {
  effectiveWeights,
  weightingFaults,
  weightToShow,
  type EffectiveWeights,
} from './weighting/effective-weights.ts';
export { missionShares as missionSharesOf, type MissionShares } from './weighting/mission-shares.ts';
export { indicativeWeighted } from './weighting/indicative-weighted.ts';
export { weightedMarks } from './weighting/weighted-marks.ts';
export { Exact, plainText, roundedText } from './decimal/exact.ts';
export { tiedTotals } from './weighting/ties.ts';
export { impliedUnitValue, valueOffer, type Offer, type UnitValue, type ValuedOffer } from './weighting/local-value.ts';
export { proRata, type OfferedValue, type ProRata } from './weighting/pro-rata.ts';

export { explanationText } from './explanation/render-text.ts';
export { escaped, explanationHtml } from './explanation/render-html.ts';
export type { CitedClaim, FindCited } from './explanation/citation.ts';

export { evaluateCorpus, type Evaluation } from './evaluation/evaluate-corpus.ts';
export { evaluationText } from './evaluation/evaluation-text.ts';
export { labelledResponse } from './evaluation/labelled-corpus-json.ts';
export type {
  AgreedMark,
  LabelledResponse,
  LabelledTender,
  LabelledUnit,
  UnitLabel,
} from './evaluation/labelled-corpus.ts';

export {
  AGREEMENT_CAVEAT,
  panelAgreement,
  type NamedStatistic,
  type PanelAgreement,
  type TooFewItems,
} from './agreement/panel-agreement.ts';
export { itemSpread, type ItemSpread } from './agreement/item-spread.ts';
export { raterSeverity, type RaterSeverity } from './agreement/rater-severity.ts';
export { crossTable, kappa } from './agreement/kappa.ts';
export type { Ratings } from './agreement/ratings.ts';
