import type { ComparedResponse } from './compare-response.ts';

/** One difference between engine and reader, with the words it is about. */
export interface WorstError {
  readonly kind: 'band' | 'class' | 'quantity' | 'measure';
  /** Tender, response and unit or criterion, for example "T1/R4/u17". */
  readonly where: string;
  readonly label: string;
  readonly engine: string;
  readonly rule: string | null;
  readonly text: string;
  /** Larger is worse; comparable within one kind only. */
  readonly size: number;
}

/** Every difference, worst first within its kind: bands, then classes, quantities and measures. */
export function worstErrors(responses: readonly ComparedResponse[]): WorstError[] {
  return [
    ...responses.flatMap(bandErrors).sort((a, b) => b.size - a.size),
    ...responses.flatMap(classErrors).sort((a, b) => b.size - a.size),
    ...responses.flatMap(quantityErrors).sort((a, b) => b.size - a.size),
    ...responses.flatMap(measureErrors).sort((a, b) => b.size - a.size),
  ];
}

function bandErrors({ tender, response, bands }: ComparedResponse): WorstError[] {
  return bands.flatMap(({ criterion, label, engine, why, bands: size }) =>
    label === engine
      ? []
      : [
          {
            kind: 'band' as const,
            where: `${tender}/${response}/${criterion}`,
            label: String(label),
            engine: engine === null ? 'no band' : String(engine),
            rule: null,
            text: why,
            size: engine === null ? size : Math.abs(label - engine),
          },
        ],
  );
}

// A promise invented or lost does most harm, a guess withheld least.
const HARM: Readonly<Record<string, number>> = { COMMITMENT: 3, TRACK_RECORD: 2, ASPIRATION: 2, OTHER: 1, UNSURE: 0 };

function classErrors({ tender, response, units }: ComparedResponse): WorstError[] {
  return units.flatMap(({ unit, label, engine, rule }) =>
    label === engine
      ? []
      : [
          {
            kind: 'class' as const,
            where: `${tender}/${response}/${unit.id}`,
            label,
            engine,
            rule,
            text: inContext(unit.context, unit.text),
            size: (HARM[label] ?? 0) + (HARM[engine] ?? 0),
          },
        ],
  );
}

function quantityErrors({ tender, response, units }: ComparedResponse): WorstError[] {
  return units.flatMap(({ unit, quantities }) => {
    const size = (quantities?.missed.length ?? 0) + (quantities?.extra.length ?? 0);
    if (quantities === null || size === 0) return [];
    return [
      {
        kind: 'quantity' as const,
        where: `${tender}/${response}/${unit.id}`,
        label: `missed ${quantities.missed.join(', ') || 'none'}`,
        engine: `extra ${quantities.extra.join(', ') || 'none'}`,
        rule: null,
        text: inContext(unit.context, unit.text),
        size,
      },
    ];
  });
}

function measureErrors({ tender, response, units }: ComparedResponse): WorstError[] {
  return units.flatMap(({ unit, measures }) => {
    if (measures === null) return [];
    const { label, accepted, suggested } = measures;
    const wrongAccept = accepted !== null && !label.includes(accepted);
    const lost = label.length > 0 && !label.some((code) => suggested.includes(code));
    if (!wrongAccept && !lost) return [];
    return [
      {
        kind: 'measure' as const,
        where: `${tender}/${response}/${unit.id}`,
        label: label.join(', ') || 'no measure',
        engine: `${accepted === null ? 'none accepted' : `accepted ${accepted}`}; first five ${suggested.join(', ') || 'none'}`,
        rule: null,
        text: inContext(unit.context, unit.text),
        size: (wrongAccept ? 2 : 0) + (lost ? 1 : 0),
      },
    ];
  });
}

function inContext(context: string | null, text: string): string {
  return context === null ? text : `[${context}] ${text}`;
}
