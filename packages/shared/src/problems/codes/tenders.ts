import type { ProblemWords } from './problem-words.ts';

/** Tenders, their set-up and their published sets. */
export const TENDERS_PROBLEMS = {
  'tender.not-found': {
    status: 404,
    title: 'This tender does not exist, or you may not see it.',
    todo: 'Go back to the list of tenders.',
  },
  'tender.exists': {
    status: 409,
    title: 'A tender with this reference exists already.',
    todo: 'Open the existing tender, or give the new one another reference.',
  },
  'tender.invalid': {
    status: 422,
    title: 'The tender cannot be used as it stands.',
    todo: 'Correct the points named below.',
  },
  'tender.wrong-phase': {
    status: 409,
    title: 'The tender is in another phase, in which this is not possible.',
    todo: 'Open the tender again to see how far it is.',
  },
  'tender.ended': {
    status: 403,
    title: 'This tender has ended without an award.',
    todo: 'What was done stays readable. While nobody has been told, the lead can take the end back.',
  },
  'tender.not-ended': {
    status: 409,
    title: 'This tender has not ended.',
    todo: 'Load the page again to see how it stands.',
  },
  'tender.end-told': {
    status: 409,
    title: 'Those who tendered have been told that this tender has ended, so the end stays.',
    todo: 'Set up a new tender, copied from this one, where the authority begins again.',
  },
  'tender.has-contract': {
    status: 409,
    title: 'A contract has been entered into, so this tender cannot end without an award.',
    todo: 'Record at its commitments where the contract ends early.',
  },
  'setup.outdated': {
    status: 409,
    title: 'Somebody else has saved this tender since you opened the page.',
    todo: 'Load the page again; what you typed is still here to copy.',
  },
  'reminder.not-due': {
    status: 409,
    title: 'This person has nothing left to score here, or cannot be written to.',
    todo: 'Load the page again to see who has scores to lock. An administrator can add an e-mail address.',
  },
  'reminder.too-soon': {
    status: 409,
    title: 'This person was reminded less than a day ago.',
    todo: 'Wait until a day has passed, or speak to them.',
  },
  'set.locked': {
    status: 409,
    title: 'The published set is locked and cannot be edited.',
    todo: 'Open a change with a legal basis and a reason, where the stage of the procurement allows one.',
  },
  'set.incomplete': {
    status: 422,
    title: 'The set cannot be locked yet.',
    todo: 'Put the points named below right.',
  },
  'set.no-change': {
    status: 409,
    title: 'The published set cannot be changed now.',
    todo: 'Look at which legal basis the stage of the procurement allows.',
  },
  'bidders.invalid': {
    status: 422,
    title: 'The list of bidders cannot be used as it stands.',
    todo: 'Correct the points named below.',
  },
  'bidders.outdated': {
    status: 409,
    title: 'The list of bidders has changed since you opened the page.',
    todo: 'Load the page again and make your change in the new list.',
  },
  'bidders.responded': {
    status: 409,
    title: 'A bidder that has sent a response stays in the list.',
    todo: 'Load the page again. Decide about the response on its compliance page if it is to take no part.',
  },
  'aid.not-found': {
    status: 404,
    title: 'There is no such internal aid in this tender.',
    todo: 'Go back to the list of internal aids.',
  },
  'aid.unanswered': {
    status: 409,
    title: 'An internal aid that can change a score is not published, and nobody has answered for it.',
    todo: 'Ask the lead to publish it, or to record in the register of internal aids who decided that it may be used.',
  },
  'framework.not-found': {
    status: 404,
    title: 'There is no such framework.',
    todo: 'Go back to the list of frameworks.',
  },
  'framework.issued': {
    status: 409,
    title: 'An issued edition never changes.',
    todo: 'Make a new version and change that.',
  },
  'framework.outdated': {
    status: 409,
    title: 'Somebody else has saved this framework since you opened it.',
    todo: 'Look at what it says now, then save yours again. What you typed is still on your screen.',
  },
  'framework.shipped': {
    status: 409,
    title: 'A framework that comes with the service never changes.',
    todo: 'Make a copy and change that.',
  },
  'framework.exists': {
    status: 409,
    title: 'A framework with this name exists already.',
    todo: 'Choose another name, or make a new version of the existing one.',
  },
  'framework.invalid': {
    status: 422,
    title: 'The framework cannot be used as it stands.',
    todo: 'Correct the points named below.',
  },
  'criterion.not-found': {
    status: 404,
    title: 'The published set of this tender has no such question.',
    todo: 'Go back to the list of questions.',
  },
} as const satisfies Record<string, ProblemWords>;
