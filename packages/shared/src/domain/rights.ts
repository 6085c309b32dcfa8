/** What a person can be in a tender; what each is for says ROLE_MEANINGS. A person may hold several. */
export const ROLES = [
  'lead',
  'evaluator',
  'chair',
  'observer',
  'adviser',
  'auditor',
  'analyst',
  'contract-manager',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that one person may not hold together in one tender, because one would undo the other's independence. */
export const ROLES_APART: readonly (readonly [Role, Role])[] = [
  ['analyst', 'evaluator'],
  ['analyst', 'chair'],
  ['auditor', 'lead'],
  ['auditor', 'evaluator'],
  ['auditor', 'chair'],
];

/** Everything that is asked of the policy; what each lets a person do says ACTION_MEANINGS. */
export const ACTIONS = [
  'tender.read',
  'tender.import',
  'tender.edit',
  'tender.lock',
  'tender.revise',
  'bidders.write',
  'aid.write',
  'tender.move',
  'tender.end',
  'framework.read',
  'framework.edit',
  'people.read',
  'people.manage',
  'assignment.manage',
  'panel.train',
  'panel.replace',
  'declaration.give',
  'declaration.read',
  'declaration.decide',
  'response.upload',
  'response.list',
  'response.open',
  'response.read',
  'file.read',
  'reading.decide',
  'reading.repeat',
  'integrity.read',
  'integrity.decide',
  'price.read',
  'compliance.read',
  'compliance.decide',
  'compliance.approve',
  'threshold.record',
  'clarification.ask',
  'clarification.answer',
  'clarification.read',
  'clarification.read-proposals',
  'identity.read',
  'masking.lift',
  'machine.read',
  'adviser.decide',
  'adviser.withdraw',
  'score.write',
  'score.read-own',
  'practice.write',
  'practice.waive',
  'practice.take',
  'practice.review',
  'progress.read',
  'progress.remind',
  'scores.read',
  'moderation.run',
  'moderation.write',
  'moderation.confirm',
  'moderation.read',
  'moderation.correct',
  'departure.ask',
  'departure.approve',
  'results.read',
  'record.read',
  'record.words',
  'record.export',
  'record.keep',
  'disclosure.write',
  'summary.read',
  'summary.write',
  'summary.approve',
  'summary.release',
  'bidder.answer',
  'commitment.read',
  'commitment.write',
  'commitment.review',
  'public-report.withdraw',
  'batch.read',
  'batch.run',
  'batch.compare',
  'token.manage',
  'administer',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * How a person stands with the current list of bidders. `due`: nothing declared for it yet. `clear`: no interest, or a
 * decision lets them take part. `conflict`: an interest is declared and no decision lets them take part.
 */
export const DECLARATION_STATES = ['due', 'clear', 'conflict'] as const;
export type DeclarationState = (typeof DECLARATION_STATES)[number];

/** What can be on record about a person’s training for a tender. */
export const TRAINING_OUTCOMES = ['trained', 'not-needed'] as const;
export type TrainingOutcome = (typeof TRAINING_OUTCOMES)[number];
