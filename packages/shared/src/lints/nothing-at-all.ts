import { phrases, type Lexicon } from './phrases.ts';

const WORDS: Lexicon = {
  answer: '(?:answer|response|bid|submission|tender|text|reply)',
  substance:
    '(?:evidence|response|answer|reply|information|detail|content|material|anything|reference|mention|submission|substance|text)',
  whole:
    '(?:page|answer|response|reply|box|section|question|field for this|upload(?: \\w+){0,3}|file|form|sheet|it|this|they|submission|space|document)',
  gone: '(?:blank|empty|unanswered|not answered|not addressed|not attempted|ignored|missing altogether|not (?:completed|filled in|returned|submitted))',
};

/** The answer as a whole has nothing. "No evidence of dates" is about dates and is not meant. */
const NOTHING_AT_ALL = phrases(WORDS, [
  '(?:no|not any|without any|zero|(?:lack|absence) of any|(?:complete|total) (?:absence|lack) of any) (?:relevant |real |meaningful |specific |supporting |actual |substantive |usable |discernible )*{substance}(?:(?: (?:at all|whatsoever|was|were|is|are|has been|could be|can be|of any kind|to (?:score|mark|assess|go on|credit|this|the question)|(?:is |was |were )?(?:provided|given|found|offered|submitted|presented|made|supplied|included|uploaded|received)|in (?:the|this|their) {answer}|on this|here|for this (?:question|criterion|part)|against this))(?! (?:of|about|on how|for (?:the|how|when)) )|(?=\\s*(?:[.,;:!]|$)))',
  '(?:nothing|not (?:a thing|one thing|anything)|none|not (?:one|a|a single) (?:word|line|sentence|syllable))(?: (?:relevant|useful|specific|at all|(?:(?:was|is|has been) )?(?:provided|offered|found|submitted|given)|in (?:the|this|their) {answer}|in (?:reply|response|answer) to|here|uploaded|said|to (?:score|mark|credit|assess|go on|the question)|that (?:addresses|answers|responds)|which (?:addresses|answers|responds)|on (?:this|the (?:question|subject|topic|criterion))))+(?! (?:is|was|to|that|I|we|worries|looks|seems|reads) )',
  "(?:does|did|has|have|do)(?: not|n'?t) (?:even )?(?:address|addressed|answer|answered|respond|responded|mention|mentioned|touch|touched|attempt|attempted|engage|engaged|deal|dealt|cover|covered|say anything|offer anything|reply|provide (?:any|an)|provided (?:any|an)|give (?:any|an))(?: (?:to|on|with|it|this|the|any|an|at all|response|answer|evidence|question|criterion|subject|topic|part|requirement|issue|ask|social value))*(?=\\s*(?:[.,;:!]|$| and | at all| anywhere))",
  '(?:fails?|failed|failing|declined?s?|chose not) to (?:address|answer|respond|reply|mention|engage|cover|provide any|offer any|offer anything)(?: (?:to|with|it|this|the|any|at all|response|answer|evidence|question|criterion|subject|topic|requirement|relevant|commitment|commitments))*(?=\\s*(?:[.,;:!]|$| and | at all))',
  '{whole}(?: \\w+){0,2} (?:left|is|was|were|has been|been|turned out to be|came back|came)(?: (?:left|completely|entirely|simply|totally|just|all))? {gone}',
  '(?<=^\\W*)(?:left |completely |just |all )?(?:blank|empty|n/?a|nil return|nothing|none)(?: (?:page|box|answer|field|return))?(?=\\s*[.,;:!]|$)',
  "(?:(?:wrote|puts?|entered|typed|says?|reads?)(?: only| just)? (?:\\W)?|^\\W*)(?:n/?a|not applicable|nil)(?! )|n/a is all|(?:skipped|missed|ignored|ignores?|overlooked|left out) (?:the|this|our) (?:question|criterion|section|part)|(?:answer|submission|bid|response|supplier|bidder|it|they|text) (?:is|was|are|were|stays?|remains?|keeps?) (?:completely |entirely |wholly )?silent(?! (?:on|about))|(?:says|said|provides|gives|submitted|wrote|supplied) nothing(?! (?:about|on (?:how|when|who)|of (?:dates|the)|that|more|new|else|beyond))|(?:no answer|no response|no reply|non[- ]response)(?! (?:to|on|about))|could(?: not|n't) find anything|found nothing|nothing found|cannot find any(?:thing)?|zilch|(?:an? )?(?:empty|nil|blank) (?:return|page|answer|response|box)|(?:not|n't) (?:tackled|bother(?:ed)?)(?! to)|(?:answer|response|reply) is (?:missing|wholly irrelevant|irrelevant|off)|nothing has been \\w+|answer(?:s|ed)? (?:a|the|some) (?:different|wrong|other) question|off[- ]topic|irrelevant to (?:the|this) question|none of (?:it|this) (?:is about|addresses|answers|relates to|touches|deals with)|nothing to do with (?:the question|what (?:was|we) asked)|wrong (?:file|document) (?:was )?(?:uploaded|attached)",
]);

const UNLESS =
  /\bno \w+ (?:is|are|was) missing\b|\bnothing (?:is |was )?(?:missing|lacking|wrong|left out|unclear|in it to)\b|\b(?:no evidence|nothing) (?:to suggest|to contradict|suggests|that (?:it|they|this) (?:will not|would not|cannot)|to doubt|wrong|missing|lacking|of (?:weakness|concern))|\bno (?:evidence|sign) of (?:any )?(?:weakness|concern|problem)|\bsays? nothing (?:about|of|on) (?:the|who|how|what|where|when|which)\b(?! (?:question|subject|topic))/iu;

/** Where a text says that the answer has nothing; null where it does not. */
export function nothingAtAllIn(text: string): { readonly at: number; readonly words: string } | null {
  if (UNLESS.test(text)) return null;
  for (const pattern of NOTHING_AT_ALL) {
    const found = pattern.exec(text);
    if (found !== null) return { at: found.index, words: found[0] };
  }
  return null;
}
