import { stemOf } from './tokens.ts';

const list = (words: string) => words.trim().split(/\s+/);
const stems = (words: string): ReadonlySet<string> => new Set(list(words).flatMap((word) => [word, stemOf(word)]));

/** Words that carry no meaning of their own. */
export const FUNCTION_WORDS: ReadonlySet<string> = stems(`
  a an the this that these those there here it its it's they their them theirs he she his her we our us i my me you your
  and or but nor so yet if then than as of in on at by to for from with without within into onto over under up down off out
  about across through throughout between among per via is are was were be been being am do does did done has have had having
  will would shall should can could may might must not no none nor never only just also too very quite rather fairly somewhat
  such which who whom whose what when where why how while because since although though however therefore thus hence all any
  each every both either neither some few many much more most less least other another own same one ones again further still
  even well e.g eg i.e ie etc itself themselves themself them's isn't aren't doesn't don't didn't wasn't weren't cannot can't
  somebody someone anybody told tell going plus together yet along get gets got alongside
  won't wouldn't couldn't shouldn't hasn't haven't hadn't that's there's they're they've it'll we've i've
`);

/**
 * What assessors write about any answer whatever. A reason made of these words alone says nothing of this answer.
 */
export const ASSESSORS_WORDS: ReadonlySet<string> = stems(`
  answer response reply bid bidder tender tenderer submission supplier provider contractor applicant proposal offer section
  question criterion criteria sub-criterion requirement requirements specification spec brief ask asked asks scheme method
  score scored scoring mark marks marked band descriptor grade rating point points level standard scale full top maximum
  good bad better best great excellent outstanding exceptional strong weak poor fair adequate satisfactory acceptable reasonable
  solid decent fine nice ok okay okayish average mediocre basic limited minimal superb impressive robust sound credible convincing convinced
  compelling confident confidence comprehensive thorough detailed detail details full fully partial partially complete
  completely clear clearly unclear vague general generally generic specific specifically relevant appropriate suitable proportionate
  positive negative strength strengths weakness weaknesses concern concerns gap gaps issue issues aspect aspects area areas element elements
  merit merits deserve deserves deserved warrant warrants justify justifies justified award awarded give gave given deserving
  meet meets met meeting exceed exceeds exceeded satisfy satisfies satisfied fulfil fulfils fulfilled address addresses addressed cover covers covered
  covering tick ticks box boxes hit hits
  show shows shown showing demonstrate demonstrates demonstrated demonstrating evidence evidenced provide provides provided providing
  include includes included including offer offers offered present presents presented set sets say says state states stated
  lack lacks lacking missing miss absent insufficient sufficient enough need needs needed require requires required
  understand understands understanding understood approach approaches knowledge grasp insight awareness aware experience quality
  overall generally mostly mainly largely throughout really simply basically pretty highly completely totally reasonably
  commitment commitments committed commit promise promises pledge pledges intention intentions intend plan plans planned planning
  proposal proposals proposed propose information explanation explain explains explained description describe describes described
  example examples content context respect regard regards terms view opinion feel feels felt think thinks thought believe believes believed consider considered
  agree agreed agrees agreement consensus panel group team colleague colleagues others discussion evaluator evaluators moderator reason reasons
  read reads reading written writing write well-written presented structured laid layout easy follow
  deliver delivers delivered delivery delivering achieve achieves achieved outcome outcomes benefit benefits value social
  could should would might improve improved improvement improving expected expect expectation expectations expectation
  thing things way ways lot lots bit bits part parts whole kind sort number range
  appear appears appeared seem seems seemed look looks looked make makes made come comes came get gets got go goes find found found
  high higher low lower mid middle middling above below somewhere right wrong happy pleased impressed disappointed disappointing
  nothing something everything anything little bit great job work effort good-quality high-quality meaningful effective effectively successful
  thoughtful coherent cogent superficial basics exemplary sensible competent capable encouraging reassuring persuasive unpersuasive unconvincing
  developed develop underdeveloped undeveloped pleasing enjoyable enjoyed enjoy lively dull wordy waffle waffly padded woolly bland repetitive
  rambling concise succinct articulate fluent tidy standard routine unremarkable first-rate top-notch brilliant lovely fantastic wonderful terrific
  amazing perfect flawless trust reassured wanting wanted wish wished liked like loved love depth clarity substance rigour focus structure style tone language
  presentation format length attempt attempts attempted stuff meh light fundamentals essentials core main key respectable passable honest honestly frankly
  personally suppose desired desire faultless faultlessly logical ordinary middling uninspiring inspiring inspired insightful considered mention mentions
  mentioned tick expected thought doubts doubt satisfied satisfying satisfies assured necessary required everything relevant merely account
  professional polished quality-wise innovative innovation ambitious ambition realistic achievable deliverable measurable measured
`);

/** Words that assessors and descriptors use for one another. The first of a row stands for all. */
const ROWS = [
  'commit promise pledge undertake undertaking guarantee obligation committed promised pledged',
  'quantity headcount unquantified amount number figure numeric quantified quantum volume measure measurable measured measurement count target quantities',
  'date undated deadline timescale timeframe timeline time timed time-bound timebound schedule scheduled period milestone when dates timing timings timeframes deadlines timescales calendar',
  'detail specific specifics particular particulars information explanation depth granular detailed',
  'relevant pertinent related germane fitting applicable appropriate',
  'evidence proof prove proven evidenced substantiate substantiated support supported verify verified verification check checks checked demonstrable monitor monitored monitoring',
  'credible believable realistic convincing plausible confidence confident assurance',
  'general generic vague broad unspecific high-level',
  'intention aspiration wish hope aim ambition intend intent aspirational aspire intends',
  'policy policies value values statement',
  'responsible owner accountable answers lead named role person post',
  'beneficiary beneficiaries recipient recipients benefits gain gains group groups',
  'where place location whereabouts area locality local',
  'how approach method methodology plan delivery deliver delivered outline outlined describe described description means manner',
  'comprehensive complete full thorough extensive all-round fully',
  'weakness shortcoming drawback defect failing concern flaw gap deficiency reservation reservations omission omissions',
  'two several multiple couple more numerous',
  'track record experience history past previous',
  'address answer respond response reply deal',
  'question requirement criterion ask brief',
  'beyond additional extra over above exceed exceeds',
  'limited little minimal few slight some scant',
  'none nothing no absent missing lack lacks lacking without',
  'excellent outstanding exceptional superb',
  'good strong solid sound',
  'adequate satisfactory acceptable sufficient',
  'contract agreement project assignment',
  'different various varied distinct differing separate kinds',
  'material significant major serious important substantial',
];

const SAME = new Map<string, string>();
for (const row of ROWS) {
  const words = list(row);
  const [first = ''] = words;
  for (const word of words) {
    SAME.set(word, stemOf(first));
    SAME.set(stemOf(word), stemOf(first));
  }
}

/** One word for all words of one meaning, as far as assessors' vocabulary goes. */
export function meaningOf(token: { readonly stem: string; readonly word: string }): string {
  return SAME.get(token.word) ?? SAME.get(token.stem) ?? token.stem;
}

/** Verdicts that people jot down; nothing but these is no reason. */
export const CURT: ReadonlySet<string> = new Set(
  list(
    'great stuff meh light fine happy ok okay nice suppose bit good brilliant lovely poor bad decent weak strong love like super cool yes alright thin fab',
  ),
);

/** Turns of phrase that say nothing of an answer, though their words might. */
export const EMPTY_PHRASES =
  /\b(?:(?:from )?(?:start|beginning) to (?:finish|end)|in (?:some )?places|room for improvement|(?:a )?pleasure to (?:mark|read)|(?:in|on) (?:my|our) (?:view|opinion|assessment|judgement)|on the whole|parts of it|left wanting|what I would expect(?: to see)?|leaves? nothing to be desired|at the end of the day|in every respect|good to see|beyond them|would (?:have )?like[d]?|left me|gave me|leaves me|nothing (?:more|else) to (?:add|say))\b/giu;

/** Words of a bid that look like an assessor's. */
export const BIDS_OWN: ReadonlySet<string> = new Set(['fairs', 'grounds', 'works', 'trials']);

/** Numbers written as words say how much and are as particular as digits. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  list(
    'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half quarter third',
  ),
);
