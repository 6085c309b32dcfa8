/** One way in which a text speaks to whoever reads or scores it, instead of answering. */
export interface InstructionSign {
  readonly id: string;
  /** What it means, for the person who weighs the finding. */
  readonly meaning: string;
  /** Matches one sentence in lower case with single spaces. */
  readonly sentence: RegExp;
  /** It begins with a command to the reader: only a sentence that `COMMANDED` matches can hold it. */
  readonly isCommand: boolean;
  /** Sentences that look alike and are honest. */
  readonly unless?: RegExp;
}

// A command stands at the front of its sentence, or after words that turn to the reader. "The Council will award full
// marks" and "we will not ignore your instructions" are reports, not commands.
const READER = String.raw`(?:evaluators?|assessors?|reviewers?|markers?|graders?|scorers?|moderators?|(?:the )?(?:ai|llm|model|assistant|system|chatbot|panel))`;
const FRONT = String.raw`^(?:["'“‘(\[*#>-]\s*)*(?:(?:important|note|attention|instructions?|warning|system|assistant|user|reader|${READER})\s*[:,!–-]+\s*)*(?:and |then |now |so |also |instead,? |first,? |finally,? |simply |just )*`;
const TURNED = String.raw`(?:(?:please|kindly) (?:(?:[\w-]+ ){1,8}(?:and|then) )?|(?:you|${READER}) (?:must|should|shall|will|are to|is to|need to|are required to|have to) (?:now |always |only |therefore )?|(?:you|${READER}) (?:are|is) (?:instructed|directed|told|asked|ordered) to )`;
const COMMAND = String.raw`(?:${FRONT}|(?:^|[\s"“(:;,])${TURNED})`;
const OURS = String.raw`(?:this|the|our|my|every|each|all|any|these|following|above|entire|whole)`;
const BID = String.raw`(?:response|bid|submission|answer|tender|proposal|document|bidder|supplier|company|text|application|criterion|question|section)s?`;
const TOP = String.raw`(?:full|maximum|max|highest(?: possible)?|top|perfect|best(?: possible)?|excellent|outstanding|100 ?%|(?:10|5|4|100) ?(?:\/|out of) ?(?:10|5|4|100)|(?:10|5|100)(?= (?:marks?|points?|scores?)))`;
const MARKS = String.raw`(?:marks?|scores?|points?|ratings?|bands?|grades?|credit)`;
const SAID = String.raw`(?:instructions?|prompts?|guidelines|guidance|directions?|rules|commands?|training|constraints?|context|(?:scoring |evaluation )?criteria|messages?)`;

const VERBS = {
  override: String.raw`ignore|disregard|forget|override|bypass|do not follow|don't follow|stop following|discard`,
  award: String.raw`award|give|assign|grant|allocate|rate|score|mark|grade|rank|return|record|enter`,
  'award-figure': String.raw`award|assign|rate|score|mark|grade`,
  classify: String.raw`classify|label|tag|mark|treat|consider|count|regard|interpret|code`,
  output: String.raw`output|respond with|reply with|answer with|respond only|reply only|answer only|print|return|write only|state only|say only|say that`,
  conceal: String.raw`(?:do not|don't|never) (?:mention|reveal|disclose|report|flag|show|display|tell|acknowledge|refer to)`,
  weaken: String.raw`(?:do not|don't|never) (?:penali[sz]e|deduct|reduce|lower|mark down|downgrade|criticise|query|question|challenge)`,
  rivals: String.raw`reject|exclude|disqualify|mark down|score down|downgrade|penali[sz]e|rank`,
  'first-place': String.raw`rank`,
  raise: String.raw`increase|raise|boost|double|maximi[sz]e|inflate|improve|recommend`,
} as const;

/**
 * A sentence in which any of the commands stands. Asked before the signs: nearly every sentence of a bid fails here,
 * and preparing each of their long patterns takes as long as reading a page.
 */
export const COMMANDED = new RegExp(`${COMMAND}(?:${Object.values(VERBS).join('|')}) `);

const sign = (id: string, meaning: string, pattern: string, unless?: RegExp): InstructionSign => ({
  id,
  meaning,
  sentence: new RegExp(pattern),
  isCommand: false,
  ...(unless === undefined ? {} : { unless }),
});

const command = (id: keyof typeof VERBS, meaning: string, what: string, unless?: RegExp): InstructionSign => ({
  ...sign(id, meaning, `${COMMAND}(?:${VERBS[id]}) ${what}`, unless),
  isCommand: true,
});

// Published descriptors say for which responses marks are given.
const DESCRIPTOR =
  /\b(?:where|when|if|for (?:responses|answers|bids|those)|to (?:bids|responses|bidders) (?:that|which|who)|only)\b/;

/**
 * What an instruction to a reader or a model sounds like. Collected from published work on prompt injection in reviewed
 * papers, job applications and tenders, and put in the words of tenders; each sign has sentences for and against it in
 * the tests. Honest bids speak of what the bidder will do, and hardly ever tell their reader to do something.
 */
export const INSTRUCTION_SIGNS: readonly InstructionSign[] = [
  command(
    'override',
    'tells the reader to set earlier instructions aside',
    `(?:[\\w-]+ ){0,5}(?:previous|prior|above|earlier|preceding|existing|original|all|any|your|the|system|other)(?: [\\w-]+){0,3} ${SAID}`,
  ),
  command(
    'award',
    'tells the reader which mark to give',
    `(?:[\\w-]+ ){0,7}${TOP}(?: possible| available)?(?: ${MARKS})?\\b`,
    new RegExp(
      `${DESCRIPTOR.source}|^(?:please )?(?:give|return|grant) (?:us|me|them|him|her)\\b(?!.*${MARKS})|^(?!.*(?:${MARKS}|\\b${BID}\\b|\\d ?(?:\\/|out of)))`,
    ),
  ),
  command(
    'award-figure',
    'tells the reader which mark to give',
    `(?:${OURS} (?:[\\w-]+ ){0,2}${BID}|us|it) (?:as |at |with |a |an |the )*(?:\\d{1,3}|five|four|ten)\\b`,
    DESCRIPTOR,
  ),
  sign(
    'must-receive',
    'says which mark has to be given',
    `\\b(?:this|our) (?:[\\w-]+ ){0,2}${BID} (?:must|should|shall|has to|is to|needs to|deserves? to|ought to) (?:[\\w-]+ ){0,2}(?:receive|get|be (?:awarded|given|scored|rated|ranked|marked|graded|assigned)|score|rank)\\b(?: [\\w%/-]+){0,4} ?(?:${TOP}|first|above|${MARKS})`,
    DESCRIPTOR,
  ),
  sign(
    'role',
    'gives the reader a role',
    `(?:${FRONT}(?:from now on,? |for this task,? )?(?:you are (?:now )?|you're (?:now )?|act as |pretend (?:to be|you are) |behave as |imagine you are |assume the role of )(?:(?:a|an|the|our) )?(?:[\\w-]+ ){0,4}(?:evaluators?|assessors?|graders?|reviewers?|judge|marker|scorer|assistant|ai|llm|language model|chatbot|model)\\b)|\\bas an? (?:large )?(?:ai|llm|language model)\\b[^.]{0,30}\\b(?:you|your)\\b`,
    /^you are (?:welcome|free|invited|able|entitled|aware)/,
  ),
  sign(
    'addressed-to-machine',
    'is addressed to a machine',
    `(?:^|\\b)(?:(?:dear|attention|attn|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)|to|for) (?:any |all |the |an? )*(?:ai|llms?|large language models?|language models?|chatgpt|gpt|claude|gemini|copilot|automated|machine|scoring (?:engine|system|model|tool)s?)(?: (?:systems?|models?|evaluators?|assessors?|reviewers?|readers?|graders?|assistants?|scor(?:er|ing)s?|tools?|agents?|engines?))*)\\s*[:,!–-]|\\bif you are (?:an? |any )?(?:ai|llm|large language model|language model|automated (?:system|reviewer|evaluator)|machine)\\b`,
  ),
  sign(
    'chat-markup',
    'carries the markup of a chat with a model',
    String.raw`<\|(?:im_?start|im_?end|system|user|assistant|endoftext|eot_?id|start_?header_?id)\|?>?|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|system_?prompt|assistant)>|^#{2,} ?(?:system|instruction|assistant)s? ?:|\b(?:begin|end|new|updated) (?:system )?(?:prompt|instructions?) ?(?:\]|:|-{2,}|$)|\bsystem prompt\b`,
    /\b(?:we|our)\b/,
  ),
  command(
    'classify',
    'tells the reader how to class statements',
    `(?:${OURS} )+(?:[\\w-]+ ){0,3}(?:sentence|statement|claim|paragraph|line|commitment|item|${BID})s?(?: [\\w-]+){0,4} as (?:an? |the |being |having )*(?:firm |binding |full |fully |strong )*(?:commitments?|compliant|compliance|met|exceed\\w*|excellent|outstanding|highest|top|maximum|best|evidenced|verified|contractual|winning)`,
  ),
  command(
    'output',
    'tells the reader what to write',
    `(?:[\\w"'“:-]+ ){0,6}(?:scores?|marks?|json|${TOP}|commitments?|${BID} (?:is|are)|recommend\\w*)`,
    /\b(?:we|our)\b|\bsheets?\b|\bforms?\b/,
  ),
  command(
    'conceal',
    'asks the reader to keep quiet about it',
    `(?:[\\w-]+ ){0,4}(?:(?:this|these) (?:hidden |secret |system )?(?:${SAID}|text|note|paragraph)|hidden text|any (?:weakness|weaknesses|concerns?|negatives?|shortcomings?))`,
  ),
  command(
    'weaken',
    'tells the reader not to mark down',
    `(?:[\\w-]+ ){0,4}(?:${MARKS}|this ${BID}|our ${BID}|the (?:bid|response|submission|answer|tender|proposal)|for (?:missing|lack|any))`,
    /\b(?:wages?|staff|employees?|learners?|apprentices?|residents?)\b/,
  ),
  command(
    'rivals',
    'tells the reader how to treat other bidders',
    `(?:all |any |the |every )*(?:other|competing|rival|remaining|competitors?'?) (?:${BID}|competitors?|tenderers?)`,
  ),
  command(
    'first-place',
    'tells the reader to rank the bid first',
    `(?:this|our|us)(?: [\\w-]+){0,3} (?:first|top|highest|above|number one|no\\.? ?1|#1)`,
  ),
  command(
    'raise',
    'tells the reader to raise the mark',
    `(?:the |our |this |its |all )*(?:(?:final|overall|indicative|total|quality|social value) )*(?:${MARKS}|(?:bid|response|submission|tender|bidder|supplier|proposal) (?:for (?:the )?award|as (?:the )?(?:winn|prefer)))`,
    /\b(?:credit score|satisfaction|residents?|learners?|pupils?|audit|epc|energy)\b/,
  ),
];
