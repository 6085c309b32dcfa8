import fc from 'fast-check';
import { normalise } from './normalise.ts';

const FORMS: readonly (readonly [raw: string, text: string])[] = [
  ['We will train 12 apprentices.', 'We will train 12 apprentices.'],
  ['  We   will\n  train\t12. ', 'We will train 12.'],
  ['１２ places at ５％ for ￡１０', '12 places at 5% for £10'],
  ['of\ufb01ce and ef\ufb01cient', 'office and efficient'],
  ['we w\u0456ll tr\u0430in', 'we will train'],
  ['\u0430 team', 'a team'],
  ['Киев', 'Киев'],
  ['app\u00adren\u200btice\ufeffs', 'apprentices'],
  ['\u2018own\u2019 \u201cwords\u201d 18\u201324', '\'own\' "words" 18-24'],
  ['staff\u2014all of them\u2014will', 'staff - all of them - will'],
  ['staff \u2014 all', 'staff - all'],
  ['50\u00a0000', '50 000'],
  ['**Plan.** We *will* pay `12`', 'Plan. We will pay 12'],
  ['__Plan__ and _soon_ but snake_case', 'Plan and soon but snake_case'],
  ['***both*** 2 * 3', 'both 2 * 3'],
  ['see [our plan](https://example.org/plan "Plan") now', 'see our plan now'],
  ['![map](a.png) [1] \\*not\\* 5\\. a', 'map [1] *not* 5. a'],
  ['first<br>second <b>bold</b> &amp; &pound;5', 'first second bold & £5'],
  ['appren-\ntices and zero-\n  hours', 'apprentices and zero-hours'],
  ['2½ days, ½ day', '2 1/2 days, 1/2 day'],
  ['150 m², CO₂', '150 m2, CO2'],
  ['cafe\u0301s', 'cafés'],
  ['> quoted\n> on', 'quoted on'],
  ['\u{1d7cf}\u{1d7d0} places', '12 places'],
  ['', ''],
  [' \n ', ''],
];

describe('the normal form of a text', () => {
  it.each(FORMS)('reads %j as %j', (raw, text) => {
    expect(normalise(raw).text).toBe(text);
  });

  it.each(FORMS)('points from every word of %j to the words it came from', (raw) => {
    const { text, rawStart, rawEnd } = normalise(raw, 1000);
    for (const word of text.matchAll(/[^\s-]+/g)) {
      const from = rawStart(word.index) - 1000;
      const to = rawEnd(word.index + word[0].length - 1) - 1000;
      expect(normalise(raw.slice(from, to)).text).toBe(word[0]);
    }
  });
});

const word = fc.constantFrom(
  'will', 'train', '12', 'of\ufb01ce', 'caf\u00e9s', 'e\u0301lan', '£1,200', 'w\u0456ll', '５％', 'zero\u2013hours', 'ap\u00adple', 'l\u200bist',
); // prettier-ignore
const marked = fc.tuple(word, fc.constantFrom('', '**', '*', '__', '`')).map(([text, mark]) => mark + text + mark);
const gap = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\r\n  ', '\t');
const passage = fc
  .array(fc.tuple(marked, gap), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.map(([text, space]) => text + space).join(''));

describe('offsets of a normalised text', () => {
  it('lead from any run of words to raw text that reads the same', () => {
    fc.assert(
      fc.property(passage, fc.nat(), fc.nat(), (raw, first, count) => {
        const { text, rawStart, rawEnd } = normalise(raw);
        const words = [...text.matchAll(/\S+/g)];
        const from = words[first % words.length];
        const to = words[Math.min(words.length - 1, (first % words.length) + (count % 5))];
        if (from === undefined || to === undefined) return;
        const end = to.index + to[0].length;
        expect(normalise(raw.slice(rawStart(from.index), rawEnd(end - 1))).text).toBe(text.slice(from.index, end));
      }),
    );
  });

  it('never fall, cover every unit and stay within the raw text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), passage), fc.nat(5000), (raw, base) => {
        const { text, rawStart, rawEnd } = normalise(raw, base);
        let last = base;
        for (let unit = 0; unit <= text.length; unit += 1) {
          expect(rawStart(unit)).toBeGreaterThanOrEqual(last);
          last = rawStart(unit);
          if (unit < text.length) expect(rawEnd(unit)).toBeGreaterThan(last);
        }
        expect(last).toBeLessThanOrEqual(base + raw.length);
      }),
    );
  });

  it('are the identity where nothing had to change', () => {
    const raw = 'We will give £1,200 to cafés.';
    const { rawStart } = normalise(raw, 7);
    for (let at = 0; at <= raw.length; at += 1) expect(rawStart(at)).toBe(at + 7);
  });
});

describe('the cost of normalising', () => {
  it.each(['[', '![a](', '<b ', '*', '_ ', '&', '\\', ' \n', 'a-\n', '\u0301', '>'])(
    'stays linear in repeated %j',
    (piece) => {
      const began = performance.now();
      normalise(piece.repeat(Math.ceil(200_000 / piece.length)));
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );
});
