const HUNDREDTHS = 10_000;

/** Weightings of so many criteria that are as equal as two decimal places allow and add up to 100; the first carry the rest. */
export function equalWeights(count: number): readonly string[] {
  const share = Math.floor(HUNDREDTHS / count);
  const rest = HUNDREDTHS - share * count;
  return Array.from({ length: count }, (_, at) => inPerCent(at < rest ? share + 1 : share));
}

function inPerCent(hundredths: number): string {
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(hundredths / 100));
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
