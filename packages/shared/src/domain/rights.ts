/** What a person can be in a tender, each with what it is for. A person may hold several. */
export const ROLE_MEANINGS = {
  lead: 'Sets the tender up, receives the responses and defends the award.',
  evaluator: 'Scores the answers that are assigned to them, independently of everybody else.',
  chair: 'Leads the panel through moderation to agreed scores.',
  observer: 'Watches the evaluation and takes notes; scores nothing.',
  adviser: 'Is asked by the panel for specialist advice; scores nothing.',
  auditor: 'Checks the record of what was done; changes nothing.',
  analyst: 'Works with indicative results; therefore neither scores nor chairs.',
  'contract-manager': 'Follows what the supplier promised, after the award.',
} as const;
export type Role = keyof typeof ROLE_MEANINGS;
export const ROLES = Object.keys(ROLE_MEANINGS) as readonly Role[];

/** Roles that one person may not hold together in one tender, because one would undo the other's independence. */
export const ROLES_APART: readonly (readonly [Role, Role])[] = [
  ['analyst', 'evaluator'],
  ['analyst', 'chair'],
  ['auditor', 'lead'],
  ['auditor', 'evaluator'],
  ['auditor', 'chair'],
];

/** Everything that is asked of the policy, each with what it lets a person do. */
export const ACTION_MEANINGS = {
  'tender.read': 'See the tender and its published set.',
  'tender.import': 'Create a tender or import one.',
  'tender.edit': 'Change the draft of the tender.',
  'tender.lock': 'Lock the published set.',
  'tender.revise': 'Publish a reasoned new version of a locked set.',
  'tender.move': 'Move the tender to its next phase.',
  'framework.read': 'See framework packs.',
  'framework.edit': 'Import, copy and change framework packs.',
  'people.read': 'See who has which role in the tender.',
  'people.manage': 'Give and take roles in the tender.',
  'assignment.manage': 'Decide who scores which question.',
  'panel.train': 'Record who is trained for the tender.',
  'panel.replace': 'Replace an evaluator while scoring is open.',
  'declaration.give': 'Give one’s own declaration of interests.',
  'declaration.read': 'See everybody’s declarations.',
  'declaration.decide': 'Decide about a declared interest; never one’s own.',
  'response.upload': 'Receive responses.',
  'response.list': 'See which responses were received.',
  'response.open': 'Take part in opening sealed responses.',
  'response.read': 'Read a response.',
  'file.read': 'Read the files of a response and their text.',
  'reading.decide': 'Say which words answer which question, and confirm doubtful text.',
  'integrity.read': 'See what a file hides, and answers that bidders share.',
  'price.read': 'See prices and commercial files.',
  'compliance.read': 'See compliance findings and thresholds.',
  'compliance.decide': 'Decide compliance findings.',
  'compliance.approve': 'Approve what somebody else asks for against a mandatory threshold.',
  'clarification.ask': 'Ask for a clarification.',
  'clarification.answer': 'Put clarifications to bidders and publish answers.',
  'clarification.read': 'See clarifications.',
  'identity.read': 'See who sent a response where the tender masks its bidders.',
  'masking.lift': 'Lift the masking of a bidder’s name, or of a figure that looks like a price.',
  'machine.read': 'See indicative results.',
  'adviser.decide': 'Decide whether a language model may be asked about the answers.',
  'score.write': 'Write one’s own score.',
  'score.read-own': 'See one’s own scores.',
  'practice.write': 'Write practice answers with a worked key.',
  'practice.waive': 'Withdraw a practice answer, and let people score without practice.',
  'practice.take': 'Practise on an answer that no bidder wrote.',
  'practice.review': 'See how people’s practice lies to the worked key.',
  'progress.read': 'See how much of the scoring is done.',
  'scores.read': 'See the scores of all evaluators.',
  'moderation.run': 'Run moderation sessions and record agreed scores.',
  'moderation.write': 'Write the panel’s record while holding the pen.',
  'moderation.confirm': 'Confirm agreed scores, or dissent.',
  'moderation.read': 'Follow moderation.',
  'results.read': 'See totals and order.',
  'record.read': 'See the record of what was done.',
  'record.export': 'Export the whole record, with scores.',
  'record.keep': 'Say how long the record is kept, and hold it for a dispute.',
  'disclosure.write': 'Say on the disclosure card what the authority knows of machine use.',
  'summary.read': 'See assessment summaries.',
  'summary.write': 'Write assessment summaries.',
  'summary.approve': 'Approve assessment summaries.',
  'summary.release': 'Release assessment summaries to bidders.',
  'commitment.read': 'See commitments and their delivery.',
  'commitment.write': 'Take over and change commitments.',
  'commitment.review': 'Review delivery reports.',
  'batch.read': 'See batches and their indicative results.',
  'batch.run': 'Score a batch by machine.',
  'batch.compare': 'Compare the results of a batch with the agreed scores.',
  'token.manage': 'Make and revoke tokens and webhooks for machines.',
  administer: 'Manage people and settings of the organisation.',
} as const;
export type Action = keyof typeof ACTION_MEANINGS;
export const ACTIONS = Object.keys(ACTION_MEANINGS) as readonly Action[];

/**
 * How a person stands with the current list of bidders. `due`: nothing declared for it yet. `clear`: no interest, or a
 * decision lets them take part. `conflict`: an interest is declared and no decision lets them take part.
 */
export const DECLARATION_STATES = ['due', 'clear', 'conflict'] as const;
export type DeclarationState = (typeof DECLARATION_STATES)[number];

/** What can be on record about a person’s training for a tender. */
export const TRAINING_OUTCOMES = ['trained', 'not-needed'] as const;
export type TrainingOutcome = (typeof TRAINING_OUTCOMES)[number];
