interface Exported {
  readonly rounding: { readonly places: number; readonly mode: string; readonly at: string };
  readonly highestMark: string;
  readonly criteria: readonly { readonly id: string; readonly weightPercent: string }[];
}

export function rebuilt(
  file: Exported,
  marks: Readonly<Record<string, string>>,
): { readonly total: string; readonly points: Record<string, string> };
export function disagreements(file: unknown): readonly string[];
