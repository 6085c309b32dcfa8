import type { ProblemWords } from './problem-words.ts';

/** Scores of evaluators and of the panel. */
export const SCORES_PROBLEMS = {
  'scoring.not-ready': {
    status: 409,
    title: 'Scoring cannot open yet.',
    todo: 'Put the failed checks right; each says where.',
  },
  'scoring.notice-due': {
    status: 409,
    title: 'Before your first note you must know that notes are disclosable.',
    todo: 'Read the notice on the page "Before you start" and acknowledge it.',
  },
  'practice.due': {
    status: 409,
    title: 'You have not finished your practice yet.',
    todo: 'Score the practice answers first; then the bids open.',
  },
  'practice.not-found': {
    status: 404,
    title: 'There is no such practice answer.',
    todo: 'Go back to the practice answers of the tender.',
  },
  'practice.fixed': {
    status: 409,
    title: 'The key of this practice answer is fixed, so that everybody is held to the same.',
    todo: 'Withdraw it and write another.',
  },
  'practice.nothing-offered': {
    status: 409,
    title: 'Practice cannot be required while no practice answer is offered.',
    todo: 'Write a practice answer and fix its key first.',
  },
  'practice.own-key': {
    status: 409,
    title: 'You wrote the key of this practice answer yourself.',
    todo: 'Practise on another answer.',
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
  'score-sheet.unreadable': {
    status: 422,
    title: 'This is not a sheet of your scores in this tender.',
    todo: 'Send the XLSX file that you downloaded from your scoring, with its column "Key" as it was.',
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
  'correction.not-signed-off': {
    status: 409,
    title: 'The panel has not signed off yet.',
    todo: 'Open the item again in a session, with the reason.',
  },
  'correction.award-decided': {
    status: 409,
    title: 'The award is decided on these scores.',
    todo: 'A lead takes the decision back first, with a reason, on the page of summaries and award. No bidder has been told yet.',
  },
  'correction.too-late': {
    status: 409,
    title: 'The award has been told to bidders or a contract entered into, so the agreed scores stay as they are.',
    todo: 'Take advice. Where no contract is on record yet, keep it back while you do: the tender can then be ended with this reason and procured again.',
  },
  'correction.not-named': {
    status: 409,
    title: 'This item was signed off and is not among those that are corrected.',
    todo: 'Add it to the correction on the page “Check and sign off”, with the reason.',
  },
  'departure.standing': {
    status: 409,
    title: 'It is on record already that this evaluator will not come back.',
    todo: 'Have a second person approve it, or take it back first.',
  },
  'departure.not-asked': {
    status: 409,
    title: 'Nobody has asked to go on without this evaluator, or it is approved already.',
    todo: 'Look at the newest state.',
  },
  'departure.same-person': {
    status: 403,
    title: 'Whoever asked to go on without an evaluator cannot approve it, nor can that evaluator.',
    todo: 'Have a second person approve it.',
  },
  'scores.awaited': {
    status: 403,
    title: 'The panel waits for your own scores, and you see nothing of it before.',
    todo: 'Score the answers that are yours and hand them in. The chair gives you a seat at the table then.',
  },
  'successor.invalid': {
    status: 409,
    title: 'This person cannot score these questions for the panel.',
    todo: 'Choose somebody else, or put right what is missing.',
  },
  'successor.not-named': {
    status: 409,
    title: 'Nobody has named this person to score for the panel, or it is over.',
    todo: 'Look at the newest state.',
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
  'results.not-tied': {
    status: 409,
    title: 'These bids are not all the bids that share one total.',
    todo: 'Read the results again and put exactly the bids of one tie in order.',
  },
} as const satisfies Record<string, ProblemWords>;
