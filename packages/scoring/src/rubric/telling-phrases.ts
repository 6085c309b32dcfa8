/**
 * How people say who answers for a promise, how it will be shown, and who else checks. English for the act, in plain,
 * formal and learner's forms; no names of bodies and no sentence of any bid.
 */

/**
 * A way of saying something. `when` holds openings of words (up to four letters) or marks (a comma, a bracket) of which
 * one must stand in the text before the expression is tried at all. Most statements hold none, which makes reading many times faster.
 */
export interface Phrase {
  readonly when: string;
  readonly says: RegExp;
}

/** Somebody answers for it. */
export const ROLE_PHRASES: readonly Phrase[] = [
  {
    when: 'resp acco answ char',
    says: /\b(?:is|are|be|being|remains?|personally|jointly) (?:\w+ )?(?:responsible|accountable|answerable|in charge)\b/i,
  },
  { when: 'resp', says: /\bresponsible (?:is|are|person|officer|for (?:this|these|it|all|both|delivery))\b/i },
  {
    when: 'resp acco owne',
    says: /\b(?:responsibility|accountability|ownership)\b[^.;]{0,60}\b(?:rests?|lies?|sits?|belongs?|falls?|is with|shall be)\b/i,
  },
  {
    when: 'answ take acco',
    says: /\b(?:answers?|takes? (?:charge|responsibility)|accounts?) (?:for|of) (?:all|it|this|these|both|them|everything|delivery)\b/i,
  },
  {
    when: 'look run runs lead over coor ordi own owns head mana',
    says: /\b(?:looks? after|runs?|leads? on|oversees?|co-?ordinates?|owns?|heads?|manages?) (?:it|this|these|all|both|them|the (?:programme|plan|scheme|project|section|question))\b/i,
  },
  {
    when: 'owne lead acco resp cont mana',
    says: /^(?:plan |project |action |delivery )?(?:owner|lead|accountable|responsible(?: person)?|contact|manager)s?\s*[:=-]/i,
  },
  // "Tom Birch, learning ranger, ..." and "our learning ranger, Tom, ..."
  {
    when: ',',
    says: /\b\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{Ll}'-]+)?, (?:our |the |a )?(?:\p{Ll}[\p{Ll}-]+ ){0,3}\p{Ll}[\p{Ll}-]*(?:er|or|ist|ian|ant|ee|man|woman|head|lead|nurse|chair|partner|clerk|cook|agent|ranger)\b/u,
  },
  {
    when: ',',
    says: /\b(?:[Oo]ur|[Tt]he|[Mm]y) (?:\p{L}[\p{L}-]+ ){1,4}(?:of \p{Ll}+)?,? \p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{Ll}'-]+)?, (?:is|will|holds?|keeps?|runs?|leads?|sends?|counts?|checks?|reports?|writes?|has|shall)\b/u,
  },
  // "The site agent keeps ...", "my sister books ...", "Mrs Doe signs ..."
  {
    when: 'cler ward matr chef cook care engi burs admi trai plan acco nurs buye teac cont exec agen surv rang foun prop boss wife husb sist brot daug son moth fath phar ther libr supe tech tuto inst pres owne stew fore ordi coor mana lead dire offi orga secr trea mr mrs ms miss dr',
    says: /\b(?:(?:our|the|my|an?) (?:[\p{L}&'-]+ ){0,3}(?:clerk|warden|matron|chef|cook|caretaker|engineer|bursar|administrator|trainer|planner|accountant|nurse|buyer|teacher|controller|executive|agent|surveyor|ranger|founder|proprietor|boss|wife|husband|sister|brother|daughter|son|mother|father|pharmacist|therapist|librarian|superintendent|technician|tutor|instructor|president|owner|steward|foreman|forewoman|co-?ordinator|manager|lead(?:er)?|director|officer|supervisor|organiser|secretary|treasurer)|(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{L}+) (?:(?:will|shall|is to|personally|also|then) )?(?:holds?|keeps?|runs?|leads?|sends?|checks?|reports?|writes?|signs?|oversees?|manages?|organises?|arranges?|co-?ordinates?|books?|collects?|records?|tracks?|monitors?|answers?|reviews?|chairs?|publish(?:es)?|handles?|does the (?:paperwork|books|records|list)|looks? after|sees? to|takes? care)\b/iu,
  },
  {
    when: 'who',
    says: /,? who (?:runs|leads|manages|oversees|heads|organises|co-?ordinates|looks after|is our|answers|chairs|keeps|takes) /i,
  },
  {
    when: 'led run mana owne over chai head coor ordi orga supe look kept held hand sign cham spon',
    says: /\b(?:led|run|managed|owned|overseen|chaired|headed|co-?ordinated|organised|supervised|looked after|kept|held|handled|signed off|championed|sponsored) by (?:our|the|my|an?|Mr|Mrs|Ms|Dr|\p{Lu}\p{Ll})/u,
  },
  {
    when: 'fall sits sit rest lies lie job task duty down up hand unde buck poin char owne resp',
    says: /\b(?:falls? to|sits? with|rests? with|lies? with|lie with|is (?:the job|the task|the duty|down|up) (?:of|to)|in the hands of|under the (?:eye|charge|direction|supervision|leadership|control) of|buck stops|point of contact|(?:takes?|has|have|with) (?:full |overall |day-to-day )?(?:charge|ownership|responsibility))\b/i,
  },
  {
    when: 'lead owne cont spon name whom acco cham pers who held led acti post',
    says: /(?:^|[(;,.|] ?)(?:lead|owner|contact|sponsor|named (?:lead|person|officer)|by whom|accountable|champion|person|who|held by|led by|action owner|post ?holder)s? ?[:=–] ?\S/iu,
  },
  {
    when: 'resp char chas ring ask call cont talk chee',
    says: /\b(?:tak(?:es?|ing)|carr(?:y|ies|ying)|bear(?:s|ing)?|assum(?:es?|ing)) (?:the |full |all |overall |personal )*responsibility\b|\bcharged with (?:this|it|these|delivery)\b|\b(?:man|woman|person|one) to (?:chase|ring|ask|call|contact|talk to|see)\b/i,
  },
  {
    when: 'son daug brot sist wife husb fath moth cous neph niec uncl aunt',
    says: /\bmy (?:\w+ )?(?:son|daughter|brother|sister|wife|husband|father|mother|cousin|nephew|niece|uncle|aunt)(?:-in-law)?\b[^.;]{0,25}\b(?:will|shall|is \w+ing|does|keeps?|holds?|runs?|sends?|takes?|looks?|does)\b/i,
  },
  // "Tom Birch (learning ranger)"
  { when: '(', says: /\b\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}'-]+ \((?!\d)[^)]{3,60}\)/u },
  // "Ruth holds the log ..."
  {
    when: 'hold keep runs lead mana look over orga coor co answ sign chec mind chai writ repo coll arra sees',
    says: /^(?!(?:We|They|It|This|That|These|Those|There|Each|Every|All|Our|The|She|He|Who|What|You|Staff|Nobody|Everyone|Everybody|Evidence|Proof)\b)\p{Lu}\p{Ll}{1,11}(?: \p{Lu}[\p{Ll}'-]+)? (?:holds|keeps|runs|leads|manages|looks after|oversees|organises|coordinates|co-ordinates|answers|signs|checks|minds|chairs|writes|reports|collects|arranges|sees to)\b/u,
  },
  // One person bids: "I will" names who.
  {
    when: 'i me myse',
    says: /\bI (?:will|shall|keep|run|look after|answer|check|sign)\b|\bI'll\b|\b(?:by|to|with|from|ask|ring) me\b|\bmyself\b|\bme and (?:my|our|the)\b/,
  },
  {
    when: 'dad mum gaff boss guv guvn miss skip wife husb kid lad part',
    says: /\b(?:dad|mum|the (?:gaffer|boss|guv|guvnor|missus|skipper|wife|husband)|our kid|my (?:lad|missus|partner)) (?:\w+ )?(?:does|keeps|runs|holds|looks|sees|will|has|books|rings|sends|checks|sorts|takes|writes|goes)\b/i,
  },
];

/** A question that the next sentence answers with a name. */
export const ASKS_WHO =
  /\bwho(?:'s| is| will be| are)? (?:responsible|in charge|accountable|running|leading|runs?|leads?|answers?|delivers?)\b/i;
export const ASKS_WHO_CHECKS = /\bwho (?:else )?(?:checks|verifies|audits|confirms|says so)\b/i;
export const ASKS_HOW_KNOWN =
  /\bhow (?:will|do|can|would) (?:you|we|the council|anyone) (?:know|be sure|see|tell|check|prove)\b/i;

/** It will be shown. */
export const PROOF_PHRASES: readonly Phrase[] = [
  {
    when: 'proo prov evid veri',
    says: /\b(?:proofs?|prove[sd]?|proven|evidence[ds]?|evidencing|verif(?:y|ied|ies|ication))\b/i,
  },
  {
    when: 'how',
    says: /\bhow (?:you(?:'ll| will| can)|the council will|we(?:'ll| will)) (?:know|see|show|prove|measure|check)/i,
  },
  {
    when: 'send show repo publ shar pres subm lodg uplo comm brin open forw post supp pass emai mail give deli disc disp',
    says: /\b(?:send|show|report|publish|share|present|submit|lodge|upload|communicate|bring|open|forward|post|supply|pass|email|e-mail|give|deliver|disclose|display)\w*\b[^.;]{0,90}\b(?:council|you|your|contract manager|authority|commissioner|buyer|website|public|online|meeting|return|portal|shared folder|noticeboard)\b/i,
  },
  {
    when: 'coun you your auth',
    says: /\b(?:council|you|your contract manager|authority)\b[^.;]{0,40}\b(?:receives?|gets?|sees?|is (?:sent|shown|given)|are (?:sent|shown|given)|can (?:see|inspect|check|look))\b/i,
  },
  {
    when: 'coun you your cont auth publ',
    says: /\b(?:goes?|comes?|arrives?|is|are|be) (?:sent |given |made |passed |open(?:ed)? |available |copied )*(?:straight |directly )?(?:to|with|for) (?:the |your )?(?:council|you|contract manager|authority|public)\b/i,
  },
  {
    when: 'put puts post plac',
    says: /\b(?:put|puts|posted?|placed)\b[^.;]{0,60}\b(?:on our website|online|on the wall|in public)\b/i,
  },
  {
    when: 'keep hold writ main reco fill comp log logs note',
    says: /\b(?:keep|keeps|hold|holds|write|writes|maintain|maintains|record|records|fill|fills|complete|completes|log|logs|note|notes)\b[^.;]{0,40}\b(?:book|diary|folder|list|log|register|record|file|tally|count|names|sheet|spreadsheet|ledger|journal|tracker|table)s?\b/i,
  },
  {
    when: 'ques befo pre tall scor head sign atte time pays phot cert rece deli invo regi surv feed lett test refe enro prog dash gps mete ledg payr',
    says: /\b(?:questionnaires?|before[- ]and[- ]after|pre- and post-|tall(?:y|ies)|scorecards?|head ?counts?|sign-?(?:in|off|up) (?:sheets?|books?)|sign-?ins?|attendance (?:cards?|lists?|records?|sheets?)|time ?sheets?|payslips?|photo(?:graph)?s?|certificates?|receipts?|delivery notes?|invoices|registers?|surveys?|feedback (?:forms?|sheets?)|letters? (?:from|of) (?:the |a |each )?(?:school|college|group|host|charity)|testimon\w+|references? from|enrolment forms?|progress reviews?|dashboards?|gps|meter readings?|ledgers?|payroll (?:extract|check|record)s?)\b/i,
  },
  {
    when: 'come welc invi',
    says: /\b(?:come|comes|welcome|invited?)\b[^.;]{0,20}\b(?:and|to) (?:look|see|check|inspect|visit)\b/i,
  },
  { when: 'tell told', says: /\b(?:tells?|told)\b[^.;]{0,60}\b(?:you|the council|your contract manager)\b/i },
  { when: 'meas', says: /\bmeasured (?:by|against|through|in|with)\b/i },
  {
    when: 'data figu numb resu outc find',
    says: /\b(?:data|figures|numbers|results|outcomes|findings)\b[^.;]{0,50}\b(?:shared|published|reported|sent|shown|given|presented|supplied)\b/i,
  },
  { when: 'sign', says: /\bsign(?:s|ed)\b[^.;]{0,30}\b(?:slip|form|sheet|off|by (?:each|every|the|both))\b/i },
];

/** Words that only look like proof: logs for a stove, a survey of trees. */
export const LOOKS_LIKE_PROOF =
  /\b(?:logs?)\b[^.;]{0,40}\b(?:stove|burn|fire|wood|winter|seasoned|fuel|hall)|\b(?:stove|burn|firewood|seasoned|cubic|cube|nets?)\b[^.;]{0,40}\blogs?\b|\blogs? (?:to|for) (?:burn|the stove|fuel)/i;

/** Somebody other than the bidder checks, or the authority hears it from somebody else. */
export const INDEPENDENT_CHECK: readonly Phrase[] = [
  {
    when: 'inde exte thir outs',
    says: /\b(?:independent(?:ly)?|external(?:ly)?|third[- ]party|outside (?:\w+ )?(?:assess|audit|evaluat|research|bod|expert|account|ecolog|consult|firm|agenc|part|person|check|verif|survey|inspect|examin))\w*\b[^.;|]{0,60}\b(?:audit|assess|evaluat|review|check|verif|accountant|sampl|survey|examin|inspect|report|confirm|certif|validat|moderat|visit|sign|research)/i,
  },
  {
    when: 'inde exte thir outs',
    says: /\b(?:audit|assess|evaluat|review|check|verif|accountant|sampl|survey|examin|inspect|certif|validat|moderat|sign|ecologist|telephone|interview|contact|visit)\w*\b[^.;|]{0,40}\b(?:independent|external|third[- ]party|(?:an?|the) outside|of outside|from outside)\b/i,
  },
  {
    when: 'asse audi eval veri ecol acco surv exam mode insp',
    says: /\b(?:assessor|auditor|evaluator|verifier|ecologist|accountants?|surveyor|examiner|moderator|inspector)s?\b[^.;|]{0,60}\b(?:check|sampl|certif|verif|visit|audit|telephone|report|count|confirm|sign|test|write|survey|re-?count|inspect)/i,
  },
  {
    when: 'audi cert veri vali insp eval samp chec conf surv coun',
    says: /\b(?:audited|certified|verified|validated|inspected|evaluated|sampled|checked|confirmed|surveyed|countersigned)\b[^.;|]{0,30}\bby\b(?! (?:our|us|the (?:bidder|contractor|provider|company)|my|\d|the end|then|(?:january|february|march|april|may|june|july|august|september|october|november|december|year|month))\b)/i,
  },
  {
    when: 'dire stra',
    says: /\b(?:confirm|certif|report|write|tell|send|goe|go|answer|say|speak)\w*\b[^.;|]{0,80}\b(?:direct(?:ly)?|straight)\b[^.;|]{0,20}\b(?:to|with|for|from)?\b[^.;|]{0,12}\b(?:council|you|authority|contract manager|commissioner|trust|buyer)\b/i,
  },
  {
    when: 'coll univ scho foun job jobc trus char host netw hub fede asso soci hosp surg unio cham inst agen insp regu ecol eval asse rese audi',
    says: /\b(?:college|university|school|foundation|job ?centre|trust|charity|charities|host|network|hub|federation|association|society|hospital|surgery|union|chamber|institute|agency|inspectorate|regulator|ecologist|evaluator|assessor|researcher|auditor)s?\b[^.;|]{0,25}\b(?:confirm|tell|write|report|certif|inspect|count|verif|check|audit|survey|validat|sign)\w*\b[^.;|]{0,80}\b(?:the council|you|authority|contract manager|commissioner)\b/i,
  },
  { when: 'us', says: /\bnot (?:through|to|via|by) us\b|\bwithout us\b/i },
  {
    when: 'univ acad wild char audi',
    says: /\b(?:university|academic|wildlife trust|chartered accountants?|auditors)\b[^.;|]{0,60}\b(?:evaluat|survey|check|certif|audit|stud(?:y|ies)|review|verif|monitor|assess|inspect)/i,
  },
];

/** Headers of columns that say who else checks. */
export const CHECKED_BY_COLUMN =
  /\b(?:verified|checked|audited|assured|certified|confirmed|validated) by\b|\bverifier\b|\bindependent\b/i;

/** "All 150 staff", "every carer": the whole of a group is a quantity, although no number counts it. */
export const MEASURABLE_WHOLE =
  /\b(?:all|every|everyone|everybody|each)\b (?:(?:of )?(?:the|our|its|their) )?(?:[\p{L}-]+ ){0,3}?(?:staff|employees?|workers?|members?|carers?|operatives?|colleagues?|crews?|people|residents?|households?|vacanc(?:y|ies)|applicants?|candidates?|subcontracts?|contracts?|suppliers?|apprentices?|starters?|recruits?|vehicles?|vans?|sites?|schools?|managers?|supervisors?|drivers?|teams?)\b/iu;
