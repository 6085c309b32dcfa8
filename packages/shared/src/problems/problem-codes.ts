/**
 * Every fault a person or a program can meet, by its stable code. `status` is the HTTP status, `title` one plain
 * sentence that says what is wrong, `todo` what to do about it. Codes are never reused for another meaning.
 */
export const PROBLEMS = {
  'request.invalid': {
    status: 400,
    title: 'Some of what was sent is not in the expected form.',
    todo: 'Correct the fields named below and send it again.',
  },
  'request.not-found': {
    status: 404,
    title: 'There is nothing at this address.',
    todo: 'Check the address, or go back to the list of tenders.',
  },
  'request.too-large': {
    status: 413,
    title: 'More was sent at once than this service accepts.',
    todo: 'Send less at once.',
  },
  'request.unknown-host': {
    status: 421,
    title: 'This service is not known under the name in the address.',
    todo: 'Use the address that the service gave when it started, or have the name added to EVENHAND_HOSTS.',
  },
  'request.cross-site': {
    status: 403,
    title: 'Another site may not change anything here.',
    todo: 'Open the service itself and do it there.',
  },
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
  'setup.outdated': {
    status: 409,
    title: 'Somebody else has saved this tender since you opened the page.',
    todo: 'Load the page again; what you typed is still here to copy.',
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
  'aid.not-found': {
    status: 404,
    title: 'There is no such internal aid in this tender.',
    todo: 'Go back to the list of internal aids.',
  },
  'scoring.not-ready': {
    status: 409,
    title: 'Scoring cannot open yet.',
    todo: 'Put the failed checks right; each says where.',
  },
  'table.unreadable': {
    status: 422,
    title: 'This table cannot be read.',
    todo: 'Send a CSV or XLSX file with the columns of the template.',
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
  'response.not-found': {
    status: 404,
    title: 'This response does not exist, or you may not see it.',
    todo: 'Go back to the tender.',
  },
  'response.exists': {
    status: 409,
    title: 'A response with this name has been received already, and a received response is never replaced.',
    todo: 'Give the new response another name.',
  },
  'response.bidder-needed': {
    status: 422,
    title: 'A response belongs to a bidder of the tender.',
    todo: 'Choose the bidder who sent it.',
  },
  'opening.too-early': {
    status: 403,
    title: 'Responses stay sealed until the deadline.',
    todo: 'Wait for the deadline; where the tender has none yet, set one in its timetable.',
  },
  'opening.asked': {
    status: 409,
    title: 'Somebody has asked already to open the responses.',
    todo: 'Confirm the request, or have it withdrawn.',
  },
  'opening.not-asked': {
    status: 409,
    title: 'Nobody has asked to open the responses.',
    todo: 'Ask first; a second person then confirms.',
  },
  'opening.same-person': {
    status: 403,
    title: 'The person who asked to open the responses cannot confirm it.',
    todo: 'Have a second person confirm.',
  },
  'opening.done': {
    status: 409,
    title: 'The responses have been opened already.',
    todo: 'Go to the responses.',
  },
  'finding.not-found': {
    status: 404,
    title: 'This finding does not exist, or you may not see it.',
    todo: 'Go back to the compliance of the tender.',
  },
  'finding.decision-incomplete': {
    status: 422,
    title: 'A decision about a finding needs its reasons.',
    todo: 'Add what is named below.',
  },
  'threshold.not-missed': {
    status: 409,
    title: 'This response does not miss the threshold, so there is nothing to override.',
    todo: 'Check what the response states.',
  },
  'threshold.override-asked': {
    status: 409,
    title: 'Somebody has asked already for this override.',
    todo: 'Have a second person approve it.',
  },
  'threshold.no-override': {
    status: 409,
    title: 'There is no override here that waits for approval.',
    todo: 'Look at the compliance of the tender again.',
  },
  'threshold.same-person': {
    status: 403,
    title: 'The person who asked for an override cannot approve it.',
    todo: 'Have a second person approve it.',
  },
  'low-price.wrong-step': {
    status: 409,
    title: 'This step about an abnormally low price is not possible now.',
    todo: 'Take the steps in the order of the law: flag, notify, hear the bidder, decide.',
  },
  'clarification.wrong-step': {
    status: 409,
    title: 'This clarification is at another step.',
    todo: 'Look at its thread again.',
  },
  'price.masked': {
    status: 403,
    title: 'This file shows figures that look like prices.',
    todo: 'Read its masked text, or have the figures released with a reason.',
  },
  'retention.too-short': {
    status: 422,
    title: 'Records of a procurement under the Procurement Act 2023 are kept at least 3 years from the contract.',
    todo: 'Choose 3 years or more, for losing responses too.',
  },
  'retention.held': {
    status: 409,
    title: 'A legal hold keeps everything of this tender.',
    todo: 'Have the hold lifted first.',
  },
  'retention.not-yet': {
    status: 409,
    title: 'This tender must still be kept.',
    todo: 'Wait until its retention has ended.',
  },
  'record.not-ready': {
    status: 409,
    title: 'This export is not ready.',
    todo: 'Wait a moment, or ask for a new one.',
  },
  'file.altered': {
    status: 409,
    title: 'The stored file is not the one that was received, so it is not shown.',
    todo: 'Tell whoever runs the service: the file has to be restored from a backup.',
  },
  'reading.busy': {
    status: 409,
    title: 'The response is still being read.',
    todo: 'Wait until it has been read, then try again.',
  },
  'reading.outdated': {
    status: 409,
    title: 'The response was read anew since you opened the page.',
    todo: 'Load the page again and decide on what it shows now.',
  },
  'file.missing': { status: 400, title: 'No file was sent.', todo: 'Choose a file and send it again.' },
  'file.too-large': {
    status: 413,
    title: 'The file is larger than this service accepts.',
    todo: 'Send a smaller file, for example with smaller pictures, or split it.',
  },
  'file.empty': { status: 422, title: 'The file is empty.', todo: 'Check the file and send it again.' },
  'file.unsupported': {
    status: 415,
    title: 'Files of this kind cannot be read.',
    todo: 'Send a PDF, Word, Excel, OpenDocument text, RTF, HTML, e-mail, text or Markdown file, or a ZIP of these.',
  },
  'file.mismatch': {
    status: 415,
    title: 'The content of the file does not fit its name.',
    todo: 'Save the document again in the format that its name says.',
  },
  'file.password-needed': {
    status: 422,
    title: 'The file is protected by a password.',
    todo: 'Ask the bidder for an open copy.',
  },
  'file.damaged': {
    status: 422,
    title: 'The file is damaged and cannot be read.',
    todo: 'Export the document again and send the new file.',
  },
  'file.no-text': {
    status: 409,
    title: 'There is no text to show for this file.',
    todo: 'Wait until it has been read, or open the original.',
  },
  'contract.not-found': {
    status: 409,
    title: 'No contract is recorded for this tender yet.',
    todo: 'Record the contract first: whose it is, and from when to when it runs.',
  },
  'contract.has-commitments': {
    status: 409,
    title: 'Commitments rest on the response that this contract was recorded for, so it stays with that supplier.',
    todo: 'Correct the other facts of the contract, and leave the response as it is.',
  },
  'commitment.not-found': {
    status: 404,
    title: 'This commitment does not exist, or you may not see it.',
    todo: 'Go back to the register of commitments.',
  },
  'commitment.exists': {
    status: 409,
    title: 'This promise has been taken over already.',
    todo: 'Open the register to see it there.',
  },
  'commitment.no-claim': {
    status: 422,
    title: 'The winning response has no such promise.',
    todo: 'Choose one of the promises listed, or enter the commitment by hand.',
  },
  'commitment.unchanged': {
    status: 422,
    title: 'The variation changes nothing.',
    todo: 'Change what both sides agreed to change, or leave the commitment as it is.',
  },
  'report.not-found': {
    status: 404,
    title: 'This delivery report does not exist, or you may not see it.',
    todo: 'Go back to the commitment.',
  },
  'report.reviewed': {
    status: 409,
    title: 'The report for this period has been accepted already.',
    todo: 'Report what came later with the next period.',
  },
  'report.not-sent': {
    status: 409,
    title: 'This report does not wait for review.',
    todo: 'Reload the page to see where it is.',
  },
  'report.own': {
    status: 403,
    title: 'Nobody reviews a report that they sent themselves.',
    todo: 'Ask another contract manager to review it.',
  },
  'criterion.not-found': {
    status: 404,
    title: 'The published set of this tender has no such question.',
    todo: 'Go back to the list of questions.',
  },
  'scoring.notice-due': {
    status: 409,
    title: 'Before your first note you must know that notes are disclosable.',
    todo: 'Read the notice on the page "Before you start" and acknowledge it.',
  },
  'scoring.nothing-to-submit': {
    status: 409,
    title: 'There is nothing to submit.',
    todo: 'Go back to your list of answers.',
  },
  'scoring.not-locked': {
    status: 422,
    title: 'Some scores are not locked yet.',
    todo: 'Lock every score named below, then submit again.',
  },
  'evaluation.not-found': {
    status: 404,
    title: 'There is no such score.',
    todo: 'Go back to the list.',
  },
  'evaluation.version-needed': {
    status: 428,
    title: 'The save does not say which version it was written on.',
    todo: 'Read the score again and send its version in the header If-Match.',
  },
  'evaluation.changed': {
    status: 412,
    title: 'This score was changed in another place since you opened it.',
    todo: 'Compare the two texts and choose. Yours is kept until you do.',
  },
  'evaluation.locked': {
    status: 409,
    title: 'This score is locked.',
    todo: 'Take the lock back with a reason, or ask the chair to reopen it once it is submitted.',
  },
  'evaluation.not-locked': {
    status: 409,
    title: 'This score is not locked.',
    todo: 'Lock it first.',
  },
  'evaluation.incomplete': {
    status: 422,
    title: 'The score cannot be locked yet: something is missing.',
    todo: 'Answer the questions named below.',
  },
  'evaluation.invalid': {
    status: 422,
    title: 'Some of these answers do not belong to this question.',
    todo: 'Correct the answers named below. Nothing else was changed.',
  },
  'evaluation.quote-needed': {
    status: 422,
    title: 'After seeing the machine\u2019s view a score changes only with words of the answer as its cause.',
    todo: 'Cite the words of the answer that make you change your score.',
  },
  'citation.not-found': {
    status: 422,
    title: 'A quoted passage does not stand in the file.',
    todo: 'Select the words in the document again.',
  },
  'machine-view.none': {
    status: 404,
    title: 'There is no machine view of this answer.',
    todo: 'Go on without it; it is never needed.',
  },
  'moderation.scores-missing': {
    status: 409,
    title: 'A session cannot open before every score is in.',
    todo: 'Wait until every evaluator has submitted, or change who scores what with a reason.',
  },
  'moderation.no-session': {
    status: 409,
    title: 'No moderation session is open.',
    todo: 'The chair opens a session with the people who are there; then the panel can go on.',
  },
  'moderation.session-open': {
    status: 409,
    title: 'A moderation session is open already.',
    todo: 'Go on in the open session, or end it first.',
  },
  'moderation.attendance': {
    status: 422,
    title: 'The attendance is not complete.',
    todo: 'Say for every member of the panel whether they are there, and why an evaluator is not.',
  },
  'moderation.no-quorum': {
    status: 409,
    title: 'Too few of the people who scored this item are there.',
    todo: 'Wait for them, park the item, or take it in another session.',
  },
  'item.not-found': {
    status: 404,
    title: 'This item does not exist, or you may not see it.',
    todo: 'Go back to the agenda.',
  },
  'item.pen-taken': {
    status: 409,
    title: 'Somebody else holds the pen for this item.',
    todo: 'Wait until it is laid down or handed over. What you wrote stays on your screen.',
  },
  'item.changed': {
    status: 412,
    title: 'Somebody else has changed this item meanwhile.',
    todo: 'Look at the newest version. What you wrote stays on your screen until you decide.',
  },
  'item.wrong-status': {
    status: 409,
    title: 'The item is not in a state for this.',
    todo: 'Look at the newest state of the item and go on from there.',
  },
  'item.incomplete': {
    status: 409,
    title: 'The item cannot be put to the panel yet.',
    todo: 'Complete the points named below.',
  },
  'item.invalid': {
    status: 422,
    title: 'An answer is not one that this question allows.',
    todo: 'Correct the points named below.',
  },
  'results.not-yet': {
    status: 409,
    title: 'There are no results before every item is locked and signed off.',
    todo: 'Finish moderation first.',
  },
  'award.not-decided': {
    status: 409,
    title: 'Which response won has not been recorded yet.',
    todo: 'Record the winner first; every summary says whose tender is the most advantageous.',
  },
  'award.step-too-early': {
    status: 409,
    title: 'This step of the award cannot be taken yet.',
    todo: 'Follow the order: summaries, contract award notice, standstill, contract.',
  },
  'summary.not-found': {
    status: 404,
    title: 'This assessment summary does not exist, or you may not see it.',
    todo: 'Go back to the summaries of the tender.',
  },
  'summary.not-ready': {
    status: 409,
    title: 'This assessment summary cannot go out as it stands.',
    todo: 'See to the points named below, then approve it again.',
  },
  'summary.wrong-state': {
    status: 409,
    title: 'The assessment summary is at another point by now.',
    todo: 'Reload the page to see where it is.',
  },
  'summary.own-change': {
    status: 403,
    title: 'Nobody approves words that they added or withheld themselves.',
    todo: 'Ask somebody else who may approve summaries.',
  },
  'service.unavailable': {
    status: 503,
    title: 'The service cannot do this at the moment.',
    todo: 'Try again in a minute; nothing has been lost.',
  },
  'service.fault': {
    status: 500,
    title: 'Something went wrong on our side.',
    todo: 'Try again. If it happens again, tell us the reference below.',
  },
} as const satisfies Record<string, { status: number; title: string; todo: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
