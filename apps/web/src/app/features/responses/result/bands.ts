import type { CriterionResult, TenderView } from '@evenhand/shared/contracts';

type Scale = TenderView['scale'];

/** "3 of 5, Adequate": an indicative band with its word from the published scale; why there is none, otherwise. */
export function bandInWords({ band, max, status }: CriterionResult, scale: Scale): string {
  if (band === null) return status === 'needs-confirmation' ? 'Needs confirmation' : 'No indicative band';
  const label = scale.find(({ mark }) => mark === band)?.label;
  return label === undefined ? `${band} of ${max}` : `${band} of ${max}, ${label}`;
}
