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
  better:
    '(?:wider|broader|stronger|weaker|better|worse|richer|deeper|fuller|clearer|bolder|superior|inferior|poorer|thinner|more (?!than)\\w+(?:ly)?(?: \\w+ed)?|less \\w+)',
  best: '(?:best|strongest|weakest|worst|widest|broadest|finest|poorest|clearest|fullest|richest|boldest|thinnest|highest[- ]scoring|lowest[- ]scoring|(?:most|least) (?!of |likely|cases)[\\w-]+|leading|standout|top|winning|preferred|favourite|second[- ](?:best|strongest|weakest))',
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
  '(?:no|any|all|most|some|both) other (?:applicants?|{firm})',
  '(?:{than}|{ahead}|{level}|among|amongst) (?:(?:the|any|all|most|some|many) )?{other} (?:\\w+ )?{firm}',
  '(?:the|all|any|most|no|every|one) (?:other|rival|competing|remaining) {firm} {gave}',
  '{notOwn}(?:previous|preceding|last|next|earlier|first|second|third) (?:bid|bidder|tenderer|submission|tender response|paper I|one (?:I|we) {read}|one in the {pile})',
  '(?:the|any|all|its|their|his|her|no|most|than|direct|main|nearest|closest) (?:competitors?|rivals?|contenders?|opponents?)',
  'than (?:its|their) (?:peers|competition)|(?:unlike|ahead of|behind|with) (?:its|their) (?:peers|competition)',
  // Those who bid, and what came in.
  '(?:another|every other|one other|any other|the other|one|some|several) (?:{firm}|bidders?|competitors?|tenderers?|lot) (?:is|are|was|were|has|had|have|{gave})',
  '(?:all of them|both of them|everyone|everybody|most|few|some|many|nobody|no ?one|hardly any(?:one)?|none of them|(?:only )?(?:one|two|three) of them|they all) (?:bothered|offered|gave|gives?|offers?|promis\\w+|named|pledg\\w+|committed|managed|struggl\\w+)(?! (?:me|us|one of|by))',
  '(?:of|among|amongst|out of) (?:the|all|these) {count}(?: (?:I|we)|,? (?:this|it|that|only)(?= (?:one|is|has|was|gives|bid)))|{count} of these (?:now|so far|to)|(?:gave|scored|marked|read) (?:the|two|three|four) others|like (?:all )?the (?:others|rest)|unlike (?:some|many|several)|as \\w+ as any',
  'by the standards? of this|in a (?:weak|strong|thin|crowded|poor|good) field|(?:above|below|better than|worse than) average(?=[.,;]|$| (?:I|for|overall|here|of the|in this))|below par|mid-table|(?:the|a|my|our) (?:clear |outright |obvious )?(?:winner|runner-up|loser|leader|favourite)(?= (?:on|by|for|here|in|so)|[.,;]|$)|not the (?:best|worst)|the only ones? (?:\\w+ing|to|who)|(?:ahead|in front|behind) on \\w+(?=,| but| and)|the ones? (?:marked|read|scored|seen) (?:on|before|earlier|this|last)',
  '(?:everyone|everybody|anyone|nobody|no ?one|those|all|others|most|many|{firm}|people|the (?:two|three|four|five|six|ones?)) (?:else )?(?:who|that|which) (?:also |all |have |has |had )*{handed}',
  '(?:what|everything|anything|all|those|nothing|the ones|any|most)(?: else)? (?:that |which )?(?:came (?:in|back|through)|was (?:submitted|sent in|received|handed in)|were (?:submitted|received)|(?:we|I) (?:were|was) sent|turned up|landed on (?:my|our) desk)',
  '(?:of|than|across|out of|like|nothing|anything|everything|among) ?(?:everything|all|any|those|the ones|the {count}|what|anything)?(?: else)? ?(?:that )?{mine} {read}(?= (?:to|so|in|on|for|at|from|until|this|here|today)|[.,;:]|$)',
  'the (?:one|{one}) (?:that |which )?{mine} {read} (?:\\w+ ){0,2}{when}',
  'the (?:one|{one}) (?:just |immediately )?before (?:it|this|that)(?= (?:one|was|had|gave)|[.,;]|$)',
  '{mine} {read} (?:\\w+ ){0,2}(?:better|stronger|weaker|worse|clearer|fuller|richer|bolder)(?: (?:ones?|answers?|bids?|offers?|versions?|responses?|submissions?|from)|[.,;]|$)',
  '(?:than|like|as) (?:in |with |for )?(?:the )?(?:others|ones?) {mine} {read}',
  "(?:yesterday|this morning|last week|monday|tuesday|wednesday|thursday|friday)'s (?:lot|one|ones|batch|bids?|answers?|pile|files?)|(?:in|from|of) the (?:first|second|third|last|previous|other) (?:envelope|file|folder|batch|bundle|pile)",
  '(?:the )?(?:next|last|previous|other|first|two|three) (?:two|three|four|one|ones) (?:before (?:it|this)|after (?:it|this)|I|we)|(?:reading|seeing|marking|than) the (?:next|last|previous|other|following) (?:two|three|four|ones?)(?! (?:{part}))|(?:two|three|four) (?:just )?(?:before|after) (?:it|this)(?= |[.,;:])',
  "{mine} (?:not |never |yet to |rarely |hardly )+(?:{read}|see|read) (?:an?|any|anything) {better}|(?:n't|not|never) (?:seen|read|had|come across) (?:an?|any|anything) {better}",
  'as (?:were|did|do|are|had) (?:they|the others|them) all|(?:they|all of them|the lot of them) all (?:say|said|do|did|struggled|promise|gave|offer|have|had)',
  '(?:gave|given|awarded|scored) (?:an? )?(?:\\d|one|two|three|four|five) (?:to|for) (?:a similar|the same|another|an almost|a very similar|someone|somebody)',
  '(?:nobody|no ?one|none)(?: of them)? (?:came|comes|got|gets|went) (?:anywhere )?(?:near|close|as far)',
  // Counting bids.
  '(?:of|among|amongst|between|across|from|all|both|any|most|none of|neither of|neither|either of|half|half of|two|three|four|five|six|average of|mean of|median of|majority of|range of|rest of|every one of)(?: of| all)? ?(?:the|these|those|our)? ?(?:{count} )?{bids}(?! (?:from|to|by|of) (?:the )?(?:residents?|survey|community|users?|learners?))',
  '(?:every|each|no|neither|any|one|a second|a third|the typical|the average|the usual|an average|a typical) (?:bidder|tenderer|bid|submission|tender)(?! (?:could|can|should|may|is allowed|must|price))',
  '(?:the|these|those) (?:{count} )?(?:bids|bidders|tenderers|submissions)(?= (?:I|we|that|which|had|have|gave|were|all|seem|average|on|so))',
  'nothing else (?:(?:that )?(?:I|we) {read}|came|on the (?:pile|desk|table)|in the {pile}|that was (?:submitted|sent))',
  '(?:no ?(?:one|body)|none|everyone|everybody|anyone|anybody|who) else(?! (?:at|in (?:the (?:answer|bid|team|response|company|firm|organisation|business)|it|there|their)|within|is (?:named|mentioned)|here|to (?:say|add)|on the page))(?= (?:{gave}|came|thought|has|had|had|on|put|was|I|we|in the {pile}|that was)|[.,;:]|$)',
  'none of (?:the|them)(?: (?:other|rest|others))?(?= {gave})|none of the others',
  '(?:middle|top|bottom|front|back|rear|end|rest|best|worst|pick|half|third|quarter|weaker end|better end|stronger end) of (?:the|our|this) (?:\\w+ )?{pile}',
  '(?:above|below|around|about|better than|worse than|over|under) (?:the )?average(?: (?:for|of|among|across|in)(?: (?:these|this|the|all))? (?:bids|bidders|tenders|responses|submissions|{pile})| overall| here|[.,;])',
  '(?:lead|leads|leading|tops|heads|heading|bring(?:s|ing) up the rear of) the {pile}|above the {pile}',
]);

/** Words that place a bid among others without naming them. */
export const RANKED = phrases(WORDS, [
  'rank(?:ed|ing|s)?:? (?:it |this |them )?(?:no\\.? ?|number )?\\d|in the (?:top|bottom|upper|lower|better|weaker) (?:half|third|quarter|tier|two|three)(?! of (?:the|its|their) (?:scale|band|mark|range|page))|(?:second|first|third|last|joint first|runner-up) place|place (?:one|two|three) ',
  '{best}(?: (?!{part} |practice|value|of|in|on|marks?|scores?|bands?)[\\w-]+)? {bid}(?! (?:time|rate|would|could|should|might|needs|possible))',
  "(?:best|strongest|weakest|worst|widest|broadest|poorest|clearest|fullest|boldest|finest|(?:most|least) [\\w-]+) (?:(?!of )[\\w-]+ ){0,3}?(?:of (?:all|those|them|(?:the|our|this) (?:{pile}|{count}|year's|day)|(?:the )?{count}(?= |[.,;:]|$))|overall|so far|(?:that )?{mine} {read}|in (?:the|this) {pile}|by (?:far|some (?:distance|way|margin)|a (?:mile|long way|distance|margin)))(?! (?:its|their|{part}))",
  '(?:only|sole) (?:bid|bidder|tenderer|tender|supplier|provider|response|submission|answer|one|offer|proposal|company|firm)(?: of (?:the |all )?\\w+)? (?:to|that|who|which|with|offering|promising|proposing|giving)',
  'clear winner|front[- ]?runner|runner[- ]up|head and shoulders|class of (?:its|their) own|different league|(?:a )?cut above|second to none|best in class|one of the (?:better|best|stronger|strongest|weaker|weakest|poorer|clearer)(?: (?:ones|bids|answers|responses|submissions|tenders|offers|entries))?(?! (?:\\w+ )?{part})(?! \\w+ in)|sets the (?:bar|standard) for|the one to beat|blows? (?:\\w+ ){1,3}out of the water|puts? the (?:others|rest) (?:to shame|in the shade)',
  '(?:rank(?:s|ed|ing)?|placed?|comes?|came|finish(?:es|ed)?|put(?:s|ting)?|sits?|(?:is|are|was) my) (?:it |this |them |this one |this bid |this bidder )?(?:joint |equal |a close |in )?(?:first|second|third|fourth|fifth|last|top|bottom|highest|lowest|above|below|ahead|behind|out on top|favourite)(?: place)?(?! (?:of|year|aid|month|quarter|the|in (?:year|the)|intake|cohort|party|them|job|choice|wave))',
  '(?:this|the|that) (?:bid|bidder|tender|tenderer|response|submission|answer|offer|proposal|supplier) (?:clearly |really )?(?:stands? out|stood out|stands? apart|wins|edges? (?:it|ahead|out)|outperforms?|shines)(?! (?:by|as|because|for its))',
  '(?:stands?|stood) (?:out|apart) (?:from|among|amongst|against|above)|set(?:s|ting)? (?:it|them|this \\w+) apart|(?:just )?(?:edges|pips|shades|nicks|clinches) it(?= |[.,;])|(?:by|wins by) a (?:nose|whisker|short head)',
  '(?:in|by) comparison(?! (?:with|to) )|comparatively|relatively speaking',
]);

/** Others who are only compared where something is set against them, or where they are said to have offered something. */
export const SET_AGAINST_OTHERS = phrases(WORDS, [
  '(?:{set}) (?:(?:any|all|most|some) of )?the (?:\\w+ ){0,2}{bids}|(?:{set}) those (?:who|that|which) (?:\\w+ ){0,2}{gave}|(?:rest of|the rest in|others in) the {pile} {gave}|when the (?:competition|others|rest|field) {gave}|the competition {gave}',
  `(?:had|unless|until) (?:${A_FIRM}|${A_NAME}(?: ${A_NAME})*) (?:not )?\\w+`,
  `(?:{set}) (?:what |that of |those of |anything |how )?(?:{weak})`,
  `(?:among|amongst) (?:the )?(?:others|rest|field|competition)`,
  `(?<!(?:the|for|to|with|and|of|help|helps|helping|train|support|supports) )others (?:\\w+ly )?{gave}`,
  `(?:the others|everyone else|everybody else|the rest) (?:\\w+ly )?{gave}`,
  'than most(?! of (?:its|their|the))|unlike most(?! of)|like most(?! of)',
  `(?:most|many|some|several|few|two|three|four|five) (?:{firm}) (?:here |we had )?(?:gave|offered|promised|did|managed|put in|went)`,
  `(?:{set}) (?:(?:what|that of|the \\w+|those|their \\w+|as) (?:from |of |by |at )?)?(?:at )?${A_FIRM}`,
  `${A_FIRM}(?:'s?)? (?:\\w+ly )?{gave}`,
  `(?:{ahead}) (?:what |that of |the \\w+ (?:from|of|by) )?${A_NAME}|(?:{set}|{than}) (?:no\\.?|number|#) ?\\d`,
  `${A_NAME} (?:got|scored|came in|offered|bid|put in|promised)|(?:similar|equal|comparable) (?:\\w+ ){0,3}to ${A_NAME}'s`,
  `what ${A_FIRM}(?:'s?)? (?:\\w+ ){0,2}{gave}`,
  `(?:than|unlike|ahead of|compared (?:to|with)|versus|vs\\.?|beats?|outdoes|outperforms?|(?:same|similar|comparable|equal|identical|level|par) (?:as|to|with)|as \\w+ as|edges? (?:it )?(?:out |over |past )?|pipped by|preferred to|behind) (?:(?:what|that of|the \\w+|those|their \\w+) (?:from |of |by |at )?)?${A_NAME}(?='s? [a-z]+ |'|[.,;:)]| (?:did|does|do|has|have|had|offer|promis|propos|is|was|on|in|for|gave|give|at|which|who|and|because|by)|$)`,
]);

/** A comparative whose object, after "than", is another bid. */
export const BETTER_THAN_OTHERS = phrases(WORDS, [
  `(?:{better}|higher|lower|larger|bigger|smaller|greater|further|earlier|later|longer|shorter|more|less|fewer|closer|faster|nearer|cheaper) (?:[^\\s.;]+ ){0,9}?than (?:(?:those|that|what|the ones?|anything|any|all|the|in|for|with|by|from|of|offered|promised|proposed|was|is|were|are) )*(?:{bids}|{bid}(?! (?:itself|as a whole))|competition|next (?:one|bid|bidder)|(?:one|two|three) (?:I|we) {read})`,
  `(?:so )?much (?:bigger|smaller|better|stronger|weaker) than the (?:\\w+ ){0,3}(?:{firm}) (?:who|that) `,
]);

/** Comparatives without an object that are about bids as wholes. */
export const BARELY_BETTER = phrases(WORDS, [
  '(?:wider|broader|stronger|better|richer|fuller|superior|more (?:comprehensive|extensive|varied|diverse|ambitious|generous|convincing|credible|compelling|detailed|complete|robust|impressive|innovative|rounded)) (?:range|offer|offering|package|response|answer|bid|submission|proposal|breadth|spread|variety|selection|programme|mix|menu|social value|solution)',
  '(?:bid|bidder|tender|tenderer|response|submission|answer|offer|proposal|supplier|it|they|this|this one) (?:is|was|are|were|seems?|looks?|feels?|felt|reads?|scores?|scored|does|did|performs?|performed|comes across as|came across as) (?:much |far |clearly |slightly |significantly |a (?:bit|little|lot) |noticeably |somewhat |marginally |just )*(?:better|stronger|weaker|wider|worse|superior|inferior|more (?:convincing|credible|comprehensive|impressive|compelling|ambitious|detailed|robust))(?=\\s*(?:[.,;!?]|$)| (?:on|in|overall|here|across|and|but|at|with|for|throughout|of the)(?![a-z]))',
]);
