import { sentencesOf, warningAt, type Warning } from './warning.ts';

const SAYS =
  'Only what stands in the tender counts. Take out what you know from elsewhere, or quote where the answer says it.';

const US = '(?:us|our|ours|the (?:council|authority|trust|department|service))';
const WHO =
  '(?:them|they|this (?:company|firm|bidder|supplier|provider|contractor|organisation|team|lot|outfit|business)|the (?:\\w+ )?(?:company|firm|bidder|supplier|provider|contractor|organisation|owner|director|managers?|team|people|staff|folk))';
const MINE =
  '(?:I|we|my (?:team|colleagues?|manager|boss|director|department|service)|our (?:team|colleagues?|department|service|officers?|managers?|staff|contract managers?|director|council))';

/** What the writer has from elsewhere: no wording of the answer can excuse it. */
const FIRST_HAND: readonly RegExp[] = [
  re(`\\b(?:having|after) (?:used|worked|seen|dealt|met|known|employed|visited|managed|spoken)\\b`),
  re(
    `\\b${MINE}(?:'ve| have| had| has|'m| am| are| is| was| were)? ?(?:all |both |already |always |also |personally |happen to |just |used to |been |not |never |often |previously |still |have )*(?:know|knew|known|aware|familiar|acquainted|impressed|used|using|worked|working|work|dealt|dealing|employed|contracted|commissioned|visited|met|heard|hear|recall|remember|experienced|vouch|trust|rate|like|had (?:good|bad|great|poor|problems|trouble|issues|complaints|dealings|experience))\\b(?: \\w+){0,2}? (?:with |of |about |from |that |how |what |by |for |to )*${WHO}\\b(?! (?:will|would|mean|intend|are going|promise|propose|offer|plan|commit|say))`,
  ),
  re(
    `\\b(?:I|we) (?:all |both )?know (?:that )?(?:they|this|the (?:company|firm|bidder|supplier|provider|contractor|team)|from|how good|how bad|of their)\\b(?! (?:the |this |their )?(?:answer|response|bid|submission))`,
  ),
  re(
    `\\b(?:in|from|based on|given|drawing on|going by|judging by|speaking from) (?:my|our) (?:own |past |previous |prior |direct |personal |long |current |recent |earlier |first-?hand )*(?:experience|knowledge|dealings|time|contact|work|contract|history|relationship|visits?|conversations?|involvement)\\b(?! of (?:scoring|marking|evaluating|reading))`,
  ),
  re(
    `\\b(?:my|our) (?:own |past |previous |personal |direct )*(?:experience|dealings|history|relationship|knowledge) (?:of|with|tells?|suggests?|shows?|is|has|says?|in)\\b`,
  ),
  re(`\\b(?:let|letting) (?:us|me|the council|residents|people|everyone) down\\b`),
  re(
    `\\b(?:for|with|to) (?:us|me|the council|this council|this authority|the authority|the trust) (?:before|already|last|in the past|previously|since|for (?:years|many|several|some|over|the (?:last|past)|\\w+ years)|in 20\\d\\d|on (?:other|previous|past|the (?:last|current|previous|old)))`,
  ),
  re(
    `\\b(?:last|previous|earlier|past) (?:time (?:round|around|they|we|out)|contract with (?:us|the council)|tender (?:round|they|exercise)|round|procurement|competition)\\b|\\blast time(?=[.,;]|$| (?:the|this|it|and|but)\\b)`,
  ),
  re(
    `\\b(?:on|in|under|during|throughout|from) (?:the|our|their|this) (?:current|existing|present|outgoing|expiring|incumbent|old|last) (?:\\w+ )?(?:contract|agreement|framework|arrangement|service|term)\\b`,
  ),
  re(
    `\\b(?:have|has|had|\\w+'ve) always (?:been|done|delivered|given|provided|turned|had|performed|found|liked|kept|met|come|gone|worked|looked|rated)\\b`,
  ),
  re(
    `\\b(?:they|who|this (?:company|firm|supplier|provider|bidder|lot)|the (?:company|firm|supplier|provider)) (?:always|never|usually|generally|normally|tend to|invariably|consistently) (?:deliver|do|does|turn|over|under|perform|fail|fall|go|come|promise|provide|let|miss|keep|late|hit|struggle|cut)\\w*`,
  ),
  re(
    `\\b(?:used to|formerly|previously) (?:work|worked|be|manage|managed|employed) (?:for|with|at|by|there|alongside)\\b`,
  ),
  re(
    `\\b(?:work|works|worked|working) (?:really |very |so )?(?:well|badly|closely|hard)? ?with (?:us|our (?:team|officers|staff|colleagues))\\b(?! (?:to|on|in (?:year|the first)))`,
  ),
  re(
    `\\b(?:when|where|once) (?:I|we) (?:last |first )?(?:visited|met|spoke|phoned|rang|called|toured|used|worked|inspected|saw)\\b`,
  ),
  re(
    `\\b(?:site visit|visit to their|tour of their|phone call|coffee with|chat with|conversation with|spoke to (?:them|their|the)|told me|told us|tells me|tells us|mentioned to me|mentioned to us|at (?:the|a|an) (?:event|conference|interview|market day|networking))\\b`,
  ),
  re(
    `\\b(?:colleagues?|friends?|contacts?|councillors?|members|neighbours?|officers|residents|staff|people|users|a manager|the team) (?:I know |at [\\w ]{1,30}|in (?!the (?:answer|bid|response|tender|plan))[\\w ]{1,30})?(?:also |always |all |have |has )*(?:say|says|said|tell|tells|told|mention(?:s|ed)?|rate|rates|rated|speak|speaks|spoke|spoken|warn(?:s|ed)?|recommend(?:s|ed)?|complain(?:s|ed)?|assure[sd]?|swear|rave|like) (?:that |me |us |them |very |highly |well |of |about |how )*(?:they|them|this|the (?:company|firm|provider)|it is|it was|highly|well of|about)`,
  ),
  re(
    `\\b(?:other|another|neighbouring|nearby|several|two|three|many|some|a neighbouring|the next) (?:councils?|authorit(?:y|ies)|trusts?|boroughs?|count(?:y|ies)|districts?|areas)\\b[^.;]{0,25}\\b(?:say|says|said|tell|told|report(?:s|ed)?|use[sd]?|uses|dropped|rate|rates|recommend\\w*|sacked|complain\\w*|terminated|had (?:trouble|problems|issues)|ended)\\b`,
  ),
  re(
    `\\bhappen(?:s|ed)? to know\\b|\\b(?:speak|speaks|spoke|spoken|talks?|thinks?|thought) (?:very |so |really )?(?:highly|well|badly|poorly|ill) of\\b`,
  ),
  re(
    `\\bweb ?site (?:\\w+ )?(?:says|shows|states|lists|suggests|mentions|confirms|claims|boasts|indicates|has|looks|tells|is (?:full|impressive|good|poor)|makes)\\b`,
  ),
  re(
    `\\b(?:see|saw|seen|found|read|checked|looked (?:at|on|up)|according to|browsed|browsing|visited|per|went (?:on|to)|look(?:ing)? (?:at|on|up)|from|noticed on) (?:\\w+ ){0,3}web ?(?:site|page)\\b`,
  ),
  re(`\\b(?:looked|looking|look) (?:them|it|the (?:company|firm|bidder)|this (?:company|firm|bidder)) up\\b`),
  re(
    `\\b(?:everyone|everybody|we all|people|the (?:whole )?(?:town|county|sector|industry|trade|market)) (?:in [\\w ]{1,20} )?knows?\\b|\\b(?:common|local|general) knowledge\\b|\\bit is (?:well[- ])?known\\b|\\bas (?:is )?(?:widely |well )?known\\b|\\bword (?:of mouth|on the street|has it)\\b|\\brumou?rs?\\b|\\bhearsay\\b|\\b(?:I|we|I've|we've)(?: have)? hear[d]?\\b(?! back)|\\bapparently\\b`,
  ),
  re(
    `\\bknow(?:s|n)? (?:them|him|her|the (?:director|owner|manager|company|firm|people|team)) (?:well|personally|from|to be|of old|and)\\b|\\bgood people\\b|\\bold friends?\\b`,
  ),
  re(
    `\\b(?:we|I) (?:already |have |had |'ve )*(?:seen|saw) (?:them|their|this (?:company|firm|team|supplier)|how they|what they|first[- ]?hand)(?! (?:(?:\\w+ ){0,3}(?:in|on) (?:the (?:answer|response|bid|submission|tender)|page)|promise|commitment|answer|response|bid|plan|policy|evidence|say|propose|offer|set out|describe))\\b`,
  ),
  re(
    `\\b(?:history|relationship|track record|standing|partnership|name|links|good will|goodwill) (?:with|among|at|for) (?:us|our (?:team|service|officers)|the (?:council|authority|trust)|this (?:council|authority)|local people|members|councillors)\\b`,
  ),
];

/** Verbs that tell what an evaluator did with the answer; any other deed of the writer's own is from elsewhere. */
const SCORING_VERBS =
  "(?:found|find|read|see|gave|give|scored?|marked?|could|couldn't|cannot|can't|can|would|wouldn't|will|won't|do|don't|did|didn't|think|thought|judged?|doubt(?:ed)?|not(?:e|ed)|count(?:ed)?|left|considered|consider|accept(?:ed)?|credit(?:ed)?|want(?:ed)?|expect(?:ed)?|need(?:ed)?|searched|checked|am|are|was|were|agree|believe|feel|felt|miss(?:ed)?|infer(?:red)?|understand|understood|take|took|put|place[d]?|chose|choose|award(?:ed)?|cited?|quoted?|ask(?:ed)?|assume[d]?|prefer(?:red)?|should|might|may|must|hoped?|had to|have to|have (?:no|not|been|read|seen|found|given|marked|scored|taken|looked|counted|left|cited|considered|credited|placed|put|the)|have|like[d]?|get|got|learn|learnt|come|went (?:for|with|back)|had (?:expected|hoped|wanted)|looked (?:for|only|again|twice|through|at the (?:answer|response|bid|dates?|numbers?|plan|evidence|tender|section|annex|table))|stayed|settled|decided|weighed|treat(?:ed)?|allow(?:ed)?|regard(?:ed)?|interpret(?:ed)?|rate[d]?|assess(?:ed)?|evaluat(?:e|ed)|review(?:ed)?|'d|'m|'re|'ve (?:no|not|read|seen|found|given|marked|scored|taken|counted|left)|ignored|disregarded|said|say|mean|meant|value[d]?|start(?:ed)?|moved|went|hesitated|wavered|struggle[d]?|question(?:ed)?|wonder(?:ed)?|note)";

const OWN_LIFE: readonly RegExp[] = [
  re(
    `\\b(?:friends?|relatives?|contacts?|acquaintances?|(?:ex-|former )(?:employees?|colleagues?|staff)) (?:of mine|who|at|there|in the)\\b|\\bpromised (?:exactly |just |much )?(?:this|the same)\\b(?=[^.;]*\\b(?:ago|before|last|earlier|previously|then)\\b)`,
  ),
  re(
    `\\b(?:I|we)(?: (?:all|both|also|once|already|recently|personally|then|even|later|only|just|first))* (?!(?:all|both|also|once|already|recently|personally|then|even|later|only|just|first)\\b)(?!${SCORING_VERBS}\\b)[a-z]{3,}\\b(?: \\w+){0,3}`,
  ),
  re(
    `\\bmy (?!view|opinion|mark|score|reading|judge?ment|own (?:view|reading|mark)|notes?|reasons?|eyes?|mind|concern|doubt|question|first|second|earlier|understanding|only|main)(?:\\w+[- ]?){1,3}`,
  ),
  re(
    `\\bour (?!view|opinion|mark|scor|reading|judge?ment|scale|specification|descriptor|criteria|criterion|question|tender|requirement|notes?|reason|brief|minimum|target|baseline|methodology|published|concern|doubt|method)(?:own )?(?:\\w+[- ]?){1,3}`,
  ),
  re(
    `\\b(?:saw|seen) (?:\\w+ )?(?:in|at|on) (?!(?:the|its|their|this|your) (?:answer|response|bid|submission|tender|plan|table|annex|appendix|section)|page|section|paragraph|annex|appendix|table|p\\.)`,
  ),
  re(
    `\\b(?:past|previous|earlier|prior|existing) (?:dealings|dealing|relationship|relations|involvement|encounters?|meetings?|conversations?|contracts? with|work for|work with)\\b`,
  ),
  re(
    `\\b(?:came|come|comes|were|was|are|is) (?:highly |well |warmly )?recommended\\b|\\brecommended (?:by|to us)\\b|\\bno secret\\b|\\bopen secret\\b|\\b(?:their|its|the) name (?:is|alone|speaks|carries|counts|means)\\b|\\bspeaks? for (?:itself|themselves)\\b`,
  ),
  re(
    `\\b(?:brother|sister|wife|husband|son|daughter|cousin|uncle|aunt|neighbour|mate|nephew|niece)(?:-in-law)?\\b(?=[^.;]{0,40}\\b(?:did|works?|worked|says?|said|had|was|told|got)\\b)`,
  ),
];

/** Where else something was read; a promise to advertise there is no such thing. */
const MEDIA = re(
  `\\b(?:google[d]?|wikipedia|trustpilot|glassdoor|linked ?in|companies house|facebook|twitter|tiktok|instagram|youtube|social media (?:posts|shows|says|suggests|is)|online (?:reviews?|search)|internet search|web search|the internet|news ?papers?|the (?:local )?(?:press|news|papers?|media|radio|gazette|television)|news (?:story|stories|report|article|coverage)|press (?:report|coverage|article|release)s?|cqc (?:report|rating)|ofsted (?:report|rating))\\b(?! (?:campaign|page|adverts?|channel|account|group|posts? (?:will|to)))`,
);
const ADVERTISING =
  /\b(?:advertis|promot|publici|campaign|recruit|announce|post vacanc|share vacanc)\w*|\bwill (?:use|post|publish|share|run)\b/iu;

/** What could also be a report of the answer's own words; excused where the sentence says so. */
const SECOND_HAND: readonly RegExp[] = [
  re(
    `\\b(?:they|it|this) (?:are|is) (?:an? )?(?:very )?(?:big|large|huge|national|small|local|family|rich|wealthy|established|old) (?:company|firm|charity|chain|business|organisation|employer|group)\\b`,
  ),
  re(
    `\\b(?:incumbent|incumbency|(?:current|existing|present|outgoing|sitting|our) (?:provider|supplier|contractor|operator|service provider))s?\\b(?!['\\u2019]?s? (?:staff|workforce|employees|team|people))`,
  ),
  re(
    `\\b(?:currently|already|presently|still|now) (?:\\w+ly )?(?:deliver|run|hold|provid|work|clean|do|look|maintain|serve|manage|operate|does|carr)\\w*(?: \\w+){0,8}? (?:for us|for the (?:council|authority|trust|county)|our|with us|here|this (?:contract|service)|these (?:sites|buildings)|the (?:service|contract))\\b`,
  ),
  re(
    `\\b(?:reputation|reputable|well[- ]known|well[- ](?:regarded|respected|thought of|established name)|highly (?:regarded|respected|thought)|household name|renowned|famous|notorious|respected (?:name|company|firm|brand|provider|local)|big name|strong brand|trusted (?:partner|supplier|provider|name|brand))\\b`,
  ),
  re(`\\b(?:is|are|was|were|being|best|widely|generally) known (?:for|to|as|in|across|locally|throughout)\\b`),
  re(
    `\\b(?:long[- ]?standing|long[- ]term|valued|good|trusted|reliable) (?:partner|supplier|provider|relationship|contractor|friend) (?:of|to|with|for) ${US}\\b`,
  ),
  re(
    `\\b(?:as|being|because (?:it|they) (?:is|are)) (?:an? |the )?(?:\\w+ ){0,2}(?:chain|company|firm|charity|corporation|multinational|enterprise|organisation|business|employer|group),? (?:they|it|this)\\b`,
  ),
  re(
    `\\bgiven (?:their|its|the (?:company|firm|bidder)'s) (?:size|history|name|brand|scale|profile|standing|reputation|past|record elsewhere|ownership|turnover|background)\\b`,
  ),
  re(
    `\\b(?:a|any) (?:company|firm|charity|organisation|supplier|provider|business) (?:of|with|like) (?:this|that|its|their) (?:size|standing|kind|type|scale|calibre|reputation|history|one)\\b`,
  ),
];

/** What the bidder is going to do is in the answer, also where it speaks of "our officers". */
const PROMISED = /\bwill\b|\b(?:promises?|pledges?|commits?|plans?|proposes?|undertakes?|offers?) to\b/iu;

/** The sentence reports what the answer says. */
const REPORTED =
  /\b(?:bid|bidder|answer|response|submission|tender|supplier|provider|it|they|page \d+|section|paragraph|text|plan)\b[^.;]{0,40}\b(?:states?|says?|said|stated|claims?|claimed|describes?|described|explains?|cites?|quotes?|lists?|refers?|mentions?|notes?|noted|sets? out|reports?|names?|according)\b|\baccording to (?:the|its|their) (?:answer|bid|response|submission|own)\b|\(?\bp(?:age|p?\.) ?\d+/iu;

/** The writer says that it was left out of account. */
const LEFT_OUT =
  /\b(?:disregard\w*|ignor(?:e|ed|ing)|set(?:ting)? aside|left (?:out|aside)|leaving aside|no (?:credit|account|weight)|not (?:been )?(?:taken|counted|considered|relied|credited|given)|cannot (?:be )?(?:count|take|rely|credit)\w*|irrespective|regardless|does not count|not in the (?:bid|answer|response|tender))\b/iu;

/** Words that bring in what the writer knows from elsewhere. */
export function outsideKnowledgeWarnings(reason: string): readonly Warning[] {
  return sentencesOf(reason).flatMap((sentence) => {
    const { text } = sentence;
    if (LEFT_OUT.test(text)) return [];
    const rules = [
      ...FIRST_HAND,
      ...(REPORTED.test(text) || PROMISED.test(text) ? [] : OWN_LIFE),
      ...(ADVERTISING.test(text) ? [] : [MEDIA]),
      ...(REPORTED.test(text) ? [] : SECOND_HAND),
    ];
    const found = rules.map((rule) => rule.exec(text)).find((one) => one !== null);
    return found == null ? [] : [warningAt('outside-knowledge', SAYS, sentence, found.index, found[0])];
  });
}

function re(source: string): RegExp {
  return new RegExp(source, 'iu');
}
