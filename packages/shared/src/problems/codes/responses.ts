import type { ProblemWords } from './problem-words.ts';

/** Responses, their files, their opening and what is found in them. */
export const RESPONSES_PROBLEMS = {
  'response.not-found': {
    status: 404,
    title: 'This response does not exist, or you may not see it.',
    todo: 'Go back to the tender.',
  },
  'response.exists': {
    status: 409,
    title: 'A response with this name has been received already, and a received response is never replaced.',
    todo: 'Give the new response another name. Where a file could not be read, add a copy of it on the page of the response.',
  },
  'response.bidder-needed': {
    status: 422,
    title: 'A response belongs to a bidder of the tender.',
    todo: 'Choose the bidder who sent it.',
  },
  'response.disregarded': {
    status: 409,
    title: 'This response is disregarded, so it takes no scores and no further step.',
    todo: 'What was written about it is kept. Its reason is with the compliance of the tender.',
  },
  'response.cannot-return': {
    status: 409,
    title: 'This response cannot take part again now.',
    todo: 'Leave the decision as it is, and take advice on what the tender still allows.',
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
  'bidder.masked': {
    status: 403,
    title: 'The original of this file shows who the bidder is, and bidders are masked in this tender.',
    todo: 'Read its masked text. Originals open when the scores are agreed; the chair can lift the masking with a reason.',
  },
  'file.infected': {
    status: 403,
    title: 'The virus scanner found something in this file, so it is not given out.',
    todo: 'Ask the bidder for a clean copy. Whoever runs the service can reach the stored file.',
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
  'reading.not-failed': {
    status: 409,
    title: 'The response is not one that failed, so it is not read again.',
    todo: 'Load the page again to see how far it is.',
  },
  'reading.complete': {
    status: 409,
    title: 'This file is not one that is read again.',
    todo: 'Load the page again. Only a file that could not be read in full, perhaps for want of time or memory, and that no copy stands in the place of, is read again.',
  },
  'reading.scores-locked': {
    status: 409,
    title: 'Scores are locked on words that change, or that may change.',
    todo: 'Write why the words have to change. A score goes back to its evaluator with your reason where its words do change.',
  },
  'reading.outdated': {
    status: 409,
    title: 'The response was read anew since you opened the page.',
    todo: 'Load the page again and decide on what it shows now.',
  },
  'copy.not-needed': {
    status: 409,
    title: 'This file was read, or a copy stands in its place already.',
    todo: 'Load the page again. A copy can only stand in the place of a file that could not be read in full.',
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
} as const satisfies Record<string, ProblemWords>;
