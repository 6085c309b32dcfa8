import type { ProblemWords } from './problem-words.ts';

/** Signing in, rights, declarations and the people of a tender. */
export const PEOPLE_PROBLEMS = {
  'session.none': {
    status: 401,
    title: 'You are not signed in, or your session has ended.',
    todo: 'Sign in; you come back to where you were.',
  },
  'session.refused': {
    status: 403,
    title: 'This sign-in was not accepted.',
    todo: 'Check what you entered, or choose another way to sign in.',
  },
  'session.locked': {
    status: 429,
    title: 'There were too many attempts to sign in.',
    todo: 'Wait a quarter of an hour, then try again.',
  },
  'session.proof-due': {
    status: 403,
    title: 'This needs a fresh sign-in, because it decides who gets in.',
    todo: 'Sign in again; you come back to this page and can go on.',
  },
  'account.none': {
    status: 409,
    title: 'You have no passphrase here: you sign in through your organisation, or in a demonstration.',
    todo: 'Change your passphrase where you sign in.',
  },
  'invitation.not-found': {
    status: 404,
    title: 'This invitation does not exist, was used already, or has run out.',
    todo: 'Ask whoever invited you for a new invitation.',
  },
  'passphrase.weak': {
    status: 422,
    title: 'This passphrase is too easy to guess.',
    todo: 'Use at least 15 characters; several words are good.',
  },
  'rights.none': {
    status: 403,
    title: 'Your role does not include this.',
    todo: 'Ask the lead of the tender if you need it.',
  },
  'rights.not-now': {
    status: 403,
    title: 'This is not possible at this point of the tender.',
    todo: 'Look at the tender’s phase and at what is still to be done before.',
  },
  'declaration.due': {
    status: 403,
    title: 'You have not yet declared your interests for the current list of bidders.',
    todo: 'Give your declaration; then this opens.',
  },
  'declaration.conflict': {
    status: 403,
    title: 'You have declared an interest, so the bids are closed to you.',
    todo: 'The lead of the tender decides whether you can take part.',
  },
  'declaration.not-found': {
    status: 404,
    title: 'There is no such declaration in this tender.',
    todo: 'Go back to the declarations of the tender.',
  },
  'declaration.invalid': {
    status: 422,
    title: 'The declaration is not complete.',
    todo: 'Answer for every bidder, and describe each interest.',
  },
  'declaration.outdated': {
    status: 409,
    title: 'The list of bidders has changed since you opened the declaration.',
    todo: 'Load the page again and declare for the new list.',
  },
  'training.due': {
    status: 403,
    title: 'Your training for this tender is not on record yet.',
    todo: 'Ask the lead of the tender to record it; then this opens.',
  },
  'training.invalid': {
    status: 422,
    title: 'The training cannot be recorded like this.',
    todo: 'Correct what is named, then record it again.',
  },
  'panel.fixed': {
    status: 409,
    title: 'Who scores a question is fixed since scoring has opened.',
    todo: 'Replace the evaluator and say why; the successor scores every bid of the question.',
  },
  'replacement.invalid': {
    status: 409,
    title: 'The evaluator cannot be replaced like this.',
    todo: 'Correct what is named, then replace the evaluator again.',
  },
  'person.not-found': {
    status: 404,
    title: 'There is no such person.',
    todo: 'Choose a person from the list.',
  },
  'person.exists': {
    status: 409,
    title: 'There is a person with this e-mail address already.',
    todo: 'Choose the person from the list.',
  },
  'person.last-administrator': {
    status: 409,
    title: 'The organisation needs an administrator.',
    todo: 'Make another person administrator first.',
  },
  'person.no-address': {
    status: 409,
    title: 'A person without an e-mail address cannot be invited.',
    todo: 'Add the person anew, with an address.',
  },
  'person.roles-apart': {
    status: 409,
    title: 'One person may not hold these roles together.',
    todo: 'Give one of the roles to another person.',
  },
  'person.last-lead': {
    status: 409,
    title: 'A tender needs a lead.',
    todo: 'Make another person lead first.',
  },
} as const satisfies Record<string, ProblemWords>;
