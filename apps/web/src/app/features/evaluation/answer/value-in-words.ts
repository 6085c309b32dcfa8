import type { StepValue } from '@evenhand/shared/contracts';
import type { Step } from '@evenhand/shared/guide';

/** An answer as a person reads it; empty where there is none. */
export function valueInWords(step: Step, value: StepValue | undefined): string {
  switch (value?.kind) {
    case 'words':
      return value.words;
    case 'choice':
      return step.choices.find((choice) => choice.value === value.chosen)?.says ?? '';
    case 'passages':
      return value.nothingFound ? $localize`Nothing found` : value.cited.map(({ quote }) => `“${quote}”`).join(' ');
    case 'confirmation':
      return value.confirmed ? $localize`Confirmed` : '';
    case undefined:
      return '';
  }
}
