/** Abbreviations after which a sentence goes on, whatever follows. In lower case, without the last full stop. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  'e.g i.e eg ie cf viz vs mr mrs ms mx dr prof st rev cllr sgt lt cpl capt maj gen hon messrs w.c w/c'.split(' '),
);

/** Abbreviations that stand before a number ("min. 3", "No. 5"); before anything else they may end a sentence. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'approx c ca circa no nos nr fig figs para paras pp p ref refs tel ext max min avg est sect cl art app vol ed'.split(
    ' ',
  ),
);

/** Abbreviations that also end sentences; only the next word tells. In lower case, without the last full stop. */
export const SOMETIMES_LAST: ReadonlySet<string> = new Set(
  (
    'etc ltd co corp plc llp p.a a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec yr yrs hr hrs mth ' +
    'mths wk wks u.k u.s n.b ph.d b.a m.sc b.sc rd ave sq hse dev mgr mins secs km kg al op col incl inc excl dept ft mt'
  ).split(' '),
);

/** Abbreviations of months: a day or a year after them belongs to the same sentence. */
export const MONTHS: ReadonlySet<string> = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** Words that often begin a sentence and seldom follow an abbreviation within one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'a all also an and another any anyone as at because before both but by each evidence every everybody everyone ' +
    'everything following for from further he her here his how however i if in it its last many most my no nobody ' +
    'none not nothing now of on once one our over she so some staff such that the their then there therefore these ' +
    'they this those through to under until we what when where which while who why with within would you your'
  ).split(' '),
);
