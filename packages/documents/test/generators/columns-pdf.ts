import { pdfOf, printed } from './pdf.ts';

/** What a made report of columns says, in its order. */
export interface ColumnsReport {
  readonly bytes: Buffer;
  readonly text: string;
  /** The rows of its tables, headers included, cell by cell. */
  readonly rows: readonly (readonly string[])[];
}

const HEADER = ['Ref', 'Commitment', 'Target', 'By when'];
const PLEDGES = [
  ['Apprenticeships for residents aged 18 to 24', '8 starts, two a year', '30 September 2027'],
  ['Mental Health First Aiders trained among our supervisors', '12 people', 'end of Year 1'],
  ['Bird and bat boxes put up with pupils of nearby schools', '40', '31 March 2028'],
  ['Advice to charities on their premises, given by our surveyors', '16 days a year', 'each year'],
  ['Spend with firms based in the county, shown by postcode', '£1,250,000', 'completion'],
];
const SENTENCES = [
  'We keep the register of trees with the parish council and walk the whole site with them every spring.',
  'Every quarter the contract manager reports to the Council what was delivered, what was not, and why.',
  'Small firms are paid within fourteen days of a correct invoice, and the share that was is published.',
];
const SIZE = 9;
const PITCH = 12;
const TOP = 790;
const BOTTOM = 60;
/** Helvetica is narrower than this on average, in em: lines that are set by it never reach over their column. */
const LETTER = 0.54;

/** Two columns of text and of tables whose cells run over several lines, on pages with these further entries. */
export function columnsReport(sections: number, page = ''): ColumnsReport {
  const columns = [
    { left: 45, width: 240 },
    { left: 310, width: 240 },
  ];
  const shares = [0, 0.12, 0.55, 0.78, 1];
  const pages: string[] = [''];
  const text: string[] = [];
  const rows: string[][] = [];
  let column = 0;
  let y = TOP;
  const make = (height: number): void => {
    if (y - height >= BOTTOM) return;
    column += 1;
    y = TOP;
    if (column % columns.length === 0) pages.push('');
  };
  const here = () => columns[column % columns.length] ?? { left: 0, width: 0 };
  const print = (words: string, x: number, at: number, font = 'F1') => {
    pages[pages.length - 1] += printed(words, x, at, SIZE, '', font);
  };
  const paragraph = (words: string): void => {
    const lines = wrapped(words, here().width);
    make(lines.length * PITCH);
    lines.forEach((line, index) => {
      print(line, here().left, y - index * PITCH);
    });
    y -= lines.length * PITCH + 8;
    text.push(words);
  };
  const row = (cells: readonly string[], font: string): void => {
    const widths = cells.map((_, at) => ((shares[at + 1] ?? 1) - (shares[at] ?? 0)) * here().width - 8);
    const lines = cells.map((cell, at) => wrapped(cell, widths[at] ?? 0));
    const height = Math.max(...lines.map(({ length }) => length)) * PITCH;
    make(height);
    const { left, width } = here();
    lines.forEach((own, at) => {
      own.forEach((line, index) => {
        print(line, left + (shares[at] ?? 0) * width, y - index * PITCH, font);
      });
    });
    y -= height + 6;
    text.push(cells.join(' '));
    rows.push([...cells]);
  };
  for (let section = 0; section < sections; section++) {
    for (let at = 0; at < 3; at++) paragraph(SENTENCES[(section + at) % SENTENCES.length] ?? '');
    make(6 * PITCH);
    row(HEADER, 'F2');
    for (let at = 0; at < PLEDGES.length; at++)
      row([`${String(section + 1)}.${String(at + 1)}`, ...(PLEDGES[(section + at) % PLEDGES.length] ?? [])], 'F1');
    y -= 12;
  }
  return { bytes: pdfOf(pages, { page }), text: text.join('\n'), rows };
}

function wrapped(words: string, width: number): string[] {
  const most = Math.max(Math.floor(width / (SIZE * LETTER)), 4);
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
