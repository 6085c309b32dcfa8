import type { Band } from '../contracts/index.ts';
import { nothingBand } from '../guide/contradiction.ts';
import { bandWords, compareMarks } from '../guide/scale.ts';
import { sentencesOf, warningAt, type Warning } from './warning.ts';

const EVIDENCE =
  '(?:evidence|response|answer|information|detail|content|material|anything|reference|mention|submission|substance)';

/** The answer as a whole has nothing. "No evidence of dates" is about dates and is not meant. */
const NOTHING_AT_ALL: readonly RegExp[] = [
  re(
    `\\b(?:no|not any|without any|zero|absolutely no|lack of any|absence of any|complete absence of|total absence of) (?:relevant |real |meaningful |specific |supporting |actual |substantive |usable |discernible )*${EVIDENCE}(?: (?:at all|whatsoever|was|were|is|are|has been|could be|can be|of any kind|to (?:score|mark|assess|go on|credit)|(?:is |was |were )?(?:provided|given|found|offered|submitted|presented|made|supplied|included)|in (?:the|this|their) (?:answer|response|bid|submission|tender)|on this|here|for this (?:question|criterion|part)|against this)(?! (?:of|about|on how|for (?:the|how|when))\\b)|\\s*(?:[.,;:!]|$))`,
  ),
  re(
    `\\b(?:nothing|not (?:a thing|one thing|anything)|none)\\b(?: (?:relevant|useful|specific|at all|was|is|has been|in (?:the|this|their) (?:answer|response|bid|submission)|here|provided|offered|found|promised|committed|said|to (?:score|mark|credit|assess|go on)|that (?:addresses|answers|responds)|which (?:addresses|answers|responds)|on (?:this|the (?:question|subject|topic|criterion))))+`,
  ),
  re(
    `\\b(?:does|did|has|have|do) not (?:even )?(?:address|addressed|answer|answered|respond|responded|mention|mentioned|touch|touched|attempt|attempted|engage|engaged|deal|dealt|cover|covered|say anything|offer anything|promise anything|commit to anything|provide (?:any|an)|provided (?:any|an)|give (?:any|an))(?: (?:to|on|with|it|this|the|any|an|at all|response|answer|evidence|question|criterion|subject|topic|part|requirement|issue|ask|social value))*(?=\\s*(?:[.,;:!]|$| and\\b| at all\\b| anywhere\\b))`,
  ),
  re(
    `\\b(?:fails?|failed|failing) to (?:address|answer|respond|mention|engage|cover|provide any|offer any|offer anything)(?: (?:to|with|it|this|the|any|at all|response|answer|evidence|question|criterion|subject|topic|requirement|relevant|commitment|commitments))*(?=\\s*(?:[.,;:!]|$| and\\b| at all\\b))`,
  ),
  re(
    `\\b(?:left|leaves|was|is|has been|been) (?:completely |entirely |simply |totally )?(?:blank|empty|unanswered|not answered|not addressed|not attempted|ignored|missing altogether)\\b`,
  ),
  re(
    `\\b(?:silent|says nothing|said nothing|provides nothing|gives nothing|blank|no answer|no response|not (?:been )?(?:completed|filled in|returned|attempted)|non-response|non response|ignores? the question|missed the question|could not find anything|found nothing|nothing found|cannot find any(?:thing)?)\\b(?! (?:about|on (?:how|when|who)|of (?:dates|the))\\b)`,
  ),
];

const UNLESS =
  /\bnothing (?:is |was )(?:missing|lacking|wrong|left out|unclear)\b|\b(?:no evidence|nothing) (?:to suggest|to contradict|that (?:it|they|this) (?:will not|would not|cannot)|to doubt|wrong|missing|lacking|of (?:weakness|concern))|\bno (?:evidence|sign) of (?:any )?(?:weakness|concern|problem)/iu;

/** What one of several promises lacks, another may have. */
const ABOUT_ONE_OF_SEVERAL =
  /\b(?:second|third|other|another|one of|some|rest|remaining|latter|last) (?:\w+ )?(?:commitments?|promises?|pledges?|measures?|ones?|of|parts?|points?|offers?|placements?|has|have|is|are|lacks?)\b|\b(?:although|though|but|however) (?:for |with )?(?:the |its )?(?:second|third|other|last)\b/iu;

interface Facet {
  readonly name: string;
  /** The descriptor asks for it. */
  readonly asked: RegExp;
  /** The reason says it is not there. */
  readonly denied: RegExp;
}

const NOT_THERE =
  '(?:no|without(?: any| a)?|lacks?(?: any| a)?|lacking(?: any| a)?|missing|absence of(?: any| a)?|not? (?:a single|one)|zero|neither|does not (?:give|name|state|say|include|set|provide|contain|specify|offer)(?: any| a| an)?|did not (?:give|name|state|say|include|set|provide|specify|offer)(?: any| a| an)?|fails? to (?:give|name|state|include|set|provide|specify)(?: any| a| an)?|never (?:says|gives|names|states))';

const FACETS: readonly Facet[] = [
  facet(
    'a date or period',
    'dates?|periods?|timescales?|timed|deadline|time-bound|timetable',
    'dates?|deadlines?|timescales?|time ?frames?|timings?|timetable|time limit|period|when',
    "undated|open-ended|not dated|never says when|does(?: not|n't) say when|(?:is|are|remains?) without (?:a )?dates?",
  ),
  facet(
    'a quantity',
    'quantit(?:y|ies)|quantified|measurable|numbers?|figures?|amounts?',
    'quantit(?:y|ies)|numbers?|figures?|amounts?|quantified \\w+|how (?:much|many)',
    'unquantified|not quantified|(?:fails? to|does not|did not|without|never|not) quantif\\w+|does not say how (?:many|much)|how (?:many|much)[^.;]{0,30}(?:not (?:said|stated|given)|left open|unclear|unknown)|number(?:s)? (?:is|are) (?:left open|not given|missing)',
  ),
  facet(
    'a responsible role',
    'responsible|named (?:lead|role|person)|owner|accountable',
    '(?:named |responsible |accountable )(?:person|role|lead|manager|owner|post)|owner|responsib\\w+|who (?:is|will be) responsible',
    '(?:nobody|no ?one|no single person) (?:is |has been |was )?(?:named|responsible|accountable|in charge|put in charge)|unowned|without an owner',
  ),
  facet(
    'how delivery is shown',
    'verif\\w+|evidenced?|monitor\\w*|proof|measured',
    '(?:monitoring|verification|reporting|proof of delivery|way of (?:checking|measuring|showing)|how (?:it|this|delivery) (?:will|would) be (?:shown|measured|verified|monitored|evidenced))',
  ),
  facet(
    'a delivery plan',
    'delivery plan|timed plan|plan for delivery|method statement|implementation plan',
    '(?:delivery |implementation |timed |clear )plan',
  ),
  facet(
    'a track record',
    'track record',
    'track record|past experience|experience of (?:similar|past) \\w+|history of delivery',
  ),
  facet(
    'a commitment',
    'commitments?',
    'commitments?|promises?|pledges?',
    'promises nothing|commits to nothing|pledges nothing|nothing (?:is )?(?:promised|pledged|committed)',
  ),
];

/** Words that contradict a rule of the published scale, given the mark. */
export function ruleContradictionWarnings(
  reason: string,
  mark: string | null,
  bands: readonly Band[],
): readonly Warning[] {
  const given = bands.find((band) => band.mark === mark);
  if (given === undefined) return [];
  const nothing = nothingBand(bands);
  return sentencesOf(reason).flatMap((sentence) => {
    const { text } = sentence;
    if (UNLESS.test(text)) return [];
    if (nothing !== null && compareMarks(given.mark, nothing.mark) > 0) {
      const found = NOTHING_AT_ALL.map((one) => one.exec(text)).find((one) => one !== null);
      const says = `You write that there is nothing, and give ${bandWords(given)}. The scale keeps ${bandWords(nothing)} for that.`;
      if (found != null) return [warningAt('rule-contradiction', says, sentence, found.index, found[0])];
    }
    if (ABOUT_ONE_OF_SEVERAL.test(text)) return [];
    for (const { name, asked, denied } of FACETS) {
      const found = asks(given.descriptor, asked) ? denied.exec(text) : null;
      if (found === null) continue;
      const says = `You write that this is missing, and ${bandWords(given)} asks for ${name}. Change the mark or the reason.`;
      return [warningAt('rule-contradiction', says, sentence, found.index, found[0])];
    }
    return [];
  });
}

/** Whether a reason says that the answer has nothing. */
export function saysNothingAtAll(reason: string): boolean {
  return !UNLESS.test(reason) && NOTHING_AT_ALL.some((one) => one.test(reason));
}

/** Whether a descriptor asks for something, and does not say that it is missing. */
function asks(descriptor: string, asked: RegExp): boolean {
  const found = asked.exec(descriptor);
  if (found === null) return false;
  return !/\b(?:no|not|without|lacks?|lacking|missing|little|few|limited|or without|nor)\b(?: \w+){0,3}\s*$/iu.test(
    descriptor.slice(0, found.index),
  );
}

/** `denied` comes after a word such as "no" or "without"; `otherwise` says it without one. */
function facet(name: string, asked: string, denied: string, otherwise = '(?!)'): Facet {
  return {
    name,
    asked: re(`\\b(?:${asked})\\b`),
    denied: re(
      `\\b${NOT_THERE} (?:\\w+ ){0,2}?(?:${denied})\\b|\\b(?:${denied}) (?:is|are|was|were|remains?) (?:missing|absent|lacking|not (?:given|stated|named|provided|shown|described|there)|left (?:open|out))\\b|\\b(?:${otherwise})\\b`,
    ),
  };
}

function re(source: string): RegExp {
  return new RegExp(source, 'iu');
}
