/**
 * How people say who answers for a promise, how it will be shown, and who else checks. English for the act, in plain,
 * formal and learner's forms; no names of bodies and no sentence of any bid.
 */

/** Words that begin a sentence in capitals and name nobody, all told by name: none of them is what somebody is called. */
const NOBODY = String.raw`(?:We|They|It|This|That|These|Those|There|Each|Every|All|Our|The|She|He|Who|What|You|Staff|Nobody|Everyone|Everybody|Nothing|Something|Everything|Evidence|Proof|Feedback|Impact|Data|Progress|Minutes|Training|Recruitment|Monitoring|Attendance|Business|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b`;
/** First names and surnames that end like a plural or like the name of a thing. */
const NAMES_LIKE_WORDS =
  'Agnes|Alexis|Amos|Anais|Andreas|Andres|Angus|Artemis|Barnabas|Boris|Carlos|Charity|Charles|Chris|Clarence|Clement|Constance|Costas|Cyrus|Darius|Davies|Dennis|Dolores|Doris|Douglas|Edwards|Elias|Evans|Felicity|Fergus|Florence|Frances|Francis|Giannis|Giles|Gladys|Hans|Harris|Hughes|Idris|Ines|Iris|James|Janis|Jens|Jess|Jonas|Jones|Julius|Klaus|Kostas|Lars|Laurence|Lawrence|Lewis|Lois|Louis|Lucas|Luis|Lukas|Magnus|Marcos|Marcus|Marion|Markus|Mateus|Matthias|Mercedes|Miles|Ming|Moses|Nicholas|Nicolas|Niels|Nikos|Nils|Paris|Patience|Petros|Phillips|Phyllis|Prudence|Rhys|Roberts|Ross|Rufus|Russ|Seamus|Silas|Stavros|Terence|Tess|Thais|Thomas|Titus|Tobias|Trinity|Verity|Williams|Yannis|Yiannis';
/** Of those who tell and bring, who may be many: by its end a word names nobody where no surname follows. */
const NO_NAME = String.raw`(?:${NOBODY}|(?!(?:${NAMES_LIKE_WORDS})\b)\p{L}+(?:ing|ion|ment|ance|ence|ness|ity|s)\b(?! \p{Lu}))`;

/** Somebody answers for it. */
export const ROLE_PHRASES: readonly RegExp[] = [
  /\b(?:is|are|be|being|remains?|personally|jointly) (?:\w+ )?(?:responsible|accountable|answerable|in charge)\b/i,
  /\bresponsible (?:is|are|person|officer|for (?:this|these|it|all|both|delivery))\b/i,
  /\b(?:responsibility|accountability|ownership)\b[^.;]{0,60}\b(?:rests?|lies?|sits?|belongs?|falls?|is with|shall be)\b/i,
  /\b(?:answers?|takes? (?:charge|responsibility)|accounts?) (?:for|of) (?:all|it|this|these|both|them|everything|delivery)\b/i,
  /\b(?:looks? after|runs?|leads? on|oversees?|co-?ordinates?|owns?|heads?|manages?) (?:it|this|these|all|both|them|the (?:programme|plan|scheme|project|section|question))\b/i,
  /^(?:plan |project |action |delivery )?(?:owner|lead|accountable|responsible(?: person)?|contact|manager)s?\s*[:=-]/i,
  // "Tom Birch, learning ranger, ..." and "our learning ranger, Tom, ..."
  /\b\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{Ll}'-]+)?, (?:our |the |a )?(?:\p{Ll}[\p{Ll}-]+ ){0,3}(?!(?:for|or|nor|per|her|their|our|your|over|under|after|never|ever|other|together|however|rather|either|whether|water|paper|number|order|quarter|summer|winter|dinner|supper|timber|poor|door|floor|labour|harbour|four|free|three|tree|coffee|want|plant|grant|relevant|important|[\p{Ll}-]*-free)\b)\p{Ll}[\p{Ll}-]*(?:er|or|ist|ian|ant|ee|man|woman|head|lead|nurse|chair|partner|clerk|cook|agent|ranger)\b/u,
  /\b(?:[Oo]ur|[Tt]he|[Mm]y) (?:\p{L}[\p{L}-]+ ){1,4}(?:of \p{Ll}+)?,? \p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{Ll}'-]+)?, (?:is|will|holds?|keeps?|runs?|leads?|sends?|counts?|checks?|reports?|writes?|has|shall)\b/u,
  // "The site agent keeps ...", "my sister books ...", "Mrs Doe signs ..."
  /\b(?:(?:our|the|my|an?) (?:[\p{L}&'-]+ ){0,3}(?:clerk|warden|matron|chef|cook|caretaker|engineer|bursar|administrator|trainer|planner|accountant|nurse|buyer|teacher|controller|executive|agent|surveyor|ranger|founder|proprietor|boss|wife|husband|sister|brother|daughter|son|mother|father|pharmacist|therapist|librarian|superintendent|technician|tutor|instructor|president|owner|steward|foreman|forewoman|co-?ordinator|manager|lead(?:er)?|director|officer|supervisor|organiser|secretary|treasurer)|(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{L}+) (?:(?:will|shall|is to|personally|also|then) )?(?:holds?|keeps?|runs?|leads?|sends?|checks?|reports?|writes?|signs?|oversees?|manages?|organises?|arranges?|co-?ordinates?|books?|collects?|records?|tracks?|monitors?|answers?|reviews?|chairs?|publish(?:es)?|handles?|does the (?:paperwork|books|records|list)|looks? after|sees? to|takes? care)\b/iu,
  /,? who (?:runs|leads|manages|minds|oversees|heads|has charge of|will run|will lead|organises|co-?ordinates|looks after|is our|answers|chairs|keeps|takes) /i,
  /\b(?:led|run|managed|owned|overseen|chaired|headed|co-?ordinated|organised|supervised|looked after|kept|held|handled|signed off|championed|sponsored) by (?:our|the|my|an?|Mr|Mrs|Ms|Dr|\p{Lu}\p{Ll})/u,
  /\b(?:falls? to|sits? with|rests? with|lies? with|lie with|is (?:the job|the task|the duty|down|up) (?:of|to)|in the hands of|under the (?:eye|charge|direction|supervision|leadership|control) of|buck stops|point of contact|(?:takes?|has|have|with) (?:full |overall |day-to-day )?(?:charge|ownership|responsibility))\b/i,
  /(?:^|[(;,.|] ?)(?:lead|owner|contact|sponsor|referent|pilot|steward|in charge|answerable|named (?:lead|person|officer)|by whom|accountable|champion|person|who|held by|led by|action owner|post ?holder)s? ?[:=–] ?\S/iu,
  /\b(?:tak(?:es?|ing)|carr(?:y|ies|ying)|bear(?:s|ing)?|assum(?:es?|ing)) (?:the |full |all |overall |personal )*responsibility\b|\bcharged with (?:this|it|these|delivery)\b|\b(?:man|woman|person|one) to (?:chase|ring|ask|call|contact|talk to|see)\b/i,
  /\bmy (?:\w+ )?(?:son|daughter|brother|sister|wife|husband|father|mother|cousin|nephew|niece|uncle|aunt)(?:-in-law)?\b[^.;]{0,25}\b(?:will|shall|is \w+ing|does|keeps?|holds?|runs?|sends?|takes?|looks?|does)\b/i,
  // "Tom Birch (learning ranger)"
  /\b\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}'-]+ \((?!\d)[^)]{3,60}\)/u,
  // "Ruth holds the log ..."
  new RegExp(
    String.raw`^(?!${NOBODY})\p{Lu}\p{Ll}{1,11}(?: \p{Lu}[\p{Ll}'-]+)? (?:holds|keeps|runs|leads|manages|looks after|oversees|organises|coordinates|co-ordinates|answers|signs|checks|minds|chairs|writes|reports|collects|arranges|sees to)\b`,
    'u',
  ),
  // "... and Ruth writes down which", "the partner accountable for this"
  new RegExp(
    String.raw`(?:, |; | and | while )(?!${NOBODY})\p{Lu}\p{Ll}{2,11}(?: \p{Lu}[\p{Ll}'-]+)? (?:holds|keeps|runs|leads|manages|looks after|oversees|organises|coordinates|answers for|signs|checks|minds|writes (?:down|up)|collects|arranges|sees to)\b`,
    'u',
  ),
  // "Ruth will tell you each quarter ...", "Ruth Doe brings the diary to each review"
  new RegExp(
    String.raw`(?:^|[.;:] |, and | and )(?!${NO_NAME})\p{Lu}\p{Ll}{1,11}(?: \p{Lu}[\p{Ll}'-]+)?(?:, [^,.;]{3,40},)? (?:will |shall )?(?:tells?|brings?|sends?|shows?|reports?|hands?|writes?|rings?|accounts?|presents?)\b[^.;]{0,60}\b(?:you|the (?:council|authority|board)|each [\p{Ll}-]+ (?:review|meeting)|every [\p{Ll}-]+ (?:review|meeting))\b`,
    'u',
  ),
  /\bI (?:look after|keep|run|mind|do|see to|answer for|handle) (?:all )?(?:of )?(?:this|these|it|all|both|them|that|everything)\b/,
  /\b(?:accountable|responsible|answerable|liable) for (?:this|these|the|all|it|our|each|every|that)\b/i,
  // One person bids: "I will" names who.
  /\bI (?:will|shall|keep|run|look after|answer|check|sign)\b|\bI'll\b|\b(?:by|to|with|from|ask|ring) me\b|\bmyself\b|\bme and (?:my|our|the)\b/,
  /\b(?:dad|mum|the (?:gaffer|boss|guv|guvnor|missus|skipper|wife|husband)|our kid|my (?:lad|missus|partner)) (?:\w+ )?(?:does|keeps|runs|holds|looks|sees|will|has|books|rings|sends|checks|sorts|takes|writes|goes)\b/i,
  // "Boss is Ruth Doe", "Ruth Doe in the office has the list", "Ruth Doe supervises"
  /\b(?:[Bb]oss|[Cc]hief|[Ll]ead|[Oo]wner|[Cc]ontact|[Pp]erson|[Nn]ame)(?: here| for (?:this|it))? is (?:our |the )?\p{Lu}\p{Ll}/u,
  /(?<!\b[Tt]he )\b(?!(?:The|Our|Each|Every|All|This|That)\b)\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}'-]+(?:,? (?:in|at|from|on|our|the|of) [^,.;:]{2,40})?,? (?:(?:will|shall|also|then) )?(?:supervises?|signs?|minds?|controls?|chases?|owns?|has (?:the|all) (?:list|receipts|books?|files?|figures|logs?|names|keys|register)|keeps? (?:the|a) (?:list|receipts|books?|files?|figures|logs?|names|register)|is (?:again )?the (?:one|name|man|woman|person|boss|contact|lead)|will account|answers to)\b/u,
  /\b(?:Signora?|Frau|Herr|Madame|Monsieur|Se[nñ]ora?|Pani?|Sister|Captain|Father|Rev) \p{Lu}\p{Ll}+ (?:controls?|keeps?|runs?|leads?|writes?|signs?|checks?|sends?|is responsible|answers?|looks after)\b/u,
  /\b(?:[Oo]ur|[Tt]he|[Mm]y) (?:\p{L}[\p{L}-]+ ){0,3}(?:book-?keeper|gardener|head of (?:\p{L}+ ?){1,3}|principal|headteacher|matron|chief executive|partner|receptionist|dispatcher|scheduler|charge hand|chargehand|team leader|gaffer|convenor|representative|rep|cashier) (?:(?:will|shall|also|then) )?(?:holds?|keeps?|runs?|leads?|signs?|sends?|checks?|makes?|writes?|reports?|supervises?|owns?|controls?|answers?|certif(?:y|ies)|adds? (?:it|them|all)|publish(?:es)?|looks? after)\b/u,
];

/** A question that the next sentence answers with a name. */
export const ASKS_WHO =
  /\bwho(?:'s| is| will be| are)? (?:responsible|in charge|accountable|running|leading|runs?|leads?|answers?|delivers?)\b/i;
export const ASKS_WHO_CHECKS = /\bwho (?:else )?(?:checks|verifies|audits|confirms|says so)\b/i;
export const ASKS_HOW_KNOWN =
  /\bhow (?:will|do|can|would) (?:you|we|the council|anyone) (?:know|be sure|see|tell|check|prove)\b/i;

/** It will be shown. */
export const PROOF_PHRASES: readonly RegExp[] = [
  /\b(?:proofs?|prove[sd]?|proven|evidence[ds]?|evidencing|verif(?:y|ied|ies|ication))\b/i,
  /\bhow (?:you(?:'ll| will| can)|the council will|we(?:'ll| will)) (?:know|see|show|prove|measure|check)/i,
  /\b(?:send|show|report|publish|share|present|submit|lodge|upload|communicate|bring|open|forward|post|supply|pass|email|e-mail|give|deliver|disclose|display)\w*\b[^.;]{0,90}\b(?:council|you|your|contract manager|authority|commissioner|board|client|landlords?|buyer|website|public|online|meeting|return|portal|shared folder|noticeboard)\b/i,
  /\b(?:council|you|your contract manager|authority|board|client|commissioner)\b(?:'s \w+(?: \w+)?)?[^.;]{0,40}\b(?:receives?|gets?|sees?|is (?:sent|shown|given)|are (?:sent|shown|given)|can (?:see|inspect|check|look))\b/i,
  /\b(?:goes?|comes?|arrives?|is|are|be) (?:sent |given |made |passed |open(?:ed)? |available |copied )*(?:straight |directly )?(?:to|with|for) (?:the |your )?(?:council|you|contract manager|authority|public)\b/i,
  /\b(?:put|puts|posted?|placed)\b[^.;]{0,60}\b(?:on our website|online|on the wall|in public)\b/i,
  /\b(?:keep|keeps|hold|holds|write|writes|maintain|maintains|record|records|fill|fills|complete|completes|log|logs|note|notes)\b[^.;]{0,40}\b(?:book|diary|folder|list|log|register|record|file|tally|count|names|sheet|spreadsheet|ledger|journal|tracker|table)s?\b/i,
  /\b(?:questionnaires?|before[- ]and[- ]after|pre- and post-|tall(?:y|ies)|scorecards?|head ?counts?|sign-?(?:in|off|up) (?:sheets?|books?)|sign-?ins?|attendance (?:cards?|lists?|records?|sheets?)|time ?sheets?|payslips?|photo(?:graph)?s?|certificates?|receipts?|delivery notes?|invoices|registers?|surveys?|feedback (?:forms?|sheets?)|letters? (?:from|of) (?:the |a |each )?(?:school|college|group|host|charity)|testimon\w+|references? from|enrolment forms?|progress reviews?|dashboards?|gps|meter readings?|ledgers?|payroll (?:extract|check|record)s?)\b/i,
  /\b(?:come|comes|welcome|invited?)\b[^.;]{0,20}\b(?:and|to) (?:look|see|check|inspect|visit)\b/i,
  /\b(?:tells?|told)\b[^.;]{0,60}\b(?:you|the council|your contract manager)\b/i,
  /\bmeasured (?:by|against|through|in|with)\b/i,
  /\b(?:data|figures|numbers|results|outcomes|findings)\b[^.;]{0,50}\b(?:shared|published|reported|sent|shown|given|presented|supplied)\b/i,
  /\bsign(?:s|ed)\b[^.;]{0,30}\b(?:slip|form|sheet|off|by (?:each|every|the|both))\b/i,
  /\b(?:quarterly|monthly|yearly|annual|half-yearly|six-monthly|termly|year-end|anniversary)\b (?:\w+ )?(?:notes?|returns?|statements?|pages?|summar(?:y|ies)|digests?|updates?|figures|counts?|memorand(?:um|a)|letters?)\b[^.;]{0,40}\b(?:to|for|with) (?:you|the|your)\b/i,
  /\b(?:write|writes|send|sends|furnish|furnishes|hand|hands) (?:you|the (?:board|council|authority|client|commissioner)|your \w+)\b[^.;]{0,30}\b(?:page|note|letter|list|figures|count|report|summary|memorandum|photo|sheet)s?\b/i,
  /\b(?:furnish|provide|submit|render)(?:s|ed)?\b[^.;]{0,20}\b(?:memorandum|statement of account|written account|account of)\b/i,
  /\b(?:attest(?:s|ed|ation)?|certified|confirmed|ticked off|written down|writes? down|noted down)\b[^.;]{0,30}\b(?:by|which|who|what|how many|each|every)\b/i,
  /\b(?:pay slips?|wage slips?|till rolls?|bank (?:advice|slips?|statements?)|remittances?|day sheets?|day books?|logbooks?|loan books?|booking (?:sheets?|diar(?:y|ies)|calendars?)|cuttings|job coach notes|tracker|electronic staff record|staff record)\b/i,
  /\b(?:has|keeps?|holds?|collects?|hands? (?:in|over))\b[^.;]{0,30}\b(?:receipts|dockets|figures|minutes|names and dates)\b/i,
  /\bmakes? (?:an? |the )?(?:yearly |annual |written |signed )?declaration\b|\bsigned (?:declaration|statement|letter)s?\b/i,
  /\b(?:writes?|gives?|sends?) (?:us|you|them|the \w+|your \w+) (?:an? |one |two |the )?(?:\w+ )?(?:pages?|notes?|letters?|lines?|papers?|reports?|figures)\b/i,
  /\bpublish\w*\b[^.;]{0,25}\b(?:findings|results|figures|names|report|minutes|numbers|progress)\b/i,
  /\b(?:list|names|figures|results|tally|chart|progress|numbers?)\b (?:go(?:es)?|is|are|hangs?|stands?|will be|to be) (?:up |put |pinned |posted |hung |printed |shown )+(?:on|in|at|by)\b/i,
  /\b(?:open|free) (?:to|for) (?:your |the |any )?(?:inspection|view|audit|check)\b|\byou (?:can|may) (?:open|inspect|check|log in)\b/i,
  // "Will bring the diary to each half-yearly review"
  /\b(?:brings?|tables?|lays?|presents?|shows?|hands? over)\b(?: (?:it|them|these)\b|[^.;]{0,40}\b(?:diar(?:y|ies)|figures|numbers|counts?|lists?|names|records?|receipts|reports?|books?|logs?|registers?|notes|evidence|files?|folders?|sheets?|photos|letters)\b)[^.;]{0,40}\b(?:to|at|before) (?:each|every|the|your) (?:[\p{L}-]+ ){0,2}(?:reviews?|meetings?)\b/iu,
  /\brecords? (?:will |shall |to )?shows?\b|\b(?:counted|tallied|logged|ticked|photographed|weighed|signed) (?:in |off |out )?(?:at|on|by|each|every|in)\b/i,
];

/** Words that only look like proof: logs for a stove, a survey of trees, invoices that are paid in time. */
export const LOOKS_LIKE_PROOF =
  /\b(?:logs?)\b[^.;]{0,40}\b(?:stove|burn|fire|wood|winter|seasoned|fuel|hall)|\b(?:stove|burn|firewood|seasoned|cubic|cube|nets?)\b[^.;]{0,40}\blogs?\b|\blogs? (?:to|for) (?:burn|the stove|fuel)|^(?!.*\b(?:send|show|cop(?:y|ies)|report|publish)\b)[^.;]{0,60}\b(?:pay|pays|paid|settle[sd]?)\b[^.;]{0,30}\binvoices?\b[^.;]{0,40}\bdays\W*$|^[^.;]{0,30}\binvoices?\b[^.;]{0,30}\b(?:paid|settled)\b[^.;]{0,30}\bdays\W*$/i;

/** Somebody other than the bidder checks, or the authority hears it from somebody else. */
export const INDEPENDENT_CHECK: readonly RegExp[] = [
  /\b(?:independent(?:ly)?|external(?:ly)?|third[- ]party|outside (?:\w+ )?(?:assess|audit|evaluat|research|bod|expert|account|ecolog|consult|firm|agenc|part|person|check|verif|survey|inspect|examin))\w*\b[^.;|]{0,60}\b(?:audit|assess|evaluat|review|check|verif|accountant|sampl|survey|examin|inspect|report|confirm|certif|validat|moderat|visit|sign|research)/i,
  /\b(?:audit|assess|evaluat|review|check|verif|accountant|sampl|survey|examin|inspect|certif|validat|moderat|sign|ecologist|telephone|interview|contact|visit)\w*\b[^.;|]{0,40}\b(?:independent|external|third[- ]party|(?:an?|the) outside|of outside|from outside)\b/i,
  /\b(?:assessor|auditor|evaluator|verifier|ecologist|accountants?|surveyor|examiner|moderator|inspector)s?\b[^.;|]{0,60}\b(?:check|sampl|certif|verif|visit|audit|telephone|report|count|confirm|sign|test|write|survey|re-?count|inspect)/i,
  /\b(?:audited|certified|verified|validated|inspected|evaluated|sampled|checked|confirmed|surveyed|countersigned)\b[^.;|]{0,30}\bby\b(?! (?:our|us|the (?:bidder|contractor|provider|company)|my|\d|the end|then|(?:january|february|march|april|may|june|july|august|september|october|november|december|year|month))\b)/i,
  /\b(?:confirm|certif|report|write|tell|send|goe|go|answer|say|speak)\w*\b[^.;|]{0,80}\b(?:direct(?:ly)?|straight)\b[^.;|]{0,20}\b(?:to|with|for|from)?\b[^.;|]{0,12}\b(?:council|you|authority|contract manager|commissioner|trust|buyer)\b/i,
  /\b(?:college|university|school|foundation|job ?centre|trust|charity|charities|host|network|hub|federation|association|society|hospital|surgery|union|chamber|institute|agency|inspectorate|regulator|ecologist|evaluator|assessor|researcher|auditor)s?\b[^.;|]{0,25}\b(?:confirm|tell|write|report|certif|inspect|count|verif|check|audit|survey|validat|sign)\w*\b[^.;|]{0,80}\b(?:the council|you|authority|contract manager|commissioner)\b/i,
  /\bnot (?:through|to|via|by) us\b|\bwithout us\b|\bindependently of\b|\b(?:no|not an?) hand in (?:it|this|that|them)\b/i,
  /\bagreed to (?:\w+ )?(?:audit|check|count|verify|ring|visit|sample|inspect|survey|evaluate|review)\b/i,
  /\b(?:attested|witnessed|counter-?signed|re-?counted|signed off|vouched for)\b[^.;|]{0,20}\bby (?:an?|the|each|every|your|\p{Lu})(?!(?: \p{L}+)? (?:manager|director|supervisor|team|lead|owner|coordinator)\b)/u,
  /\b(?:an?|the) (?:evaluator|governor|lecturer|tutor|academic|researcher|professor|officer|inspector|trustee|accountant|examiner|assessor) (?:from|of|at) [^.;|]{3,50}\b(?:checks?|counts?|audits?|looks?|samples?|verif\w+|inspects?|reads?|interviews?|rings?|publish\w*|reviews?|measures?)\b/i,
  /\b(?:university|college|wildlife trust|citizens advice|public health|housing association|job ?centre)\b[^.;|]{0,50}\b(?:reads?|measures?|counts?|weighs?|interviews?|rings?|samples?|re-?counts?|writes (?:its |their |an? )?own)\b[^.;|]{0,60}\b(?:reports?|council|you|each|every|before|after|yearly|meters?|figures)\b/i,
  /\b(?:university|academic|wildlife trust|chartered accountants?|auditors)\b[^.;|]{0,60}\b(?:evaluat|survey|check|certif|audit|stud(?:y|ies)|review|verif|monitor|assess|inspect)/i,
];

/** Headers of columns that say who else checks. */
export const CHECKED_BY_COLUMN =
  /\b(?:verified|checked|audited|assured|certified|confirmed|validated) by\b|\bverifier\b|\bindependent\b/i;

/** "All 150 staff", "every carer": the whole of a group is a quantity, although no number counts it. */
export const MEASURABLE_WHOLE =
  /\b(?:all|every|everyone|everybody|each)\b (?:(?:of )?(?:the|our|its|their) )?(?:[\p{L}-]+ ){0,3}?(?:staff|employees?|workers?|members?|carers?|operatives?|colleagues?|crews?|people|residents?|households?|vacanc(?:y|ies)|applicants?|candidates?|subcontracts?|contracts?|suppliers?|apprentices?|starters?|recruits?|vehicles?|vans?|sites?|schools?|managers?|supervisors?|drivers?|teams?)\b/iu;
