/** Addresses of the service for what comes with the award and after it: apart, because no page begins with them. */
export const AWARD_API = {
  tenderEnd: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/ending`,
  summaries: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/summaries`,
  summaryRelease: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/summaries/release`,
  winner: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/winner`,
  awardSteps: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/award-steps`,
  summary: (summaryId: string) => `/api/summaries/${encodeURIComponent(summaryId)}`,
  bidderDesk: (summaryId: string) => `/api/summaries/${encodeURIComponent(summaryId)}/bidder`,
  summaryFile: (summaryId: string, format: string) => `/api/summaries/${encodeURIComponent(summaryId)}/files/${format}`,
  debriefFile: (summaryId: string, format: string) =>
    `/api/summaries/${encodeURIComponent(summaryId)}/debrief/files/${format}`,
  commitments: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/commitments`,
  contract: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/contract`,
  contractSchedule: (tenderId: string, format: string) =>
    `/api/tenders/${encodeURIComponent(tenderId)}/contract-schedule/${format}`,
  publicReport: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/public-report`,
  /** A page that the service writes itself, for anybody. */
  publicPage: (authority: string) => `/social-value/${encodeURIComponent(authority)}`,
  performanceNotice: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/performance-notice.csv`,
  deliveryTable: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/delivery-table`,
  deliveryQueue: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/delivery-queue`,
  portfolio: '/api/portfolio',
  boardReport: '/api/board-report',
  credentials: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/credentials`,
  commitmentCandidates: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/commitment-candidates`,
  commitment: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}`,
  commitmentTerms: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/terms`,
  takingOut: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/taking-out`,
  ending: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/ending`,
  variations: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/variations`,
  deliveryReports: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/reports`,
  reportReopening: (commitmentId: string, reportId: string) =>
    `/api/commitments/${encodeURIComponent(commitmentId)}/reports/${encodeURIComponent(reportId)}/reopening`,
  reportReview: (commitmentId: string, reportId: string) =>
    `/api/commitments/${encodeURIComponent(commitmentId)}/reports/${encodeURIComponent(reportId)}/review`,
  /** Of one file, or of all. */
  deliveryEvidence: (commitmentId: string, reportId: string, evidenceId?: string) => {
    const all = `/api/commitments/${encodeURIComponent(commitmentId)}/reports/${encodeURIComponent(reportId)}/evidence`;
    return evidenceId === undefined ? all : `${all}/${encodeURIComponent(evidenceId)}`;
  },
  shortfall: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/shortfall`,
  shortfallLetter: (commitmentId: string, noticeId: string) =>
    `/api/commitments/${encodeURIComponent(commitmentId)}/shortfall/notices/${encodeURIComponent(noticeId)}/docx`,
  ratings: (commitmentId: string) => `/api/commitments/${encodeURIComponent(commitmentId)}/ratings`,
} as const;
