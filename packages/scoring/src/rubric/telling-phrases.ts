/**
 * Words by which a reader knows that somebody other than the bidder checks delivery, or that the authority hears it
 * from somebody else. English for the act, not names of bodies.
 */
export const INDEPENDENT_CHECK: readonly RegExp[] = [
  /\b(?:independent(?:ly)?|external(?:ly)?|third[- ]party|outside)\b[^.;|]{0,60}\b(?:audit|assess|evaluat|review|check|verif|ecologist|accountant|sampl|survey|examin|inspect|report|confirm|certif|validat|moderat|visit|sign)/i,
  /\b(?:audit|assess|evaluat|review|check|verif|accountant|sampl|survey|examin|inspect|certif|validat|moderat|sign|ecologist)\w*\b[^.;|]{0,40}\b(?:independent|external|outside|third[- ]party)/i,
  /\b(?:assessor|auditor|evaluator|verifier|ecologist|accountants?|surveyor|examiner|moderator|inspector)s?\b[^.;|]{0,60}\b(?:check|sampl|certif|verif|visit|audit|telephone|report|count|confirm|sign|test|write|survey|re-?count|inspect)/i,
  /\b(?:audited|certified|verified|validated|assessed|inspected|evaluated|sampled|checked|confirmed|surveyed|countersigned)\b[^.;|]{0,30}\bby\b(?! (?:our|us|the (?:bidder|contractor|provider|company)|my)\b)/i,
  /\b(?:confirm|certif|report|write|writes|tell|tells|send|sends|goes|go|answer|say|speak)\w*\b[^.;|]{0,80}\b(?:direct(?:ly)?|straight)\b[^.;|]{0,20}\b(?:to|with|for|from)?\b[^.;|]{0,12}\b(?:council|you|authority|contract manager|commissioner|trust|buyer)\b/i,
  /\bnot (?:through|to|via|by) us\b|\bwithout us\b/i,
  /\b(?:university|academic|wildlife trust|chartered accountants?|auditors)\b[^.;|]{0,60}\b(?:evaluat|survey|check|certif|audit|stud(?:y|ies)|review|verif|monitor|assess)/i,
];

/** "All 150 staff", "every carer": the whole of a group is a quantity, although no number counts it. */
export const MEASURABLE_WHOLE =
  /\b(?:all|every|everyone|everybody|each)\b (?:(?:of )?(?:the|our|its|their) )?(?:[\p{L}-]+ ){0,3}?(?:staff|employees?|workers?|members?|carers?|operatives?|colleagues?|crews?|people|residents?|households?|vacanc(?:y|ies)|applicants?|candidates?|subcontracts?|contracts?|suppliers?|apprentices?|starters?|recruits?|vehicles?|vans?|sites?|schools?|managers?|supervisors?|drivers?|teams?)\b/iu;
