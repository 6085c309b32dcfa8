/** "Not only", "no later than", "nobody earns less": words of no that promise all the same. */
const NO_DENIAL =
  '(?: (?!(?:above|over|more|higher|better) )[a-z]+){0,8} (?:only|just|merely|simply|solely|less|lower|below|worse|later)\\b';
/** What a clause is denied by; "not, in any year, be paid" is one clause. */
const NO = `(?:(?<!\\bor )\\b(?:not|never|no|nor|cannot|nobody|none|nothing|neither|without)\\b|n['’]t\\b)(?!${NO_DENIAL})(?:,[^,.;:]*,)?`;
const NEW_CLAUSE =
  '(?:\\bbut\\b|(?:,|\\band\\b) (?:(?:and|so|yet) )?(?:we|they|it|all|each|every|everyone|our|their|those|staff|tupe|will|shall|pay)\\b)';
const NOT_DENIED = `(?<!${NO}(?:(?!${NEW_CLAUSE})[^.;:]){0,100})`;
const OFFERED_NOT =
  '(?!(?:(?! (?:and|but|or|who) )[^.;:,]){0,40} (?:is|are|was|were|will|can|could) ?(?:not|never)\\b(?! (?:only|just)\\b))';

const BETTER_TERMS = [
  '\\b(?:better|improv[a-z]*|enhanced|higher) (?:[a-z]+ )?(?:terms|conditions|pay|pensions?|wages)\\b',
  '\\b(?:better|improv[a-z]*|enhanced|more(?! than)) (?:[a-z]+ ){0,3}(?:training|leave|sick pay|holidays?)\\b',
  '\\b(?:above|beyond|better than|more than) (?:what )?(?:tupe|the law)\\b',
  '\\breal living wage\\b',
].join('|');

const AMOUNT =
  '(?:£ ?\\d[\\d.,]*|\\b\\d[\\d.]*p|\\b\\d[\\d.]*(?: ?%| per ?cent\\b)|\\b[a-z]+ (?:pounds?|pence|per ?cent)\\b)';
const EACH_TIME = '(?: (?:an?|per|each|every) (?:hour|day|week|month|year))?';
/** "£500 over two years", "60% more than ten years here": for how long, or how many. */
const NO_TIME = '(?! (?:the )?(?:[a-z0-9-]+ ){0,2}(?:years|months|weeks|contract|term)\\b)';
const MORE = `(?:(?:above|over|(?:more|higher) than)\\b${NO_TIME}|(?:more|higher)\\b(?! than\\b)(?! (?:[a-z-]+ )?(?:staff|people|workers|employees)\\b))`;
const RATE =
  '(?:(?:real|living|national|statutory|minimum|market|union|agreed|current|present|old|law|inflation)\\b|(?:average|industry|sector|local)(?= (?:average|pay|rates?|wages?)\\b|[.,;:)]|$))';
const BETTER_PAY = [
  `\\b(?:above|over|(?:more|higher) than) (?:the |their )?${RATE}`,
  `${AMOUNT}${EACH_TIME} ${MORE}`,
].join('|');

/** Words that promise more than the law on transfer asks, in a clause that is not denied. */
export const ABOVE_TRANSFER_TERMS = new RegExp(
  `${NOT_DENIED}(?:${BETTER_TERMS})${OFFERED_NOT}|\\b(?:paid|pay|wages?|salar(?:y|ies)|earn[a-z]*)\\b[^.;]{0,50}${NOT_DENIED}(?:${BETTER_PAY})${OFFERED_NOT}`,
);
