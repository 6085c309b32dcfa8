export type { Statement } from './text/statement.ts';
export { frameworkPack, frameworksFor, FRAMEWORK_PACKS } from './measures/framework-pack.ts';
export { scoreResponse, type ScoreInput } from './score.ts';
export { ENGINE } from './results/engine.ts';
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
export { publishedSetHash } from './results/published-set-hash.ts';
export { canonicalJson } from './results/canonical-json.ts';
export { effectiveWeights, type EffectiveWeights } from './weighting/effective-weights.ts';
export { escaped, explanationHtml } from './explanation/render-html.ts';
