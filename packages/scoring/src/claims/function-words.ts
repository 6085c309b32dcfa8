const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = set(
  'a an the our my your his her its their this that these those each every all any some no both another such either neither',
);
export const PREPOSITIONS = set(
  'of in on at by for from with within without to into onto over under across through throughout during between among amongst against about above below near around after before until till since per via towards toward behind beyond beside besides including plus upon as than like up down out off unlike alongside outside inside',
);
export const SUBJECT_PRONOUNS = set('we i you they he she it who everybody everyone anybody anyone nobody somebody');
/** Words that open a clause whose verb is not the statement's own. */
export const SUBORDINATORS = set(
  'which who whom whose that because if when while although though unless where wherever whenever whereas whether how why what once should',
);
export const MODALS = set('will shall would could should may might can must ought');
export const BE_PRESENT = set('am is are');
export const BE_PAST = set('was were');
export const HAVE_PRESENT = set('have has');
export const ADVERBS = set(
  'not also always never already still now then often usually currently generally normally regularly only even just ever all both each soon together here there currently presently today actually really simply further again very much too well typically routinely actively proactively fully firmly strongly gladly therefore thus hereby formally',
);
export const MONTHS = set('january february march april june july august september october november december');
export const TIME_UNITS = set(
  'day days week weeks month months quarter quarters year years term terms winter winters summer summers spring autumn annum fortnight morning evening afternoon season seasons',
);
export const WEEKDAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
/** People who answer for something: "the HR Manager". */
export const ROLE_WORDS = set(
  'manager director lead leader officer coordinator co-ordinator organiser supervisor head team partner partners foreman secretary accountant trainer mentor chair champion owner administrator planner principal treasurer bursar executive board company firm business consortium subcontractors subcontractor supplier contractor provider bidder staff engineers drivers crew crews',
);
export const PUBLIC_BODIES = set(
  'council authority government department ministry nhs police borough district commissioner',
);

/** Verbs that leave the bidder a way out even after "will" ("we will seek to", "we will look at"). */
export const SOFT_VERBS = set(
  'aim seek hope intend endeavour endeavor strive aspire try attempt explore consider look wish want love like prefer hesitate welcome',
);
/** The same after "will be" ("we will be looking at", "it will be considered"). */
export const SOFT_AFTER_BE = set(
  'aiming seeking hoping intending endeavouring striving trying exploring considering looking considered explored encouraged happy pleased delighted keen willing glad interested',
);
