/** Every address of the web app: the only place where one is put together. */
export const PATHS = {
  myWork: '/my-work',
  /** `next` is the address to come back to. */
  signIn: (next: string) => `/sign-in?next=${encodeURIComponent(next)}`,
  tenders: '/tenders',
  addTender: '/tenders/add',
  tender: (tenderId: string) => `/tenders/${tenderId}`,
  addResponse: (tenderId: string) => `/tenders/${tenderId}/add-response`,
  response: (tenderId: string, responseId: string) => `/tenders/${tenderId}/responses/${responseId}`,
} as const;

/** Every address of the API that the web app calls. */
export const API = {
  me: '/api/me',
  session: '/api/session',
  signInChoices: '/api/session/choices',
  demoSignIn: '/api/session/demo',
  tenders: '/api/tenders',
  tender: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}`,
  responses: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/responses`,
  tenderEvents: (tenderId: string) => `/api/tenders/${encodeURIComponent(tenderId)}/events`,
  response: (responseId: string) => `/api/responses/${encodeURIComponent(responseId)}`,
  fileText: (responseId: string, fileId: string) =>
    `/api/responses/${encodeURIComponent(responseId)}/files/${encodeURIComponent(fileId)}/text`,
  fileOriginal: (responseId: string, fileId: string) =>
    `/api/responses/${encodeURIComponent(responseId)}/files/${encodeURIComponent(fileId)}/original`,
} as const;
