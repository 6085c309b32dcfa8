import { sentencesOf, warningAt, type Sentence, type Warning } from './warning.ts';

/** What the check may know of the competition. */
export interface KnownBidders {
  /** Names of the bidder whose answer it is, masked or not: naming it compares nothing. */
  readonly own?: readonly string[];
  /** Names of the others. */
  readonly others?: readonly string[];
}

const SAYS = 'Judge each answer against the published scale, not against other bids.';

const BID =
  '(?:bids?|bidders?|tenders?|tenderers?|submissions?|responses?|answers?|offers?|proposals?|competitors?|rivals?|contenders?|returns?)';
const FIRM = '(?:suppliers?|providers?|contractors?|organisations?|compan(?:y|ies)|firms?|consorti(?:um|a))';
const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const BETTER =
  '(?:wider|broader|stronger|weaker|better|worse|richer|deeper|fuller|clearer|bolder|superior|inferior|poorer|thinner|more (?!than)\\w+(?:ly)?(?: \\w+ed)?|less \\w+)';
const BEST =
  '(?:best|strongest|weakest|worst|widest|broadest|finest|poorest|clearest|fullest|richest|boldest|thinnest|highest[- ]scoring|lowest[- ]scoring|(?:most|least) (?!of\\b|likely\\b|cases\\b)[\\w-]+|leading|standout|top|winning|preferred|favourite)';
const OWN_PART =
  '(?:part|point|element|aspect|section|feature|area|commitment|promise|pledge|measure|evidence|claim|example|paragraph|idea|initiative|activity|target|half|page|factor|strength|weakness|reason|thing)s?';

/** Each tells of other bids by itself. */
const PLAIN: readonly RegExp[] = [
  // Other bids and bidders by name of the kind, unless they are the bidder's own other answers.
  pattern(
    `(?<!\\b(?:their|its|his|her|own|bidder's|supplier's) )\\b(?:(?:the|any|all|most|some|many|both|every|few|several|no) )?(?:other|another|competing|rival|remaining|losing|alternative|rest of the|remainder of the) (?:${COUNT} )?(?:\\w+ )?${BID}\\b`,
  ),
  pattern(
    `\\b(?:than|unlike|compared (?:to|with)|against|ahead of|behind|among|amongst) (?:(?:the|any|all|most|some|many) )?(?:other|another|rival|competing|remaining) (?:\\w+ )?${FIRM}\\b`,
  ),
  pattern(
    `\\b(?:the|all|any|most|no|every) (?:other|rival|competing|remaining) ${FIRM} (?:\\w+ly )?(?:offer|promis|propos|did|do|has|have|had|gave|give|score|fail|only|could|manage|provid|go|went|put|came|come|includ|said|say)\\w*`,
  ),
  pattern(
    `(?<!\\b(?:their|its) )\\b(?:previous|last|next|first|second|third) (?:bid|bidder|tenderer|submission|tender response|one (?:I|we) (?:read|marked|scored|saw|looked))\\b`,
  ),
  pattern(
    `\\b(?:unlike|than|ahead of|behind|beats?|as \\w+ as|compared (?:to|with)|outdoes) (?:all |most |any of )?(?:its|their|his|her) (?:competitors?|rivals?|peers?|competition|opponents?)\\b`,
  ),
  pattern(
    `\\b(?<!\\b(?:the|for|to|with|and|of|help|helps|helping|train|support|supports) )others (?:\\w+ly )?(?:gave|give|offer\\w*|promis\\w*|propos\\w*|did|do better|went|go further|named|name|commit\\w*|managed|put forward|scored|score|could manage|could offer)\\b`,
  ),
  pattern(`\\b(?:middle|top|bottom|front|back|rear) of the (?:pack|field|table|pile|class|bunch)\\b`),
  // Those without a noun, where the words before say that something is set against them.
  pattern(
    `\\b(?:than|unlike|compared (?:to|with)|in comparison (?:to|with)|against|versus|vs\\.?|relative to|ahead of|behind|beats?|beating|outperforms?|outperformed|outdoes|surpass(?:es|ed)?|outshines?|among|amongst|superior to|inferior to|(?:same|similar|equal|par|level|line|comparable|keeping|common|contrast|identical|equivalent) (?:as|to|with)|as \\w+ as|above|below|over|stands? (?:out|apart) from|away from|distinguish\\w* (?:it|them|this) from) (?:(?:all|any|most|some|both|many|each|either|every one) )?(?:of )?(?:the )?(?:others?|rest|remainder|competition|field|pack|opposition|everyone else|everybody else|anyone else|anybody else|everyone|anyone|crowd)\\b(?! of (?:the|its|their|this|that)\\b)(?!['\\u2019\\w-]| (?:${OWN_PART}|people|who|measure|needs?|year|area|team|site|local)\\b)`,
  ),
  pattern(`\\bthan most\\b(?! of (?:its|their|the)\\b)`),
  pattern(`\\b(?:no ?(?:one|body)|none|nobody|everyone|everybody|anyone) else\\b(?: \\w+)?`),
  pattern(`\\bnone of the (?:other|rest|\\w+ )?(?:${BID}|others)\\b`),
  pattern(
    `\\bnothing else (?:we|I|that was|in the (?:pile|batch|competition))\\b|\\blike (?:all |most of )?the (?:others|rest)\\b(?! of )`,
  ),
  // Counting bids.
  pattern(
    `\\b(?:of|among|amongst|between|across|from) (?:all )?(?:of )?(?:the|these|those|all|both|our)? ?(?:${COUNT} )?(?:bids|bidders|tenders|tenderers|submissions|responses|competitors|suppliers|providers|proposals|offers)\\b(?! (?:from|to|by|of) (?:the )?(?:residents?|survey|community|users?|learners?|questionnaire|staff|employees?))`,
  ),
  pattern(
    `\\b(?:all|both) (?:of )?(?:the |these )?(?:${COUNT} )?(?:bids|bidders|tenders|tenderers|submissions|competitors)\\b`,
  ),
  pattern(`\\bneither (?:of the )?(?:${BID})\\b`),
  pattern(
    `\\b(?:of|than|across|out of) (?:everything|all|any|those|the ones|the ${COUNT}|what) (?:else )?(?:that )?(?:I|we)(?:'ve| have)? (?:scored|marked|read|seen|saw|assessed|had|received|evaluated|looked at)`,
  ),
  // The best of them.
  pattern(
    `\\b${BEST}(?: (?!${OWN_PART}\\b|practice\\b|value\\b|of\\b|in\\b|on\\b|mark|score|band)[\\w-]+)? (?:bid|bidder|tender|tenderer|submission|response|answer|offer|offering|proposal|supplier|provider)\\b(?! (?:time|rate|would|could|should|might|needs|possible))`,
  ),
  pattern(
    `\\b(?:best|strongest|weakest|worst|widest|broadest|poorest|clearest|fullest|boldest|(?:most|least) [\\w-]+) (?:(?!of\\b)\\w+ ){0,3}?(?:of all|of the (?:bunch|lot|set|batch|group|field|pack|pile|round|${COUNT})|overall\\b|so far|(?:that )?(?:I|we)(?:'ve| have)? (?:read|seen|received|had|marked|scored|assessed|got)|in the (?:competition|field|pack|pile|round)|by (?:far|some (?:distance|way|margin)|a (?:mile|long way|distance|margin)))(?! (?:its|their) )`,
  ),
  pattern(
    `\\b(?:the )?(?:only|sole) (?:bid|bidder|tenderer|tender|supplier|provider|response|submission|answer|one|offer|proposal|company|firm)(?: of (?:the )?\\w+)?(?: (?:to|that|who|which|with|offering|promising|proposing|giving))`,
  ),
  pattern(
    `\\b(?:clear winner|front[- ]?runner|runner[- ]up|head and shoulders|class of (?:its|their) own|different league|cut above|pick of the|second to none|top of the pile|bottom of the pile|leader of the pack|leads the (?:field|pack)|best in class|one of the (?:better|best|stronger|strongest|weaker|weakest)(?: (?!${OWN_PART})\\w+)?)\\b(?! ${OWN_PART})`,
  ),
  pattern(
    `\\b(?:rank(?:s|ed|ing)?|placed?|comes?|came|put(?:s|ting)?|sits?) (?:it |this |them |this one |this bid |this bidder )?(?:joint )?(?:first|second|third|fourth|fifth|last|top|bottom|highest|lowest|above|below|ahead|behind|out on top)\\b(?! (?:of|year|aid|month|quarter|the|in (?:year|the))\\b)`,
  ),
  pattern(
    `\\b(?:this|the|that) (?:bid|bidder|tender|tenderer|response|submission|answer|offer|proposal|supplier) (?:clearly |really )?(?:stands? out|stood out|stands? apart|wins|edges? (?:it|ahead|out)|outperforms?|shines)\\b`,
  ),
  pattern(`\\b(?:stands?|stood) (?:out|apart) (?:from|among|amongst|against|above|as the)\\b`),
  pattern(`\\bset(?:s|ting)? (?:it|them|this \\w+|\\w+) apart\\b`),
  pattern(`\\b(?:outperform|outclass|outbid|outscor|out-scor|undercut)\\w*\\b`),
  pattern(
    `\\b(?:in|by) comparison\\b(?! (?:with|to) (?:the (?:baseline|requirement|minimum|specification|target|law|year)|20\\d\\d|last year|its|their|what (?:was|is|we) (?:asked|required)))`,
  ),
  pattern(
    `\\bcomparatively\\b|\\b(?:more|less) (?:than )?(?:the )?(?:average|typical|usual) (?:bid|bidder|tender|response|submission|answer)\\b|\\b(?:above|below|better than|worse than) (?:the )?average (?:for|of|among|across)? ?(?:these|this|the|all)? ?(?:bids|bidders|tenders|responses|submissions|field|competition|group)\\b`,
  ),
];

/** "better than X": what is set against what is told by the words after "than". */
const THAN = pattern(
  `\\b(?:${BETTER}|higher|lower|larger|bigger|smaller|greater|further|earlier|later|longer|shorter|more|less|fewer|closer|faster|nearer)\\b(?:[^.;]{0,60}?)\\bthan\\b`,
);
const OTHER_OBJECT = pattern(
  `^ (?:(?:those|that|what|the ones?|anything|any|all|the|in|for|with|by|from|of|offered|promised|proposed|was|is|were|are) )*(?:${BID}|others?\\b|competition|rest\\b|next\\b(?! (?:year|month|quarter|step|stage))|field\\b)`,
);
const NOT_A_BIDDER =
  '(?!I\b|UK\b|National\b|Real\b|Living\b|England|Wales|Scotland|Government|Council|County|London|Minimum|January|February|March|April|May|June|July|August|September|October|November|December|Year\b|Band\b|Level\b|Q\d|PPN|NPPS|TOM|GCSE|NVQ|NHS|CO2|EU\b|British\b|English\b|Key Stage|Scope\b|ISO\b|EPC\b|Phase\b|Lot\b|Part\b|Section\b|Worcester|Christmas|Easter|Brexit|Covid|COVID)';
const NAME = `${NOT_A_BIDDER}[A-Z][a-z]+(?:['\\u2019]s?)?(?= [A-Z&][a-z ]+|['\\u2019]| (?:did|does|do|has|have|had|offer|promis|propos|is|was|on|in|for|gave|give|at|which|who|and|because|by)|[.,;:)]|$)`;
const NAMED_OBJECT = new RegExp(`^ (?:what |that of |those of )?${NAME}`, 'u');
/** Set against a name: "ahead of Sterling", "beat the six from Brightwater". */
const AGAINST_A_NAME = new RegExp(
  `\\b(?:ahead of|[Uu]nlike|[Cc]ompared (?:to|with)|versus|vs\\.?|outperforms?|outdoes|beats?|surpass(?:es)?|(?:same|similar|comparable|equal|identical|level|par) (?:as|to|with)|as \\w+ as) (?:(?:what|that of|the \\w+|those|their \\w+) (?:from |of |by |at )?)?${NAME}`,
  'u',
);

/** Words that make a comparative a wish ("a stronger answer would name a date") and not a comparison. */
const WISH =
  /\b(?:would|could|should|might|needs?|needed|needing|require[sd]?|want(?:s|ed)?|to (?:score|reach|get|gain|earn|be|merit|deserve|justify|make)|for a (?:higher|better)|if|lack(?:s|ed|ing)?|without|improve\w*|hoped|expected|ask(?:ed)? for)\b/iu;

const BARE: readonly RegExp[] = [
  pattern(
    `\\b(?:wider|broader|stronger|better|richer|fuller|superior|more (?:comprehensive|extensive|varied|diverse|ambitious|generous|convincing|credible|compelling|detailed|complete|robust|impressive|innovative|rounded)) (?:range|offer|offering|package|response|answer|bid|submission|proposal|breadth|spread|variety|selection|programme|mix|menu|social value|solution)\\b`,
  ),
  pattern(
    `\\b(?:bid|bidder|tender|tenderer|response|submission|answer|offer|proposal|supplier|it|they|this|this one) (?:is|was|are|were|seems?|looks?|feels?|felt|reads?|scores?|scored|does|did|performs?|performed|comes across as|came across as) (?:much |far |clearly |slightly |significantly |a (?:bit|little|lot) |noticeably |somewhat |marginally |just )*(?:better|stronger|weaker|wider|worse|superior|inferior|more (?:convincing|credible|comprehensive|impressive|compelling|ambitious|detailed|robust))(?=\\s*(?:[.,;!?]|$)| (?:on|in|overall|here|across|and|but|at|with|for|throughout|of the)\\b)`,
  ),
];

/** Words that set this answer against other bids, or name another bidder. */
export function comparisonWarnings(reason: string, { own = [], others = [] }: KnownBidders = {}): readonly Warning[] {
  return sentencesOf(reason).flatMap((sentence) => {
    const found = firstIn(sentence, own, others);
    return found === null ? [] : [warningAt('comparison', SAYS, sentence, found.at, found.words)];
  });
}

interface Found {
  readonly at: number;
  readonly words: string;
}

function firstIn({ text }: Sentence, own: readonly string[], others: readonly string[]): Found | null {
  const plain =
    named(text, own, others) ??
    againstAName(text, own) ??
    PLAIN.map((one) => match(text, one)).find((one) => one !== null);
  if (plain != null) return plain;
  for (const comparative of text.matchAll(new RegExp(THAN.source, 'giu'))) {
    const after = text.slice(comparative.index + comparative[0].length);
    const object = match(after, OTHER_OBJECT)?.words ?? NAMED_OBJECT.exec(after)?.[0];
    if (object === undefined || isOwn(object, own) || /\b(?:an?|one) single\b/iu.test(object)) continue;
    return { at: comparative.index, words: comparative[0] + object };
  }
  if (/\bthan\b/iu.test(text) || WISH.test(text)) return null;
  return BARE.map((one) => match(text, one)).find((one) => one !== null) ?? null;
}

/** Another bidder by name: one of those known, or "Bidder C", "Supplier 2". */
function named(text: string, own: readonly string[], others: readonly string[]): Found | null {
  for (const name of others) {
    const at = name.trim() === '' ? -1 : text.toLowerCase().indexOf(name.trim().toLowerCase());
    if (at !== -1) return { at, words: text.slice(at, at + name.trim().length) };
  }
  for (const found of text.matchAll(
    /\b(?:[Bb]idders?|BIDDER|[Ss]uppliers?|[Tt]enderers?|[Pp]roviders?|[Cc]ompany|[Bb]ids?|[Ss]ubmissions?|[Cc]ontractors?) (?:(?:no\.? ?|number )?\d{1,2}|[A-HJ-Z])(?!\w|\.\d|['\u2019](?!s))/gu,
  )) {
    if (!isOwn(found[0], own)) return { at: found.index, words: found[0] };
  }
  return null;
}

function againstAName(text: string, own: readonly string[]): Found | null {
  const found = match(text, AGAINST_A_NAME);
  return found === null || isOwn(found.words, own) ? null : found;
}

function isOwn(words: string, own: readonly string[]): boolean {
  return own.some((name) => name !== '' && words.toLowerCase().includes(name.toLowerCase()));
}

function match(text: string, one: RegExp): Found | null {
  const found = one.exec(text);
  return found === null ? null : { at: found.index, words: found[0] };
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu');
}
