import { phrases, wholeWords } from './phrases.ts';

/** Something that a descriptor may ask for. */
export interface Facet {
  /** As a warning calls it. */
  readonly name: string;
  /** A descriptor speaks of it. */
  readonly asked: RegExp;
  /** A reason says that it is not there. */
  readonly denied: readonly RegExp[];
  /** A reason tells of it: what is denied then is that of another part. */
  readonly given: RegExp;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NUMBER =
  '(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|a hundred|a dozen)';

/** Ways of saying that something is not there; {noun} is the thing, {wh} the question that it answers. */
const NOT_THERE = [
  '(?:{no}) (?:(?!more|doubt|other|problem|issue|complaint|weakness|later|longer|further|missing|is|are)[\\w-]+,? (?:(?:or|nor|and) )?(?:an? |any |the |no )?){0,3}?(?:{noun})(?!-| B | (?:is|are) missing)',
  "(?:{noun}|{wh}[^.;,?]{0,40}?)(?: (?:of any (?:kind|sort)|at all|altogether|whatsoever)|(?: [\\w-]+){0,2})?(?: (?:is|are|was|were|remains?|stays?|has been|have been)(?:n't)?)(?: \\w+)? (?:missing|absent|lacking|unclear|uns\\w+|un\\w*known|undefined|nowhere|any(?:body|one)'s guess|a mystery|blank|tbc|open|conspicuous by|(?:not |never )?(?:\\w+ )?(?<=n't |not |never |n't \\w+ |not \\w+ )(?:given|stated|named|provided|shown|described|there|covered|said|mentioned|set|specified|explained|included|identified|addressed|offered|clear|proposed|assigned|attached|put)|left (?:\\w+ )?(?:open|out|blank|hanging|unsaid|empty|to \\w+))",
  '(?:{noun})\\W{1,3}(?:none|no|nil|blank|not given|missing|nowhere|absent)(?=[.,;!]|$)',
  "(?:{noun}|{wh})[^.?;]{0,50}(?:\\?|,|;|:| -) (?:[^.;]{0,20} )?(?:there (?:is|are) none|none (?:is|are|given|stated|that)|(?:not|never) (?:said|stated|given|told)|nobody (?:knows|says)|no (?:idea|word)|who knows|(?:they|it|the (?:bid|answer|text)) (?:keeps? silent|do(?:es)?(?: not|n't) (?:say|tell|give|state))|one can only guess|we can only guess|left (?:both )?open|we are not told)",
  '(?:look|search)(?:ed|ing)? (?:\\w+ ){0,4}?for (?:\\w+ ){0,3}?(?:{noun})[^.;]{0,40}(?:there (?:is|are|was) none|in vain|found none|none|neither|nothing)',
  "(?:unclear|not clear|(?:can|could|do|does|did|is|are|was|were|be|has|have)(?: ?not|n't) (?:been |even |really |actually )?(?:tell|told|say|said|stated|explain(?:ed)?|know|known|see|specif\\w+|clear|learn)|no (?:idea|clue|word|sign|hint|indication)|without (?:saying|telling|stating|explaining|showing)|guess(?:ing)?|wonder(?:ing)?|never (?:says?|said|learn|told|tells)|leaves? (?:me|us|it|one|open)|just not|silent)(?: (?:\\w+ ){0,3}?)(?:{wh})",
];

const NO =
  "no|without(?: naming| giving)?|lack(?:s|ing)?|missing|miss(?:ing)? is|(?:absence|lack) of|zero|neither|nor|not(?: even)? (?:an?|any|one)|never (?:giv|nam|sa[iy]|stat|mention|tell)\\w*|(?:do|does|did)(?: not|n'?t) (?:actually |even )?(?:give|name|state|say|tell|include|set|provide|contain|specify|offer|mention|show|put|attach|propose|have|make|identify|describe|explain|quote)|(?:fail|omit|neglect|forg[eo]t)(?:s|ed|ted)? to (?:give|name|state|include|set|provide|specify|mention|say|attach|identify|explain)|omits?|devoid of|(?:can|could|did)(?: ?not|n't) (?:find|see|spot|identify|locate)|nothing (?:is |was )?(?:said )?(?:on|about|regarding|as to|by way of|in the way of)|silent (?:on|about|as to)|leaves? (?:out|open|blank)|at no point (?:is|are)|nowhere (?:is|are)|minus";

function facet(
  name: string,
  asked: string,
  noun: string,
  wh: string,
  given: string | RegExp,
  otherwise: readonly string[] = [],
): Facet {
  return {
    name,
    asked: wholeWords(asked),
    denied: phrases({ no: NO, noun, wh }, [...otherwise, ...NOT_THERE]),
    given: typeof given === 'string' ? wholeWords(given) : given,
  };
}

/** So many of something. */
const COUNTED = `(?<!page |p\\. ?|pp\\. ?|para |paragraph |section |table |annex |question |band |a |mark |${MONTH} |by )(?!20\\d\\d)${NUMBER} (?!${MONTH}|of (?:the|them|its)|(?:paragraphs?|pages?|lines?|words?|bullets?|sentences?|sections?|times|months?|years?|weeks?|dates?|dated|commitments?|promises|pledges|measures?|policies|awards?|bids?|reasons?|thing|warm|firm|or)\\b)[a-z][\\w-]*`;

export const QUANTITY = facet(
  'a quantity',
  'quantit(?:y|ies)|quantified|measurable|numbers?|figures?|amounts?|numeric\\w*|targets?|volumes?',
  'quantit(?:y|ies)|numbers?|figures?|amounts?|totals?|volumes?|head ?counts?|counts?|quantified \\w+|numeric\\w* \\w+|targets?',
  '(?:just )?how (?:much|many|large|big)|what (?:number|volume)|the size',
  COUNTED,
  [
    "unquantified|uncounted|unnumbered|without (?:quantif|number)\\w+|(?:fails? to|does not|did not|doesn't|without|never|not) quantif\\w+|(?:a number of|several|some) is not a (?:number|figure)|not how many|just not how many|says? how many(?= )(?=[^.]*not)",
  ],
);

export const DATE = facet(
  'a date or period',
  'dates?|periods?|timescales?|timed|deadlines?|time-bound|timetable|milestones?|programme dates|schedule',
  'dates?|deadlines?|timescales?|time ?scales?|time ?frames?|timings?|timetable|time limit|periods?|(?:month|year)s?(?: or (?:a |any )?(?:year|month))?|start(?:ing)? (?:date|month)|calendar|milestones?',
  '(?:by |from |and )?when(?! it)|(?:by )?(?:what|which) (?:month|date|year)|how (?:soon|long)|over what period',
  `${MONTH}(?: \\d|$|[.,;:)]| and| or| for| in| at| on| to| from| with| of)|(?:by|in|from|before|until|since|of|until|to|till|and|every|each|end) (?:(?:the )?(?:end|start|beginning)(?: of)? |\\d\\d?(?:st|nd|rd|th)? )?${MONTH}|20\\d\\d|${NUMBER}(?: \\w+)? a (?:year|month|term|week)|(?:by|each|every|per|in|this|next|from|before|until) (?:the )?(?:spring|summer|autumn|winter|easter|christmas|year ?end|year (?:one|two|\\d)|term|month|week|quarter|year|go-live|mobilisation)(?! (?:or|is))|(?:year|month|week|y|m|q|yr) ?(?:\\d|one|two|three)|within \\w+ (?:weeks?|months?|years?)|(?:first|second|third|final|last) (?:\\w+ )?(?:year|quarter|month|term|\\d+ months|six months)|annually|monthly|quarterly|weekly|yearly|\\d+ ?(?:wks|weeks|months)|\\d\\d?[/.]\\d\\d?|all dated|both dated|each dated|(?<!un)dated (?:plan|starts?|offers?|promises?|measures?)|dates (?:fine|given|are there)`,
  [
    'undated|un-dated|open-ended|not dated|timeless|without (?:dates?|timing)|at (?:an? )?(?:unspecified|unknown|unnamed) (?:time|date|point)|date unknown|(?:at )?any ?time|whenever|at some (?:point|stage)|one day|open end\\w*|in due course|neither (?:of \\w+ )?(?:\\w+ )?dated',
  ],
);

export const ROLE = facet(
  'a responsible role',
  'responsible|responsibilit\\w+|named (?:lead|role|person|post|manager)|owners?|accountable|accountabilit\\w+|governance',
  '(?:named |responsible |accountable |single )*(?:persons?|roles?|leads?|managers?|owners?|posts?|names?|leader|contact|individual)|ownership|responsib\\w+|accountab\\w+|job titles?',
  "who(?:'s|se)?(?! (?:benefit|it is for|they are for|gains))|in whose hands",
  /\b(?:Manager|Director|Lead|Officer|Head|Matron|Superintendent|Coordinator|Partner|Agent|Supervisor|Trainer|HR)\b/u,
  [
    "(?:nobody|no ?one|none|not a (?:soul|name|person)|no single person)(?: \\w+)? (?:is |has been |was |are |have been |seems |appears |put |made |takes? |will be |would be |'s )?(?:named|responsible|accountable|in charge|put in charge|put forward|made responsible|made accountable|responsibility|given the job|identified|to (?:lead|own|run)|owns?|leads?|runs?|takes)|unowned|ownerless|leaderless|without (?:an? )?(?:owner|lead|name)|nobody (?:owns|leads|runs|answers)",
  ],
);

export const PROOF = facet(
  'how delivery is shown',
  'verif\\w+|evidenced|monitor\\w*|proof|proved|proven|measured|how (?:delivery|it) (?:will|would) be (?:shown|evidenced)|reporting|kpis?|assurance',
  'monitoring|verification|reporting|proof(?: of (?:delivery|any kind))?|evidencing|checks?|checking|audits?|kpis?|(?:way|means|method|form) of (?:checking|measuring|showing|proving|verification|monitoring|proof|verifying|evidencing)|evidence of (?:how )?delivery|measures for \\w+',
  "how (?:it|this|that|delivery|they|any of (?:it|this)|we|success|progress|the \\w+)(?:'d|'ll| will| would| is| are| could| can| to)? (?:be |going to |ever )?(?:show|measur|verif|monitor|evidenc|prov|check|know|track|report)\\w*",
  'payslips?|payroll|registers?|logs?|logbooks?|certificates?|time ?sheets?|audit(?:ed)?|sign-in|sheets|records of|returns?|attendance|starter (?:forms|lists)|dashboards?|photos|extracts?|data|documents? that prove|counter-?sign\\w*|reports? (?:to|monthly|quarterly)|P60s|codes',
  [
    "(?:take|taking) (?:their|its|the bidder's|them) (?:word|at their word)|on trust|nothing to (?:check|show|prove|verify|measure)[^.;]{0,30}|(?:we|nobody|one) (?:would|could|can|will) never know|no way (?:of|to) (?:know|tell|check|verify|see|show|measur|prov)\\w*|unverified|unverifiable|unevidenced|unproven|how would (?:we|one) know|cannot be (?:checked|verified|measured|monitored)|nothing (?:is )?(?:said |offered )?(?:on|about|by way of) (?:proof|evidence|monitoring|verification|how[^.;]{0,30}(?:prov|show|evidenc|check|measur)\\w+)",
  ],
);

export const PLAN = facet(
  'a delivery plan',
  'delivery plan|timed plan|plan for delivery|method statement|implementation plan|mobilisation plan|programme of works|action plan',
  '(?:delivery |implementation |timed |clear |real |proper |project )*plan(?:s)?(?! for (?:drop|absen|when|if))|gantt|programme(?= of| given| by|[.,;]|$)|roadmap',
  'in (?:what|which) order|how (?:they|it) (?:would|will|get|intends?)',
  '(?:week|month|quarter|step)[ -]by[ -](?:week|month|quarter|step)|plan (?:by|to|on|in|with|for|covers|checked)|gantt chart|dated plan|timed plan|week numbers',
);

export const TRACK_RECORD = facet(
  'a track record',
  'track record|past (?:experience|performance|delivery)|case stud(?:y|ies)|examples? of (?:past|previous|similar)|experience of (?:similar|past) \\w+|references',
  'track record|past experience|experience of (?:similar|past) \\w+|history of delivery|past (?:delivery|results|performance)|previous (?:results|schemes?|delivery|experience|work)|results from (?:earlier|elsewhere|other|past)[^.;]{0,20}|case stud(?:y|ies)|references|referees|precedents?|examples? (?:of|from) (?:past|previous|similar|elsewhere|other)[^.;]{0,20}|(?:anything|sign) (?:from|of) the past|(?:have |has )?done (?:this|it|so) before',
  'whether (?:they|it) (?:have|has)|if (?:they|it) (?:have|has)',
  '\\d+ (?:of|out of) \\d+|results (?:from|attached)|(?:Derby|Coventry) (?:results|scheme)',
  [
    "first time|(?:never|not) (?:yet )?(?:done|tried|run|delivered) (?:anything|something|this|it)[^.;]{0,30}|have(?:n't| not) (?:shown|said|proved|demonstrated) (?:that )?(?:they|it)[^.;]{0,20}(?:before|past)|unproven|untested|untried|no(?:thing| sign)[^.;]{0,20}(?:done|delivered|run|like (?:it|this)) before",
  ],
);

export const COMMITMENT = facet(
  'a commitment',
  'commitments?|promises?|pledges?|undertakings?|commits?',
  '(?:firm |actual |real |single |clear |specific |binding )*(?:commitments?|promises?|pledges?|undertakings?|offer(?= to| for| of|[.,;]))',
  'what (?:they|it) (?:will|would) do',
  COUNTED,
  [
    "(?:not|never|n't)(?: \\w+){0,2} (?:commit(?:ted|ting)?|promis(?:e|ed|ing)|pledg(?:e|ed|ing)|bind|bound|undertak\\w+)(?: \\w+){0,3} (?:to )?any\\w*|(?:commits?|promises?|pledges?|binds?|bind themselves|binds itself|undertakes?)(?: (?:themselves|itself|the \\w+|us))?(?: to)? (?:nothing|no)(?= |[.,;]|$)|sign up to (?:any|no)\\w+|nothing firm|aspirations? all|(?:just|only) (?:their|its|the) values|no offer|nothing (?:is |was )?(?:promised|pledged|committed|binding|firm|guaranteed)|non-committal|(?:only|just|purely|merely|all|entirely) (?:\\w+ )?(?:policy|policies|values|aspirations?|intentions?|slogans|warm words)(?: and \\w+)?(?= only|[.,;]|$)",
  ],
);

export const SEVERAL = facet(
  'more than one commitment',
  'two or more|several|multiple|more than one|different measures|(?:a )?range of|at least two|three or more|various',
  'second (?:commitment|measure|promise|pledge|offer)|(?:commitment|measure|promise) (?:beyond|besides|other than) \\w+',
  'what else',
  'second (?:commitment|measure|promise|pledge) is',
  [
    '(?:just|only|but|merely|no more than) (?:the )?(?:one|a single) (?:\\w+ )?(?:commitments?|promises?|measures?|pledges?|offers?|undertakings?)(?! (?:of|has|lacks?|is|without)(?: |$))|(?<!more than |at least )(?:one|a single|the single|the sole|sole|its only|the only|their only) (?:\\w+ )?(?:commitments?|promises?|measures?|pledges?)(?:,? (?:only|alone|in total|nothing (?:more|else))|(?= (?:here|made|on offer|stands)))|a single (?:\\w+ )?(?:commitment|promise|measure|pledge)(?=[.,;]|$)|only \\w+ (?:are|is) (?:offered|promised)|stands? (?:alone|on its own)|one and only|(?:nothing|no other) (?:else|other|more) (?:is )?(?:promised|offered|committed|measure)',
  ],
);

const ITS_CONTRACT = facet(
  'something for this contract',
  'for (?:this|the) contract|contract[- ]specific|specific to (?:this|the) contract',
  'offer (?:to|for) us',
  'what (?:it|this) means for',
  /(?!)/u,
  [
    "(?:not|none of (?:it|them|this)(?: is| are)?|n't|nothing(?: here)?(?: is)?) (?:\\w+ ){0,2}?(?:for|about|tied to|specific to|linked to|to do with|meant for) (?:this|our|the) (?:contract|sites?)|elsewhere in the group",
  ],
);

const CREDIBLE = facet(
  'a credible answer',
  'credible|convincing|realistic|deliverable|believable|robust',
  'credibility|realism',
  'whether (?:it|this|they) (?:is|are|can)',
  /(?!)/u,
  [
    "(?:not|n't|hardly|scarcely|far from) (?:\\w+ )?(?:credible|convincing|believable|realistic|deliverable|convinced|persuaded)|unrealistic|implausible|incredible|far-fetched|fanciful|unconvincing|pie in the sky|I (?:really |strongly |seriously |simply )?(?:doubt|(?:do not|don't|cannot|can't) believe) (?:that |it|a word|any|this|them|they)",
  ],
);

const COMPLETE = facet(
  'a comprehensive answer',
  'comprehensive|complete|covers all|full(?:y)? (?:answer|response)',
  'breadth',
  'all (?:parts|of it)',
  /(?!)/u,
  [
    "(?:not|n't|far from) (?:\\w+ )?(?:comprehensive|complete|exhaustive)|incomplete|patchy|sketchy|half the (?:question|story)|only (?:part|half|some) of (?:the question|what)",
  ],
);

/** Everything that scales ask for, as far as is known. */
export const FACETS: readonly Facet[] = [
  SEVERAL,
  DATE,
  QUANTITY,
  ROLE,
  PROOF,
  PLAN,
  TRACK_RECORD,
  COMMITMENT,
  ITS_CONTRACT,
  CREDIBLE,
  COMPLETE,
];
