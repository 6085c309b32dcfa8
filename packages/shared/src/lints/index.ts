export { isAgreementOnly } from './agreement-only.ts';
export { type KnownBidders } from './bidder-names.ts';
export { comparisonWarnings } from './comparison.ts';
export { lintReason, type LintContext } from './lint-reason.ts';
export { outsideKnowledgeWarnings } from './outside-knowledge.ts';
export { paraphraseWarning, type Published } from './paraphrase.ts';
export { ruleContradictionWarnings } from './rule-contradiction.ts';
export { isGeneric, isThin } from './thin.ts';
export { WARNING_CODES, type Warning, type WarningCode } from './warning.ts';
