import type { GuideValues, PanelItemView } from '@evenhand/shared/contracts';
import type { Script, Step } from '@evenhand/shared/guide';
import { chosenAt, citedAt, confirmedAt, saysNothing, wordsAt } from '@evenhand/shared/guide/values';
import { isAnsweredElsewhere, takesShortPath } from '../item/short-path.ts';
import { stagesOf } from '../item/stages.ts';

/** One question of the panel's guide with what the panel answered; words, or quotes of the bid. */
export interface RecordLine {
  /** Id of the step of the guide. */
  readonly step: string;
  readonly asks: string;
  readonly answer: string;
  readonly quotes: readonly string[];
}

export interface RecordStage {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly RecordLine[];
}

/** A panel's record of an item to read from end to end: every question that was asked, none left out. */
export function recordLines(item: PanelItemView, script: Script): readonly RecordStage[] {
  const { values } = item;
  const isRead = ({ id, isAsked }: Step) => isAsked(values) && !(takesShortPath(item) && isAnsweredElsewhere(id));
  return stagesOf(script, item)
    .map(({ id, heading, steps }) => ({
      id,
      heading,
      lines: steps.filter(isRead).map((step) => lineOf(step, values)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function lineOf(step: Step, values: GuideValues): RecordLine {
  const asks = step.asks(values);
  const { id, field, choices } = step;
  if (field === 'passages') {
    const answer = saysNothing(values, id) ? $localize`The panel looked and found nothing.` : '';
    return { step: id, asks, answer, quotes: citedAt(values, id).map(({ quote }) => quote) };
  }
  const chosen = choices.find(({ value }) => value === chosenAt(values, id))?.says ?? '';
  const confirmed = confirmedAt(values, id) ? $localize`Yes` : '';
  const answer = { words: wordsAt(values, id), choice: chosen, confirmation: confirmed }[field];
  return { step: id, asks, answer, quotes: [] };
}
