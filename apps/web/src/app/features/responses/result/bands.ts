import type { CriterionResult, TenderView } from '@evenhand/shared/contracts';

type Scale = TenderView['scale'];

/** "3 of 5, Adequate": an indicative band with its word from the published scale; why there is none, otherwise. */
export function bandInWords({ band, max, status }: CriterionResult, scale: Scale): string {
  if (band === null)
    return status === 'needs-confirmation' ? $localize`Needs confirmation` : $localize`No indicative band`;
  const label = scale.find(({ mark }) => mark === band)?.label;
  return label === undefined
    ? $localize`${band}:band: of ${max}:max:`
    : $localize`${band}:band: of ${max}:max:, ${label}:label:`;
}
