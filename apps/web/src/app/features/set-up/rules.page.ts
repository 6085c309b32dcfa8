import { Component } from '@angular/core';
import type { RulesPage as Sent, SetupView } from '@evenhand/shared/contracts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';
import { UNSAID_RULES } from '@evenhand/shared/domain/unsaid-rules';
import {
  ABSENCE_OPTIONS,
  HIGHLIGHT_OPTIONS,
  MACHINE_OPTIONS,
  MARKING_OPTIONS,
  ORDER_OPTIONS,
  ROUNDING_MODE_OPTIONS,
  ROUNDING_PLACE_OPTIONS,
} from './words.ts';

interface Model {
  readonly consensus: string;
  readonly deadlock: string;
  readonly tie: string;
  readonly visibility: string;
  readonly spreadTrigger: string;
  readonly marking: string;
  readonly order: string;
  readonly masking: boolean;
  readonly absence: string;
  readonly quorum: string;
  readonly namesHiddenFirst: boolean;
  readonly highlights: string;
  readonly places: string;
  readonly mode: string;
  readonly at: string;
  readonly machine: string;
  readonly decision: string;
  readonly convergenceLimit: string;
}

/** How scores are given, agreed, added up and rounded, who sees what when, and what machines are used for. */
@Component({
  selector: 'app-rules',
  imports: [CheckField, PageHead, Radios, SelectField, TextArea, TextField],
  templateUrl: './rules.page.html',
})
export class RulesPage {
  protected readonly markings = MARKING_OPTIONS;
  protected readonly orders = ORDER_OPTIONS;
  protected readonly absences = ABSENCE_OPTIONS;
  protected readonly highlights = HIGHLIGHT_OPTIONS;
  protected readonly machines = MACHINE_OPTIONS;
  protected readonly modes = ROUNDING_MODE_OPTIONS;
  protected readonly places = ROUNDING_PLACE_OPTIONS;
  protected readonly form = pageForm('rules', modelOf, (draft, model) => draft.page('rules', bodyOf(model)));
}

function modelOf({ rules }: SetupView): Model {
  const { consensus, deadlock, tie, visibility, spreadTrigger, marking, order, masking, rounding, machineUse } = rules;
  return {
    consensus,
    deadlock,
    tie,
    visibility,
    spreadTrigger: spreadTrigger ?? '',
    marking,
    order,
    masking,
    absence: rules.absence ?? UNSAID_RULES.absence,
    quorum: String(rules.quorum ?? UNSAID_RULES.quorum),
    namesHiddenFirst: rules.namesHiddenFirst ?? UNSAID_RULES.namesHiddenFirst,
    highlights: rules.highlights ?? UNSAID_RULES.highlights,
    places: String(rounding.places),
    mode: rounding.mode,
    at: rounding.at,
    machine: machineUse.mode ?? '',
    decision: machineUse.decision,
    convergenceLimit: machineUse.convergenceLimit ?? UNSAID_RULES.convergenceLimit,
  };
}

function bodyOf(model: Model): Omit<Sent, 'revision'> {
  const { places, mode, at, machine, decision, convergenceLimit, ...page } = model;
  const { spreadTrigger, marking, order, absence, quorum, highlights, ...rest } = page;
  return {
    ...rest,
    spreadTrigger: spreadTrigger.trim() === '' ? null : spreadTrigger,
    marking: marking as Sent['marking'],
    order: order as Sent['order'],
    absence: absence as NonNullable<Sent['absence']>,
    quorum: wholeNumber(quorum),
    highlights: highlights as NonNullable<Sent['highlights']>,
    rounding: { places: wholeNumber(places), mode, at } as Sent['rounding'],
    machineUse: {
      mode: machine === '' ? null : (machine as Sent['machineUse']['mode']),
      decision,
      convergenceLimit,
    },
  };
}

/** What is empty or no number is sent as none, and the service says what it should be. */
const wholeNumber = (typed: string): number => Number(typed.trim() === '' ? NaN : typed);
