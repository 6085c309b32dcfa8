import { isNoMeasure, type MeasureIndex } from './measure-index.ts';
import { fitsEverywhere, fitsSlots, zonesOf, type MeasureQuery, type MeasureSetting } from './measure-query.ts';
import type { PhraseHit } from './phrase-book.ts';
import type { TextReader } from './text-reader.ts';
import type { EvidenceRoom } from './evidence-room.ts';
import { coreOverlap } from './core-service.ts';
import { F, NONE, NONE_FEATURES, placeOfNone, WIDTH } from './measure-features.ts';
import { FirstSights } from './stem-numbers.ts';
import { subjectWords, type SubjectWord } from './subject-words.ts';

export interface MeasureEvidence {
  /** Row by row: one row of MEASURE_FEATURES for each measure of the pack. */
  readonly features: Float64Array;
  readonly none: Float64Array;
  /** Stems of the statement, each once. */
  readonly stems: readonly string[];
  /** Per measure: 2 an anchor stands in the statement, 1 only in what introduces it, 0 nowhere. */
  readonly anchored: Uint8Array;
  /** Per measure: 1 where the numbers rule it out. Money never does: it says what any promise costs or where it begins. */
  readonly misfit: Uint8Array;
}

const PRONOUN_START =
  /^\W*(?:it|its|they|their|them|these|this|that|those|he|she|his|her|him|each|both|all|some|one|two|three|four|the first|first|half|most|everyone|everybody|nobody|anyone|anybody|who|if they|places?|numbers?|target|evidence|output|outcome|frequency|scope|resource)\b/i;

const NO_STEMS: readonly string[] = [];

/** How many numbers of an `EvidenceRoom` the evidence of one statement takes. */
export function roomOfEvidence(index: MeasureIndex): number {
  return index.measures.length * WIDTH + NONE_FEATURES.length;
}

/** Reads one statement: all that does not depend on the statements before it. */
export function statementEvidence(
  index: MeasureIndex,
  setting: MeasureSetting,
  query: MeasureQuery,
  reader: TextReader,
  room: EvidenceRoom,
): MeasureEvidence {
  const count = index.measures.length;
  const evidence = {
    features: room.take(count * WIDTH),
    none: room.take(NONE_FEATURES.length),
    stems: NO_STEMS,
    anchored: new Uint8Array(count),
    misfit: new Uint8Array(count),
  };
  const zones = zonesOf(query, index.pack, reader.mask);
  const main = subjectWords(zones.main);
  readMain(index, evidence, main);
  evidence.stems = readWords(index, evidence, main);
  readZone(index, evidence, reader.find(zones.side), F.side, -1);
  readZone(index, evidence, reader.find(zones.leadIn), F.leadIn, F.leadInHint);
  readZone(index, evidence, reader.find(zones.heading), F.heading, -1);
  const question = questionMeasures(index, setting, reader);
  readSetting(index, evidence, question, query);
  readNone(evidence, query, main, zones.main, question);
  const overlap = coreOverlap(main, setting.coreService);
  evidence.none[NONE.coreWords] = overlap.words;
  evidence.none[NONE.corePairs] = Math.log1p(overlap.pairs);
  return evidence;
}

/** What the question says of each measure of the pack, 1 or 0 each. */
interface QuestionMeasures {
  /** Of the theme of the question, or named by its words with a full phrase: shorter ones are there by chance. */
  readonly inTheme: Uint8Array;
  readonly onShortList: Uint8Array;
}

const questions = new WeakMap<MeasureSetting, QuestionMeasures>();

/** Worked out once for all statements that answer the question. */
function questionMeasures(index: MeasureIndex, setting: MeasureSetting, reader: TextReader): QuestionMeasures {
  const known = questions.get(setting);
  if (known !== undefined) return known;
  const { theme, shortList } = setting;
  const question = {
    inTheme: Uint8Array.from(index.measures, (measure) => (measure.theme === theme ? 1 : 0)),
    onShortList: Uint8Array.from(index.measures, ({ code }) => (shortList.includes(code) ? 1 : 0)),
  };
  for (const hit of reader.find(reader.mask(setting.question ?? ''))) {
    const entry = index.entries[hit.entry];
    if (entry?.role === 'anchor' && entry.strength === 1) question.inTheme[entry.measure] = 1;
  }
  questions.set(setting, question);
  return question;
}

function raise(features: Float64Array, place: number, value: number): void {
  if (value > (features[place] ?? 0)) features[place] = value;
}

function readMain(index: MeasureIndex, evidence: MeasureEvidence, main: readonly SubjectWord[]): void {
  const hits = index.book.find(main);
  if (hits.length === 0) return;
  const { features, none, anchored } = evidence;
  const length = Math.max(1, main.length);
  for (const hit of hits) {
    const entry = index.entries[hit.entry];
    if (entry === undefined) continue;
    if (isNoMeasure(entry.role)) {
      const place = placeOfNone(entry.role);
      none[place] = (none[place] ?? 0) + 1;
      continue;
    }
    const row = entry.measure * WIDTH;
    if (entry.role === 'anchor') {
      anchored[entry.measure] = 2;
      raise(features, row + F.best, entry.strength);
      raise(features, row + F.early, 1 - hit.at / length);
      features[row + F.sum] = (features[row + F.sum] ?? 0) + entry.strength;
    } else if (entry.role === 'hint') features[row + F.hint] = (features[row + F.hint] ?? 0) + entry.strength;
    else features[row + F.excluded] = 1;
  }
  for (let row = 0; row < features.length; row += WIDTH) {
    const sum = features[row + F.sum] ?? 0;
    const hint = features[row + F.hint] ?? 0;
    if (sum > 0) features[row + F.sum] = Math.log1p(sum);
    if (hint > 0) features[row + F.hint] = Math.log1p(hint);
  }
}

const said = new FirstSights();
/** Apart from `said`: "do" is too common to count, and its stem counts all the same in "doing". */
const weighed = new FirstSights();

/** Weighs the words of the statement, each once; returns their stems. */
function readWords(index: MeasureIndex, evidence: MeasureEvidence, main: readonly SubjectWord[]): readonly string[] {
  const { features } = evidence;
  const stems: string[] = [];
  let best = 0;
  said.beginText();
  weighed.beginText();
  for (const word of main) {
    if (said.isFirst(word)) stems.push(word.stem);
    if (word.common || !weighed.isFirst(word)) continue;
    const { measures, weights } = index.postings.of(word);
    for (let i = 0; i < measures.length; i += 1) {
      const cell = (measures[i] ?? 0) * WIDTH + F.words;
      const score = (features[cell] ?? 0) + (weights[i] ?? 0);
      features[cell] = score;
      if (score > best) best = score;
    }
  }
  for (let cell = F.words; cell < features.length; cell += WIDTH) {
    const score = features[cell] ?? 0;
    if (score === 0) continue;
    features[cell] = Math.tanh(score / 15);
    features[cell + F.relative - F.words] = score / best;
  }
  evidence.none[NONE.wordsBest] = Math.tanh(best / 15);
  return stems;
}

function readZone(
  index: MeasureIndex,
  evidence: MeasureEvidence,
  hits: readonly PhraseHit[],
  anchor: number,
  hint: number,
): void {
  for (const hit of hits) {
    const entry = index.entries[hit.entry];
    if (entry === undefined || entry.measure < 0) continue;
    const row = entry.measure * WIDTH;
    if (entry.role === 'anchor') {
      raise(evidence.features, row + anchor, entry.strength);
      if (evidence.anchored[entry.measure] === 0) evidence.anchored[entry.measure] = 1;
    } else if (entry.role === 'hint' && hint >= 0) raise(evidence.features, row + hint, entry.strength);
  }
}

const NO_PLACES: readonly number[] = [];

function readSetting(
  index: MeasureIndex,
  evidence: MeasureEvidence,
  question: QuestionMeasures,
  query: MeasureQuery,
): void {
  const { features, misfit } = evidence;
  const { inTheme, onShortList } = question;
  for (let place = 0; place < inTheme.length; place += 1) {
    features[place * WIDTH + F.theme] = inTheme[place] ?? 0;
    features[place * WIDTH + F.shortList] = onShortList[place] ?? 0;
  }
  if (query.quantities.length === 0) return;
  const claims = query.quantities.filter((quantity) => quantity.role === 'claim');
  for (const { unit } of claims)
    for (const place of index.byUnit.get(unit) ?? NO_PLACES) features[place * WIDTH + F.unit] = 1;
  const kinds = claims.map((quantity) => quantity.kind);
  if (fitsEverywhere(kinds)) return;
  const binding = kinds.filter((kind) => kind !== 'money');
  index.slotKinds.forEach((slotKinds, place) => {
    if (slotKinds.size === 0) return;
    if (!fitsSlots(kinds, slotKinds)) features[place * WIDTH + F.misfit] = 1;
    if (!fitsSlots(binding, slotKinds)) misfit[place] = 1;
  });
}

function readNone(
  evidence: MeasureEvidence,
  query: MeasureQuery,
  main: readonly SubjectWord[],
  text: string,
  question: QuestionMeasures,
): void {
  const { none, anchored, features } = evidence;
  let best = 0;
  let inTheme = 0;
  let anywhere = false;
  for (let place = 0; place < anchored.length; place += 1) {
    const strength = features[place * WIDTH + F.best] ?? 0;
    if (strength > best) best = strength;
    if (strength > inTheme && question.inTheme[place] === 1) inTheme = strength;
    if (anchored[place] !== 0) anywhere = true;
  }
  for (const place of NONE.counted) none[place] = Math.log1p(none[place] ?? 0);
  none[NONE.bias] = 1;
  none[NONE.noAnchor] = best === 0 ? 1 : 0;
  none[NONE.noAnchorAnywhere] = anywhere ? 0 : 1;
  none[NONE.bestAnchor] = best;
  none[NONE.short] = main.length < 5 ? 1 : 0;
  none[NONE.listItem] = query.statement.kind === 'list-item' ? 1 : 0;
  none[NONE.tableRow] = query.statement.kind === 'table-row' ? 1 : 0;
  none[NONE.pronoun] = PRONOUN_START.test(text) ? 1 : 0;
  none[NONE.quantity] = query.quantities.some((quantity) => quantity.role === 'claim') ? 1 : 0;
  none[NONE.themeAnchor] = inTheme;
  none[NONE.trackRecord] = query.class === 'TRACK_RECORD' ? 1 : 0;
  none[NONE.aspiration] = query.class === 'ASPIRATION' ? 1 : 0;
  none[NONE.commitment] = query.class === 'COMMITMENT' ? 1 : 0;
}
