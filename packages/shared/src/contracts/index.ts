export { decimalInput, decimalText } from './decimal.ts';
export { MACHINE_USE_MODES, REGIMES, ROUNDING_MODES, tenderSchema } from './tender.ts';
export type { Criterion, ScaleBand, Tender, TenderInput } from './tender.ts';
export {
  QUERY_SEVERITIES,
  claimSchema,
  criterionResultSchema,
  engineSchema,
  evidenceSchema,
  explanationNodeSchema,
  fileResultSchema,
  indicativeWeightedSchema,
  quantitySchema,
  querySchema,
  responseResultSchema,
  resultsSchema,
  suggestedMeasureSchema,
  timeSchema,
} from './results.ts';
export type {
  Claim,
  CriterionResult,
  Evidence,
  ExplanationNode,
  FileResult,
  IndicativeWeighted,
  Quantity,
  Query,
  ResponseResult,
  Results,
  SuggestedMeasure,
  TimeExpression,
} from './results.ts';
export { frameworkPackSchema, measureSchema, missionMappingSchema, missionSchema, sourceSchema } from './framework.ts';
export type { FrameworkPack, FrameworkPackInput, Measure } from './framework.ts';
export {
  RESPONSE_STAGES,
  assessmentView,
  criterionView,
  fileTextView,
  frameworkListView,
  frameworkSummaryView,
  healthView,
  machineUseView,
  receivedFileView,
  responseEventView,
  responseListView,
  responseSummaryView,
  responseView,
  tenderListView,
  tenderSummaryView,
  tenderView,
} from './views.ts';
export type {
  AssessmentView,
  CriterionView,
  FileTextView,
  FrameworkListView,
  FrameworkSummaryView,
  HealthView,
  MachineUseView,
  ReceivedFileView,
  ResponseEventView,
  ResponseListView,
  ResponseStage,
  ResponseSummaryView,
  ResponseView,
  TenderListView,
  TenderSummaryView,
  TenderView,
} from './views.ts';
export { bandSchema, citationSchema, guideValuesSchema, stepValueSchema } from './guide-values.ts';
export type { Band, Citation, GuideValues, StepValue } from './guide-values.ts';
