/** How letters are set at a place of an RTF file; groups inherit it and give it back when they close. */
export interface RtfState {
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** Number in the colour table; 0 is the reader's own colour. */
  readonly colour: number;
  readonly ground: number;
  readonly halfPoints: number;
  /** Characters to pass over after \u, for readers that know no Unicode. */
  readonly skipped: number;
  /** Where the words of this group go. */
  readonly destination: RtfDestination;
}

export type RtfDestination =
  'body' | 'marker' | 'header' | 'footer' | 'footnote' | 'comment' | 'colours' | 'styles' | 'property' | 'nowhere';

export const PLAIN_STATE: RtfState = {
  bold: false,
  hidden: false,
  deleted: false,
  inserted: false,
  colour: 0,
  ground: 0,
  halfPoints: 24,
  skipped: 1,
  destination: 'body',
};

const DESTINATIONS: Readonly<Record<string, RtfDestination>> = {
  listtext: 'marker',
  pntext: 'marker',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
  annotation: 'comment',
  colortbl: 'colours',
  stylesheet: 'styles',
  title: 'property',
  subject: 'property',
  author: 'property',
  keywords: 'property',
  doccomm: 'property',
  comment: 'property',
  company: 'property',
};

const UNREAD = new Set(
  'fonttbl listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl themedata colorschememapping datastore latentstyles pict object objdata nonshppict fldinst datafield bkmkstart bkmkend atnid atnauthor atnref atndate template wgrffmtfilter mmathPr pgdsctbl private nonesttables falt panose fontemb fontfile ftnsep ftnsepc aftnsep aftnsepc sn sp'.split(
    ' ',
  ),
);

/** Groups marked as optional that hold words all the same. */
const OPTIONAL_READ = new Set(['shppict', 'shpinst', 'shptxt', 'nesttableprops', 'footnote', 'annotation', 'company']);

/** Where a group that begins with this word leads; null where the word begins no destination. */
export function destinationOf(word: string, optional: boolean): RtfDestination | null {
  const known = DESTINATIONS[word];
  if (known !== undefined) return known;
  if (UNREAD.has(word)) return 'nowhere';
  return optional && !OPTIONAL_READ.has(word) ? 'nowhere' : null;
}

/** The state after a control word that sets letters. */
export function setLetters(state: RtfState, word: string, value: number | null): RtfState {
  const on = value !== 0;
  switch (word) {
    case 'plain':
      return { ...PLAIN_STATE, skipped: state.skipped, destination: state.destination };
    case 'b':
      return { ...state, bold: on };
    case 'v':
      return { ...state, hidden: on };
    case 'deleted':
      return { ...state, deleted: on };
    case 'revised':
      return { ...state, inserted: on };
    case 'cf':
      return { ...state, colour: value ?? 0 };
    case 'cb':
    case 'highlight':
    case 'chcbpat':
      return { ...state, ground: value ?? 0 };
    case 'fs':
      return { ...state, halfPoints: value ?? 24 };
    case 'uc':
      return { ...state, skipped: Math.max(value ?? 1, 0) };
    default:
      return state;
  }
}
