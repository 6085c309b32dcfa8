import { phrases, type Lexicon } from './phrases.ts';

/** Where a name of another bidder stood (see bidder-names.ts): a firm by the look of it, or perhaps one. */
export const A_FIRM = '\u00A7+';
export const A_NAME = '\u00A4+';

const WORDS: Lexicon = {
  count: 'two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}',
  bid: 'bids?|bidders?|tenders?|tenderers?|submissions?|responses?|answers?|offers?|offerings?|proposals?|competitors?|rivals?|contenders?|returns?|entr(?:y|ies)|bidding teams?|{firm} that replied',
  bids: 'bids|bidders|tenders|tenderers|submissions|entries|competitors|rivals|contenders|returns|(?:responses|answers|offers|proposals|suppliers|providers|contractors|applicants|papers|replies)(?! (?:from|to|by|of|in) )',
  firm: 'suppliers?|providers?|contractors?|organisations?|compan(?:y|ies)|firms?|outfits?|consorti(?:um|a)|vendors?|business(?:es)?',
  other: 'other|another|competing|rival|remaining|losing|winning|alternative|rest of the|remainder of the',
  notOwn: "(?<!(?:their|its|his|her|own|bidder's|supplier's|same|firm's) )",
  pile: 'pack|field|pile|bundle|envelopes?|class|bunch|batch|lot|crowd|table|group|set|list|competition|round|heap|stack|league|ranking|rankings|leaderboard',
  weak: "(?!each other|one another)(?:(?:all|any|most|some|both|many|each|either|either one|every one|the majority) )?(?:of )?(?:the )?(?:others?(?! (?:in|on|of) (?:the (?!market|sector|field|pile)|this (?!round|competition)|its|their) )|rest(?! of (?:the|its|their|this|that) )|remainder|majority|competition|field|pack|opposition|crowd|everyone else|everybody else|anyone else|anybody else|(?:other|last|previous|first|next|earlier) (?:two|three|four|five|few|lot|one|ones|people|lots|side))(?! (?:{part}|people|who|measure|needs?|year|area|team|site|local|placements?|jobs?|posts?|apprentices\\w*|starts))(?!['-])",
  part: '(?:part|point|element|aspect|section|feature|area|commitment|promise|pledge|measure|evidence|claim|example|paragraph|idea|initiative|activity|target|half|page|factor|strength|weakness|reason|thing|line|bit|figure|table)s?',
  than: '(?:than|unlike|compared (?:to|with)|in comparison (?:to|with)|against|versus|vs\\.?|relative to|measured against|set against|next to|beside|alongside|as opposed to|whereas|while)',
  ahead:
    'ahead of|behind|in front of|a (?:notch|step|shade|whisker|touch|bit) (?:above|below|behind|up on)|(?:superior|inferior|preferable) to|beats?|beating|beaten (?:by|only by|on \\w+ by)|pips?|pipped (?:\\w+ ){0,3}(?:by|to)|edges?(?: it| this)?(?: out| past| over| ahead of)?|edged (?:\\w+ ){0,3}by|outperform\\w*|outdo(?:es|ne by)?|outshin\\w+|outclass\\w*|outscor\\w+|surpass\\w*|tops|trump(?:s|ed)?|trails?|shades?|eclipses?|overtak\\w+|(?:loses|lost|losing) (?:out )?(?:\\w+ly )?to|(?:up|come close|came close|comes close|comes near|hold(?:s|ing)? (?:its|their) own (?:against|with)) to|hold(?:s|ing)? (?:its|their) own (?:against|with)|on (?:the same|an equal) footing (?:as|with)|a toss-up (?:between (?:this|it) and|with)|between (?:this|it|them) and|falls? short of|nowhere near|(?:not )?a patch on|stands? (?:out|apart) from|distinguish\\w* (?:it|them|this) from|set(?:s|ting)? (?:it|them|this \\w+) apart from|(?:had|has|with|gives? \\w+|given) the edge (?:over|on)|an edge (?:over|on)|prefer(?:red|able)? (?:\\w+ ){0,4}?(?:to|over)|rank\\w* (?:\\w+ ){0,2}(?:above|below|over|under|with)|(?:score|mark|place|put|rate)[sd]? (?:\\w+ ){0,3}(?:above|below|over|under|alongside|level with)',
  level:
    '(?:the )?(?:same|similar|equal|par|level|line|comparable|comparably|keeping|common|contrast|identical|equivalent|tied?|tying|neck and neck|on all fours|interchangeable|cousin|twin|match|equals?)(?: \\w+){0,2} (?:as|to|with|of|for)|(?:twice |half |three times )?as \\w+(?: \\w+)? as|(?:double|half of|half|twice|treble|a third of|more than|less than|fewer than)|rather(?: have)?|(?:bar|standard|tone|benchmark) (?:is |was )?set by|tie-break with|(?:match(?:es|ed|ing)?|equal(?:s|led)|mirror(?:s|ed)|rivals|echoes)|like',
  set: '{than}|{ahead}|{level}|above|below|over',
  gave: '(?:(?:is|are|was|were) (?:\\w+ )?(?:giving|offering|promising|proposing|doing|putting|bringing|better|stronger|weaker|clearer)|offer\\w*|promis\\w*|propos\\w*|gave|gives?|did|does|do better|went|goes?|go further|named|names?|commit\\w*|manag\\w*|put|puts|scor\\w+|could|pledg\\w+|came|failed|has|had|have|set out|wrote|said|also|gets?|got|deserves?|will|only|all|provid\\w+|includ\\w+|delivers?)',
  handed:
    '(?:tendered|bid|replied|applied|submitted|responded|entered|competed|quoted|returned|answered|sent (?:in|something|one)|put in|put (?:a bid|themselves) forward|(?:is|are|was|were) (?:bidding|competing|tendering))',
  read: '(?:scored|marked|read|seen|saw|assessed|had|received|evaluated|looked at|got|opened|was sent|were sent|was given|were given|done|did|reviewed|went through)',
  mine: "(?:I|we)(?:'ve|'d| have| had)?(?: just| already| also)?",
  one: '(?:one|bid|bidder|tender|tenderer|submission|response|answer|paper|firm|proposal|supplier)',
  when: '(?:before|earlier|after|previously|first|last|yesterday|today|next|just now|(?:this|on) (?:morning|afternoon|monday|tuesday|wednesday|thursday|friday)|so far|in this (?:round|batch|competition|exercise))',
};

/** Words that tell of other bids by themselves. */
export const OTHER_BIDS = phrases(WORDS, [
  '(?:the )?{notOwn}{other} (?:{count} )?(?:\\w+ )?{bid}(?! (?:of theirs|in (?:this|the same) |to (?:q\\d|question)|rate))',
  '(?:the|any|all|its|their|his|her|no|most|than|direct|main|nearest|closest) (?:competitors?|rivals?|contenders?|opponents?)',
  // Those who bid, and what came in.
  '(?:everyone|everybody|anyone|nobody|no ?one|those|all|others|most|many|{firm}|people|the (?:two|three|four|five|six|ones?)) (?:else )?(?:who|that|which) (?:also |all |have |has |had )*{handed}',
  '(?:what|everything|anything|all|those|nothing|the ones|any|most)(?: else)? (?:that |which )?(?:came (?:in|back|through)|was (?:submitted|sent in|received|handed in)|were (?:submitted|received)|(?:we|I) (?:were|was) sent|turned up|landed on (?:my|our) desk)',
  'the (?:one|{one}) (?:that |which )?{mine} {read} (?:\\w+ ){0,2}{when}',
  // Counting bids.
  '(?:of|among|amongst|between|across|from|all|both|any|most|none of|neither of|neither|either of|half|half of|two|three|four|five|six|average of|mean of|median of|majority of|range of|rest of|every one of)(?: of| all)? ?(?:the|these|those|our)? ?(?:{count} )?{bids}(?! (?:from|to|by|of) (?:the )?(?:residents?|survey|community|users?|learners?))',
  'nothing else (?:(?:that )?(?:I|we) {read}|came|on the (?:pile|desk|table)|in the {pile}|that was (?:submitted|sent))',
  '(?:no ?(?:one|body)|none|everyone|everybody|anyone|anybody|who) else(?! (?:at|in (?:the (?:answer|bid|team|response|company|firm|organisation|business)|it|there|their)|within|is (?:named|mentioned)|here|to (?:say|add)|on the page))(?= (?:{gave}|came|thought|has|had|had|on|put|was|I|we|in the {pile}|that was)|[.,;:]|$)',
  '(?:middle|top|bottom|front|back|rear|end|rest|best|worst|pick|half|third|quarter|weaker end|better end|stronger end) of (?:the|our|this) (?:\\w+ )?{pile}',
]);

/** Words that place a bid among others without naming them. */
export const RANKED = phrases(WORDS, [
  "(?:best|strongest|weakest|worst|widest|broadest|poorest|clearest|fullest|boldest|finest|(?:most|least) [\\w-]+) (?:(?!of )[\\w-]+ ){0,3}?(?:of (?:all|those|them|(?:the|our|this) (?:{pile}|{count}|year's|day)|(?:the )?{count}(?= |[.,;:]|$))|overall|so far|(?:that )?{mine} {read}|in (?:the|this) {pile}|by (?:far|some (?:distance|way|margin)|a (?:mile|long way|distance|margin)))(?! (?:its|their|{part}))",
  '(?:strongest|weakest|best|worst|poorest|finest|fullest|boldest) (?:bid|bidder|tender|tenderer|submission)s?',
  '(?:only|sole) (?:bid|bidder|tenderer|tender|supplier|provider|response|submission|answer|one|offer|proposal|company|firm)(?: of (?:the |all )?\\w+)? (?:to|that|who|which|with|offering|promising|proposing|giving)',
  'clear winner|front[- ]?runner|runner[- ]up|head and shoulders|class of (?:its|their) own|different league|(?:a )?cut above|second to none|best in class|one of the (?:better|best|stronger|strongest|weaker|weakest|poorer|clearer)(?: (?:ones|bids|answers|responses|submissions|tenders|offers|entries))?(?! (?:\\w+ )?{part})(?! \\w+ in)|sets the (?:bar|standard) for|the one to beat|blows? (?:\\w+ ){1,3}out of the water|puts? the (?:others|rest) (?:to shame|in the shade)',
  '(?:rank(?:s|ed|ing)?|placed?|comes?|came|finish(?:es|ed)?|put(?:s|ting)?|sits?|(?:is|are|was) my) (?:it |this |them |this one |this bid |this bidder )?(?:joint |equal |a close |in )?(?:first|second|third|fourth|fifth|last|top|bottom|highest|lowest|above|below|ahead|behind|out on top|favourite)(?: place)?(?! (?:of|year|aid|month|quarter|the|in (?:year|the)|intake|cohort|party|them|job|choice|wave))',
  '(?:stands?|stood) (?:out|apart) (?:from|among|amongst|against|above)|set(?:s|ting)? (?:it|them|this \\w+) apart|(?:just )?(?:edges|pips|shades|nicks|clinches) it(?= |[.,;])|(?:by|wins by) a (?:nose|whisker|short head)',
  '(?:in|by) comparison(?! (?:with|to) )|comparatively|relatively speaking',
]);

/** Others who are only compared where something is set against them, or where they are said to have offered something. */
export const SET_AGAINST_OTHERS = phrases(WORDS, [
  '(?:{set}) (?:(?:any|all|most|some) of )?the (?:\\w+ ){0,2}{bids}|(?:{set}) those (?:who|that|which) (?:\\w+ ){0,2}{gave}|(?:rest of|the rest in|others in) the {pile} {gave}|when the (?:competition|others|rest|field) {gave}|the competition {gave}',
  `(?:{set}) (?:what |that of |those of |anything |how )?(?:{weak})`,
  `(?:{set}) (?:(?:what|that of|the \\w+|those|their \\w+|as) (?:from |of |by |at )?)?(?:at )?${A_FIRM}`,
  `${A_FIRM}(?:'s?)? (?:\\w+ly )?{gave}`,
  `(?:{ahead}) (?:what |that of |the \\w+ (?:from|of|by) )?${A_NAME}|(?:{set}|{than}) (?:no\\.?|number|#) ?\\d`,
]);

/** Comparatives without an object that are about bids as wholes. */
export const BARELY_BETTER = phrases(WORDS, [
  '(?:wider|broader|stronger|better|richer|fuller|superior|more (?:comprehensive|extensive|varied|diverse|ambitious|generous|convincing|credible|compelling|detailed|complete|robust|impressive|innovative|rounded)) (?:range|offer|offering|package|response|answer|bid|submission|proposal|breadth|spread|variety|selection|programme|mix|menu|social value|solution)',
]);
