/** Ends of English words that never stand alone, so a hyphen before them at a line wrap is only a wrap. */
const WORD_ENDING =
  /^(?:tices?|ticeships?|ships?|tions?|tional|sions?|ments?|mental|ing|ings|ly|ty|bly|ble|bles|able|ible|ity|ities|ances?|ences?|ness|cial|tial|cy|cies|tive|tives|sive|ative|ling|ning|ting|ming|ters?|ders?|ners?|vers?|bers?|gers?|sters?|tors?|sors?|teers?|teering|nities|nity|ployment|ployees?|ployers?|ployed|portunit(?:y|ies)|ronment|ronmental|bility|sibility|tainab(?:le|ility)|ered|ering|ations?|isations?|ised|ising|ically|ous|tious|cious|ures?|tures?|ary|ery|ory|ed)(?![a-z])/;

/**
 * Whether a word that was cut by a line wrap ("appren-" and "tices") is one word. Only a second half that is no
 * English word of its own is joined; anything else ("zero-" and "hours") keeps its hyphen.
 * `before` ends with the hyphen, `after` begins with the second half.
 */
export function joinsWithoutHyphen(before: string, after: string): boolean {
  const firstHalf = /[A-Za-z]{2,20}-$/.exec(before)?.[0];
  return firstHalf !== undefined && WORD_ENDING.test(after);
}
