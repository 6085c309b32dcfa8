import { PHASES, type Action, type Phase, type Role, type TokenScope } from '@evenhand/shared/domain';

/** Something that must be so besides role and phase. */
export type Condition =
  /** The person has declared for the current list of bidders and may take part. */
  | 'declared'
  /** The person's training for the tender is on record, or scoring opened without asking for any. */
  | 'trained'
  /** The person has practised on what is offered for their questions, or the tender asks for no practice. */
  | 'practised'
  /** The question is assigned to the person. */
  | 'assigned'
  /** The person's own score for the answer is locked. */
  | 'own-score-locked'
  /** The tender's rule of machine use lets the panel see the machine's view now. */
  | 'machine-revealed'
  /** The panel has sent the score back to the person. */
  | 're-opened'
  /** The person is named as one who takes notes in the open session. */
  | 'takes-notes'
  /** The panel waits for the person's own scores on what nobody has a vote on any more. */
  | 'awaited'
  /** The person has lifted the masking of the bidder, on record. */
  | 'masking-lifted'
  /** What is decided about is not the person's own. */
  | 'not-own'
  /** The tender has ended without an award, and those who tendered know: nothing of it can be taken back. */
  | 'end-told';

/** One way in which an action is allowed: to any of these roles, in any of these phases, where all conditions hold. */
export interface Grant {
  readonly roles: readonly (Role | 'administrator')[];
  readonly phases: readonly Phase[];
  readonly conditions: readonly Condition[];
}

const EVERY_ROLE: Grant['roles'] = [
  'lead',
  'evaluator',
  'chair',
  'observer',
  'adviser',
  'auditor',
  'analyst',
  'contract-manager',
];
const READERS: Grant['roles'] = ['lead', 'chair', 'observer', 'adviser', 'auditor', 'analyst'];
const PANEL_TABLE: Grant['roles'] = ['lead', 'chair', 'observer', 'adviser', 'auditor', 'evaluator'];

const from = (first: Phase, last: Phase = 'awarded') => PHASES.slice(PHASES.indexOf(first), PHASES.indexOf(last) + 1);
const ALWAYS = from('setting-up');

const grant = (roles: Grant['roles'], phases: readonly Phase[], ...conditions: Condition[]): Grant => ({
  roles,
  phases,
  conditions,
});

/** Who reads the bids. Where a tender asks for practice, its evaluators practise before they open one. */
const READING: readonly Grant[] = [
  grant(READERS, from('opened'), 'declared'),
  grant(['evaluator'], from('opened', 'scoring'), 'declared', 'practised'),
  grant(['evaluator'], from('moderation'), 'declared'),
];

/**
 * Who may do what in a tender. What is not listed is refused to everybody; a tender's administrator has no bid content
 * and no score, whatever else changes here. Everything that shows or decides about bids asks for a declaration.
 */
export const TENDER_GRANTS: Readonly<Partial<Record<Action, readonly Grant[]>>> = {
  'tender.read': [grant([...EVERY_ROLE, 'administrator'], ALWAYS)],
  'tender.edit': [grant(['lead'], ['setting-up'])],
  'tender.lock': [grant(['lead'], ['setting-up'])],
  'tender.revise': [grant(['lead'], from('published', 'scoring'), 'declared')],
  // A subcontractor or an aid can come to light at any time; then declarations are asked for, and the aid is answered for.
  'bidders.write': [grant(['lead'], ['setting-up']), grant(['lead'], from('published'), 'declared')],
  'aid.write': [grant(['lead'], ['setting-up']), grant(['lead'], from('published', 'moderation'), 'declared')],
  'tender.move': [grant(['lead'], ['setting-up']), grant(['lead'], from('published'), 'declared')],
  'tender.end': [grant(['lead'], ['setting-up']), grant(['lead'], from('published'), 'declared')],
  'people.read': [grant(['lead', 'chair', 'auditor', 'administrator'], ALWAYS)],
  'people.manage': [grant(['lead', 'administrator'], ALWAYS)],
  // Who judges decides much of the outcome: from the moment at which there are bidders only a lead without an interest does.
  'assignment.manage': [grant(['lead'], ['setting-up']), grant(['lead'], from('published', 'moderation'), 'declared')],
  'panel.train': [grant(['lead'], ['setting-up']), grant(['lead'], from('published', 'moderation'), 'declared')],
  'panel.replace': [grant(['lead'], ['scoring'], 'declared')],
  // Where the bidders change late, whoever reads on declares after that.
  'declaration.give': [grant(EVERY_ROLE, ALWAYS)],
  'declaration.read': [grant(['lead', 'auditor'], ALWAYS)],
  'declaration.decide': [grant(['lead'], ALWAYS, 'declared', 'not-own')],
  'response.upload': [grant(['lead'], from('published', 'scoring'))],
  'response.list': READING,
  'response.open': [grant(['lead', 'chair', 'observer', 'auditor'], ['published'], 'declared')],
  'response.read': READING,
  'file.read': READING,
  'reading.decide': [grant(['lead'], from('opened', 'scoring'), 'declared')],
  'reading.repeat': [grant(['lead'], from('opened', 'moderation'), 'declared')],
  'integrity.read': [grant(['lead', 'chair'], from('opened'), 'declared')],
  'integrity.decide': [grant(['lead', 'chair'], from('opened', 'agreed'), 'declared')],
  'price.read': [grant(['lead', 'chair', 'auditor'], from('agreed'), 'declared')],
  'compliance.read': [grant(['lead', 'chair', 'observer', 'auditor'], ALWAYS, 'declared')],
  'compliance.decide': [grant(['lead'], from('opened', 'agreed'), 'declared')],
  // No contract is entered with a bid of which nobody has recorded this, so it stays open while the standstill runs.
  'threshold.record': [grant(['lead'], from('opened'), 'declared')],
  'compliance.approve': [grant(['lead', 'chair'], from('opened'), 'declared')],
  'clarification.ask': [grant(['lead', 'chair', 'evaluator'], from('opened', 'moderation'), 'declared')],
  'clarification.answer': [grant(['lead'], from('published', 'moderation'), 'declared')],
  'clarification.read': [grant(PANEL_TABLE, from('published'), 'declared')],
  // What a colleague wants to ask tells what they doubt: it opens to who scores when the scores of others do.
  'clarification.read-proposals': [
    grant(['lead', 'chair', 'observer', 'auditor'], from('published'), 'declared'),
    grant(['evaluator', 'adviser'], from('moderation'), 'declared'),
  ],
  // Who scores and who sits at the table learns the names when the scores are agreed and nothing can be moved by them.
  'identity.read': [
    grant(['lead', 'auditor', 'analyst'], ALWAYS),
    grant(['chair'], from('opened'), 'declared', 'masking-lifted'),
    grant(EVERY_ROLE, from('agreed')),
  ],
  'masking.lift': [grant(['lead', 'chair'], from('opened'), 'declared')],
  'machine.read': [
    grant(['analyst'], from('opened'), 'declared'),
    grant(['evaluator'], from('scoring'), 'declared', 'own-score-locked', 'machine-revealed'),
    grant(['lead', 'chair', 'observer', 'adviser'], from('moderation'), 'declared', 'machine-revealed'),
    grant(['auditor'], from('agreed'), 'declared'),
  ],
  'adviser.decide': [grant(['lead'], from('setting-up', 'moderation'), 'declared')],
  'adviser.withdraw': [grant(['lead'], ALWAYS, 'declared')],
  'score.write': [
    grant(['evaluator'], ['scoring'], 'declared', 'trained', 'assigned'),
    grant(['evaluator'], ['moderation'], 'declared', 'trained', 'assigned', 're-opened'),
    grant(['evaluator'], ['moderation'], 'declared', 'trained', 'assigned', 'awaited'),
  ],
  'score.read-own': [grant(['evaluator'], from('scoring'), 'declared', 'trained')],
  // Practising shows nothing of a bid; writing a key can move marks, so that it asks for a declaration like every rubric.
  'practice.write': [grant(['lead', 'chair'], from('published', 'opened'), 'declared')],
  'practice.waive': [grant(['lead'], from('published', 'scoring'), 'declared')],
  'practice.take': [grant(['evaluator'], from('published', 'scoring'))],
  'practice.review': [grant(['chair'], from('published'), 'declared')],
  'progress.read': [grant(['lead', 'chair'], from('scoring'))],
  // It tells nobody anything but that scores are still awaited; so it asks for no declaration, like the counts.
  'progress.remind': [grant(['lead', 'chair'], ['scoring'])],
  'scores.read': [grant(PANEL_TABLE, from('moderation'), 'declared')],
  'moderation.run': [grant(['chair'], ['scoring', 'moderation'], 'declared')],
  'moderation.write': [
    grant(['chair'], ['moderation'], 'declared'),
    grant(['lead', 'observer', 'evaluator'], ['moderation'], 'declared', 'takes-notes'),
  ],
  // The chair confirms only what one person alone has scored; the panel's quorum decides that.
  'moderation.confirm': [grant(['evaluator', 'chair'], ['moderation'], 'declared')],
  'moderation.read': [grant(PANEL_TABLE, from('moderation'), 'declared')],
  'moderation.correct': [grant(['chair'], from('moderation', 'agreed'), 'declared')],
  'departure.ask': [grant(['lead'], ['moderation'], 'declared')],
  'departure.approve': [grant(['lead', 'chair'], ['moderation'], 'declared')],
  'results.read': [grant(PANEL_TABLE, from('agreed'), 'declared')],
  'record.read': [grant(['lead', 'auditor'], ALWAYS)],
  // Reasons tell of bids, and of what the panel holds of them; before there are bidders they do not.
  'record.words': [
    grant(['lead', 'auditor'], ['setting-up']),
    grant(['lead', 'auditor'], from('published'), 'declared'),
  ],
  // Who could end a tender, read what others gave and take the end back would have read it while it counts.
  'record.export': [
    grant(['lead', 'auditor'], from('agreed'), 'declared'),
    grant(['lead', 'auditor'], from('setting-up', 'moderation'), 'declared', 'end-told'),
  ],
  'record.keep': [grant(['lead'], ALWAYS)],
  'disclosure.write': [grant(['lead'], ALWAYS)],
  'summary.read': [grant(['lead', 'chair', 'auditor', 'contract-manager'], from('agreed'), 'declared')],
  'summary.write': [grant(['lead'], ['agreed'], 'declared')],
  'summary.approve': [grant(['lead', 'chair'], ['agreed'], 'declared')],
  'summary.release': [grant(['lead'], from('agreed'), 'declared')],
  'bidder.answer': [grant(['lead'], from('agreed'), 'declared')],
  'commitment.read': [grant(['lead', 'contract-manager', 'auditor'], from('agreed'), 'declared')],
  'commitment.write': [grant(['lead', 'contract-manager'], from('agreed'), 'declared')],
  'commitment.review': [grant(['contract-manager'], from('awarded'), 'declared')],
  'public-report.withdraw': [grant(['contract-manager'], from('awarded'), 'declared')],
  'batch.read': [grant(['analyst'], from('opened'), 'declared')],
  'batch.run': [grant(['analyst'], from('opened'), 'declared')],
  'batch.compare': [grant(['analyst'], from('agreed'), 'declared')],
  // Whose work a machine can take over: receiving responses, and running batches.
  'token.manage': [grant(['lead', 'analyst'], ALWAYS)],
};

/**
 * What somebody does for whose own scores the panel waits: read the answers and score them. Of the panel, of what others gave
 * and of what the machine holds they see nothing in any role, or the score would not be theirs alone.
 */
export const WHILE_AWAITED: ReadonlySet<Action> = new Set<Action>([
  'tender.read',
  'declaration.give',
  'response.list',
  'response.read',
  'file.read',
  'clarification.read',
  'score.write',
  'score.read-own',
]);

/**
 * What stays open in a tender that has ended without an award, as far as its phase opens it: reading, keeping the record,
 * answering for interests, speaking with bidders, and taking a report to the public off its page. Everything else has stopped.
 */
export const AFTER_THE_END: ReadonlySet<Action> = new Set<Action>([
  'tender.read',
  'tender.end',
  'people.read',
  'people.manage',
  'declaration.give',
  'declaration.read',
  'declaration.decide',
  'response.list',
  'response.read',
  'file.read',
  'integrity.read',
  'price.read',
  'compliance.read',
  'clarification.read',
  'clarification.read-proposals',
  'identity.read',
  'machine.read',
  'adviser.withdraw',
  'score.read-own',
  'practice.review',
  'progress.read',
  'scores.read',
  'moderation.read',
  'results.read',
  'record.read',
  'record.words',
  'record.export',
  'record.keep',
  'disclosure.write',
  'summary.read',
  'bidder.answer',
  'commitment.read',
  'public-report.withdraw',
  'batch.read',
  'batch.compare',
  'token.manage',
]);

/**
 * What each scope of a token covers, as far as the person who made it may do it. Everything else needs a person: to score,
 * confirm, lock, declare, moderate, approve and decide are in no scope.
 */
export const MACHINE_ACTIONS: Readonly<Record<TokenScope, readonly Action[]>> = {
  read: [
    'tender.read',
    'identity.read',
    'response.list',
    'response.read',
    'file.read',
    'machine.read',
    'batch.read',
    'results.read',
  ],
  submit: ['tender.import', 'response.upload', 'batch.run'],
};
