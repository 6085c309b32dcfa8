/** Every address of the web app: the only place where one is put together. */
export const PATHS = {
  myWork: '/my-work',
  /** `next` is the address to come back to. */
  signIn: (next: string) => `/sign-in?next=${encodeURIComponent(next)}`,
  tenders: '/tenders',
  addTender: '/tenders/add',
  tender: (tenderId: string) => `/tenders/${tenderId}`,
  declaration: (tenderId: string) => `/tenders/${tenderId}/declaration`,
  tenderPeople: (tenderId: string) => `/tenders/${tenderId}/people`,
  newTender: '/tenders/new',
  setUp: (tenderId: string) => `/tenders/${tenderId}/set-up`,
  setUpPage: (tenderId: string, page: string) => `/tenders/${tenderId}/set-up/${page}`,
  readiness: (tenderId: string) => `/tenders/${tenderId}/readiness`,
  scoringProgress: (tenderId: string) => `/tenders/${tenderId}/scoring-progress`,
  /** Below a tender, as the service names it. */
  below: (tenderId: string, path: string) => `/tenders/${tenderId}/${path}`,
  frameworks: '/frameworks',
  framework: (id: string) => `/frameworks/${encodeURIComponent(id)}`,
  addFramework: '/frameworks/add',
  compareFrameworks: (one: string, other: string) =>
    `/frameworks/${encodeURIComponent(one)}/compared-with/${encodeURIComponent(other)}`,
  addResponse: (tenderId: string) => `/tenders/${tenderId}/add-response`,
  commitments: (tenderId: string) => `/tenders/${tenderId}/commitments`,
  contract: (tenderId: string) => `/tenders/${tenderId}/commitments/contract`,
  takeCommitment: (tenderId: string) => `/tenders/${tenderId}/commitments/take`,
  newCommitment: (tenderId: string) => `/tenders/${tenderId}/commitments/new`,
  commitment: (tenderId: string, commitmentId: string) => `/tenders/${tenderId}/commitments/${commitmentId}`,
  varyCommitment: (tenderId: string, commitmentId: string) =>
    `/tenders/${tenderId}/commitments/${commitmentId}/variation`,
  reportDelivery: (tenderId: string, commitmentId: string) => `/tenders/${tenderId}/commitments/${commitmentId}/report`,
  reviewReport: (tenderId: string, commitmentId: string, reportId: string) =>
    `/tenders/${tenderId}/commitments/${commitmentId}/reports/${reportId}`,
  response: (tenderId: string, responseId: string) => `/tenders/${tenderId}/responses/${responseId}`,
  moderation: (tenderId: string) => `/tenders/${tenderId}/moderation`,
  openSession: (tenderId: string) => `/tenders/${tenderId}/moderation/session`,
  panelItem: (tenderId: string, itemId: string) => `/tenders/${tenderId}/moderation/items/${itemId}`,
  parkItem: (tenderId: string, itemId: string) => `/tenders/${tenderId}/moderation/items/${itemId}/park`,
  sendItemBack: (tenderId: string, itemId: string) => `/tenders/${tenderId}/moderation/items/${itemId}/send-back`,
  compareItems: (tenderId: string) => `/tenders/${tenderId}/moderation/compare`,
  agreement: (tenderId: string) => `/tenders/${tenderId}/moderation/agreement`,
  signOff: (tenderId: string) => `/tenders/${tenderId}/moderation/sign-off`,
  moderationRecord: (tenderId: string) => `/tenders/${tenderId}/moderation/record`,
  results: (tenderId: string) => `/tenders/${tenderId}/results`,
  selfAudit: (tenderId: string) => `/tenders/${tenderId}/results/self-audit`,
  reading: (tenderId: string, responseId: string) => `/tenders/${tenderId}/responses/${responseId}/reading`,
  scoring: (tenderId: string) => `/tenders/${tenderId}/scoring`,
  beforeScoring: (tenderId: string) => `/tenders/${tenderId}/scoring/start`,
  checkScores: (tenderId: string) => `/tenders/${tenderId}/scoring/check`,
  scoresSubmitted: (tenderId: string) => `/tenders/${tenderId}/scoring/submitted`,
  scoreBid: (tenderId: string, responseId: string) => `/tenders/${tenderId}/scoring/bids/${responseId}`,
  scoreQuestion: (tenderId: string, criterionId: string) =>
    `/tenders/${tenderId}/scoring/questions/${encodeURIComponent(criterionId)}`,
  scoreAnswer: (tenderId: string, responseId: string, criterionId: string) =>
    `/tenders/${tenderId}/scoring/answers/${responseId}/${encodeURIComponent(criterionId)}`,
  answerHistory: (tenderId: string, responseId: string, criterionId: string) =>
    `/tenders/${tenderId}/scoring/answers/${responseId}/${encodeURIComponent(criterionId)}/history`,
} as const;

/** Every address of the API that the web app calls. */
export const API = {
  me: '/api/me',
  session: '/api/session',
  signInChoices: '/api/session/choices',
  demoSignIn: '/api/session/demo',
  tenders: '/api/tenders',
  tender: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}`,
  declaration: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/declaration`,
  declarations: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/declarations`,
  decisions: (tenderId: string, declarationId: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/declarations/${encodeURIComponent(declarationId)}/decisions`,
  people: '/api/people',
  tenderPeople: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/people`,
  tenderPerson: (tenderId: string, personId: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/people/${encodeURIComponent(personId)}`,
  questionsOf: (tenderId: string, personId: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/people/${encodeURIComponent(personId)}/questions`,
  tenderDrafts: '/api/tender-drafts',
  setup: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/setup`,
  setupPage: (tenderId: string, page: string) => `/api/tenders/${encodeURIComponent(tenderId)}/setup/${page}`,
  setupImport: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/setup/import`,
  setupExport: (tenderId: string, format: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/setup/export/${format}`,
  bidders: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/bidders`,
  aids: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/aids`,
  aid: (tenderId: string, aidId: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/aids/${encodeURIComponent(aidId)}`,
  publishedSets: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/published-sets`,
  setChange: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/published-sets/change`,
  readiness: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/readiness`,
  fewEvaluators: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/readiness/few-evaluators`,
  openScoring: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/readiness/open`,
  scoringProgress: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/scoring-progress`,
  frameworks: '/api/frameworks',
  framework: (id: string) => `/api/frameworks/${encodeURIComponent(id)}`,
  frameworkCopies: (id: string) => `/api/frameworks/${encodeURIComponent(id)}/copies`,
  frameworkVersions: (id: string) => `/api/frameworks/${encodeURIComponent(id)}/versions`,
  issueFramework: (id: string) => `/api/frameworks/${encodeURIComponent(id)}/issue`,
  frameworkComparison: (one: string, other: string) =>
    `/api/frameworks/${encodeURIComponent(one)}/compared-with/${encodeURIComponent(other)}`,
  measureTable: '/api/frameworks/tables',
  responses: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/responses`,
  commitments: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/commitments`,
  contract: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/contract`,
  commitmentCandidates: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/commitment-candidates`,
  commitment: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}`,
  variations: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/variations`,
  deliveryReports: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/reports`,
  reportReview: (commitmentId: string, reportId: string) =>
    `/api/commitments/${encodeURIComponent(commitmentId)}/reports/${encodeURIComponent(reportId)}/review`,
  ratings: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/ratings`,
  tenderEvents: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/events`,
  scoring: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/scoring`,
  answer: (tenderId: string, responseId: string, criterionId: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/scoring/${encodeURIComponent(responseId)}/${encodeURIComponent(criterionId)}`,
  response: (responseId: string) => `/api/responses/${encodeURIComponent(responseId)}`,
  reading: (responseId: string) => `/api/responses/${encodeURIComponent(responseId)}/reading`,
  mappings: (responseId: string) => `/api/responses/${encodeURIComponent(responseId)}/mappings`,
  confirmations: (responseId: string) => `/api/responses/${encodeURIComponent(responseId)}/confirmations`,
  masking: (responseId: string) => `/api/responses/${encodeURIComponent(responseId)}/masking`,
  liftMasking: (responseId: string) => `/api/responses/${encodeURIComponent(responseId)}/masking/lift`,
  fileText: (responseId: string, fileId: string) =>
    `/api/responses/${encodeURIComponent(responseId)}/files/${encodeURIComponent(fileId)}/text`,
  fileOriginal: (responseId: string, fileId: string) =>
    `/api/responses/${encodeURIComponent(responseId)}/files/${encodeURIComponent(fileId)}/original`,
  moderation: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/moderation`,
  panelItem: (tenderId: string, itemId: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/moderation/items/${encodeURIComponent(itemId)}`,
  results: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/results`,
  selfAudit: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/self-audit`,
} as const;
