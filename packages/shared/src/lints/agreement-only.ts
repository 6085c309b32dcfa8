import { particularsOf } from './particulars.ts';

const AGREEING =
  /\b(?:agree[sd]?|agreement|concur(?:s|red)?|accept(?:s|ed)? (?:the|their|that)|persuaded|convinced|consensus|majority|(?:the )?(?:others?|group|panel|colleagues?|chair|team|rest)(?:'s?)? (?:view|opinion|mark|score|position)|went with|in line with|same as|fall(?:s|ing)? in|happy to (?:move|change|go)|following (?:the )?discussion|after (?:the )?discussion|on reflection|fair(?:er)?|compromise|meet in the middle|split the difference)\b/iu;

/** Whether a change of mark is explained by the others' view alone and by nothing in the answer. */
export function isAgreementOnly(reason: string): boolean {
  return (
    particularsOf(reason, [
      'agree concur accept persuade convince majority move moved change changed went happy reflection fair compromise line same follow discussion chair rest down up one middle split difference view position everyone everybody',
    ]).length < 2 &&
    (AGREEING.test(reason) || particularsOf(reason).length === 0)
  );
}
