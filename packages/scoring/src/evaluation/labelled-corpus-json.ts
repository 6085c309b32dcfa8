import { CLAIM_CLASSES, CLAIM_SCOPES } from '@evenhand/shared/domain';
import type { LabelledResponse, LabelledUnit, UnitLabel } from './labelled-corpus.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A labelled response from the parsed JSON of its `gold` and `units` files.
 * Throws an Error that names the file and the field which is not as the corpus format says.
 */
export function labelledResponse(name: string, gold: unknown, units: unknown): LabelledResponse {
  const from = new Source(`gold of ${name}`);
  const labels = from.fields(gold);
  return {
    response: name,
    units: new Source(`units of ${name}`)
      .list(units)
      .map((one, i) => unitOf(new Source(`units of ${name}, entry ${i}`), one)),
    labels: from.list(labels['units']).map((one, i) => labelOf(new Source(`gold of ${name}, unit ${i}`), one)),
    marks: Object.entries(from.fields(labels['scores'])).map(([criterion, one]) => {
      const score = from.fields(one);
      return { criterion, mark: from.number(score['mark']), why: from.text(score['why'] ?? '') };
    }),
  };
}

function unitOf(from: Source, one: unknown): LabelledUnit {
  const unit = from.fields(one);
  return {
    id: from.text(unit['id']),
    section: unit['section'] === null ? null : from.text(unit['section']),
    start: Number(from.number(unit['start'])),
    end: Number(from.number(unit['end'])),
    kind: from.text(unit['kind']),
    context: typeof unit['context'] === 'string' ? unit['context'] : null,
    text: from.text(unit['text']),
  };
}

function labelOf(from: Source, one: unknown): UnitLabel {
  const label = from.fields(one);
  const scope = label['s'];
  return {
    unit: from.text(label['u']),
    class: from.oneOf(label['c'], CLAIM_CLASSES),
    scope: scope === undefined || scope === null ? null : from.oneOf(scope, CLAIM_SCOPES),
    measures: from.list(label['m'] ?? []).map((code) => from.text(code)),
    quantities: from.list(label['q'] ?? []).map((entry) => {
      const [text, value, unit] = from.list(entry);
      return { text: from.text(text), value: from.text(value), unit: from.text(unit ?? '') };
    }),
    time: from.list(label['t'] ?? []).map((words) => from.text(words)),
    duplicateOf: typeof label['d'] === 'string' ? label['d'] : null,
    part: typeof label['part'] === 'string' ? label['part'] : null,
  };
}

/** Reads fields and says where it was when one is not as expected. */
class Source {
  readonly #where: string;
  constructor(where: string) {
    this.#where = where;
  }
  fields(value: unknown): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.#refuse('an object', value);
    return value as Fields;
  }
  list(value: unknown): readonly unknown[] {
    if (!Array.isArray(value)) this.#refuse('a list', value);
    return value as readonly unknown[];
  }
  text(value: unknown): string {
    if (typeof value !== 'string' && typeof value !== 'number') this.#refuse('text', value);
    return String(value);
  }
  number(value: unknown): string {
    const text = this.text(value);
    if (!/^-?[0-9]+(\.[0-9]+)?$/.test(text)) this.#refuse('a number', value);
    return text;
  }
  oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
    const found = words.find((word) => word === value);
    if (found === undefined) return this.#refuse(`one of ${words.join(', ')}`, value);
    return found;
  }
  #refuse(wanted: string, value: unknown): never {
    throw new Error(`The ${this.#where} should have ${wanted} where it has ${JSON.stringify(value) ?? 'nothing'}.`);
  }
}
