import type { ProblemWords } from './problem-words.ts';

/** Award, summaries, commitments and the record. */
export const AFTER_SCORES_PROBLEMS = {
  'retention.too-short': {
    status: 422,
    title: 'Records of a procurement under the Procurement Act 2023 are kept at least 3 years from the contract.',
    todo: 'Choose 3 years or more, for losing responses too.',
  },
  'retention.no-contract': {
    status: 409,
    title: 'No day of a contract that could be withdrawn is recorded for keeping.',
    todo: 'Correct the award where its day is wrong. What was deleted by a day cannot be brought back.',
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
  'award.disregarded': {
    status: 409,
    title: 'This response is disregarded, so it cannot be the most advantageous.',
    todo: 'Choose another, or take the decision back with the compliance of the tender.',
  },
  'award.no-rank': {
    status: 409,
    title: 'The published rules rule this response out, so it cannot be the most advantageous.',
    todo: 'Choose a response that has a rank. A missed mandatory requirement counts no more once two people let it pass.',
  },
  'contract.not-found': {
    status: 409,
    title: 'No contract is recorded for this tender yet.',
    todo: 'Record the contract first: whose it is, and from when to when it runs.',
  },
  'ocds.not-valid': {
    status: 409,
    title: 'What is recorded does not fit the Open Contracting Data Standard.',
    todo: 'Correct what the sentence names, and take the release again.',
  },
  'contract.not-winner': {
    status: 409,
    title: 'The award of this tender names another response as the winner.',
    todo: 'Choose the response that won, or change that decision with the assessment summaries first.',
  },
  'contract.has-commitments': {
    status: 409,
    title: 'Commitments rest on the response that this contract was recorded for, so it stays with that supplier.',
    todo: 'Correct the other facts, and leave the response as it is. Where another response won, take those commitments out first.',
  },
  'contract.of-another': {
    status: 409,
    title: 'The contract is recorded for another response than the one that won.',
    todo: 'Take its commitments out of the schedule and record the contract for the winner first.',
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
  'commitment.in-force': {
    status: 409,
    title: 'The contract has been entered into, or something rests on this commitment already.',
    todo: 'Record a variation that both sides agreed. To end a commitment early, use “End this commitment” on its page.',
  },
  'commitment.drafted': {
    status: 409,
    title: 'It is not on record that the contract was entered into, and nothing rests on this commitment yet.',
    todo: 'Edit the commitment instead. To vary it, record first on which day the contract was entered into.',
  },
  'commitment.has-ended': {
    status: 409,
    title: 'This commitment has been ended early already.',
    todo: 'Take that ending back first, where another day was agreed.',
  },
  'commitment.not-ended': {
    status: 409,
    title: 'This commitment has not been ended early, or its last day was changed since.',
    todo: 'Reload the page to see when it ends. Record a variation to change its last day.',
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
    todo: 'Report what came later with the next period, or ask the authority to review it again.',
  },
  'report.not-sent': {
    status: 409,
    title: 'This report does not wait for review.',
    todo: 'Reload the page to see where it is.',
  },
  'report.not-reviewed': {
    status: 409,
    title: 'This report has not been reviewed, so there is no review to take back.',
    todo: 'Reload the page to see where it is.',
  },
  'report.changed': {
    status: 409,
    title: 'This report has changed since you looked at it.',
    todo: 'Look at what it says now, and review it then.',
  },
  'report.own': {
    status: 403,
    title: 'Nobody reviews a report that they sent themselves.',
    todo: 'Ask another contract manager to review it.',
  },
  'credential.not-found': {
    status: 404,
    title: 'No contract of this supplier that you may see holds this.',
    todo: 'Reload the page to see what is recorded and what may be carried over.',
  },
  'credential.ended': {
    status: 409,
    title: 'This has been ended or corrected already.',
    todo: 'Reload the page to see why.',
  },
  'credential.carried': {
    status: 409,
    title: 'This has been carried over already.',
    todo: 'Reload the page to see it.',
  },
  'commitment.not-short': {
    status: 409,
    title: 'Nothing is missing from what fell due, so there is nothing to write about.',
    todo: 'Reload the page to see where the commitment stands.',
  },
  'notice.outdated': {
    status: 409,
    title: 'This letter was drafted for another day, or more or less is missing by now.',
    todo: 'Draft the letter again; it is not on record yet.',
  },
  'notice.on-record': {
    status: 409,
    title: 'This very letter is on record already.',
    todo: 'Reload the page to see the letters on record.',
  },
  'notice.not-found': {
    status: 404,
    title: 'This commitment has no such letter.',
    todo: 'Reload the page to see the letters on record.',
  },
  'upload.too-often': {
    status: 429,
    title: 'Files have been sent from this page too often within an hour.',
    todo: 'What you sent just now was not received. Wait an hour, then send several files at once.',
  },
  'evidence.removed': {
    status: 410,
    title: 'This file was deleted after the time for which it had to be kept.',
    todo: 'Its name and hash stay on record.',
  },
  'evidence.not-found': {
    status: 404,
    title: 'This report has no such file.',
    todo: 'Reload the page to see the files that stand with the report.',
  },
  'evidence.unchecked': {
    status: 409,
    title: 'This file is being checked for viruses, so it is not given out yet.',
    todo: 'Wait a moment, then open it again.',
  },
  'evidence.reviewed': {
    status: 409,
    title: 'A reviewer has had this file before them, so it stays with the report.',
    todo: 'Add another file that says what is right.',
  },
  'award.not-decided': {
    status: 409,
    title: 'Which response won has not been recorded yet.',
    todo: 'Record the winner first; every summary says whose tender is the most advantageous.',
  },
  'award.step-too-early': {
    status: 409,
    title: 'This step of the award cannot be taken yet.',
    todo: 'Follow the order of the regime: summaries first, then the standstill, then the contract.',
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
  'summary.not-approved': {
    status: 409,
    title: 'Debrief notes are made from an approved assessment summary, and this one is not approved.',
    todo: 'Have the summary approved, then ask for the notes again.',
  },
  'summary.wrong-state': {
    status: 409,
    title: 'The assessment summary is at another point by now.',
    todo: 'Reload the page to see where it is.',
  },
  'summary.not-released': {
    status: 409,
    title: 'The assessment summary has not been released.',
    todo: 'Release the summaries first; their contacts are written to then.',
  },
  'bidder.wrong-code': {
    status: 401,
    title: 'This is not the newest code, or it is older than 15 minutes.',
    todo: 'Look for the newest mail, or ask for another code. After 10 wrong codes the page rests for an hour.',
  },
  'bidder.no-session': {
    status: 401,
    title: 'This page asks for a code first.',
    todo: 'Ask for a code with the e-mail address to which the link was sent.',
  },
  'summary.own-change': {
    status: 403,
    title: 'Nobody approves words that they added or withheld themselves.',
    todo: 'Ask somebody else who may approve summaries.',
  },
  'summary.approved-change': {
    status: 403,
    title: 'Somebody else has approved these words, so whoever asked for them does not take them back alone.',
    todo: 'Ask somebody else who may approve summaries to take them back.',
  },
} as const satisfies Record<string, ProblemWords>;
