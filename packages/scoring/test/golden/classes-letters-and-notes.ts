import type { ClaimClass } from '@evenhand/shared/domain';

type Judged = Extract<ClaimClass, 'COMMITMENT' | 'ASPIRATION' | 'TRACK_RECORD' | 'NONE'>;

/** Statements of letters, notes and answers to questions of one's own, written before the engine was asked. */
export const CLASSES_OF_LETTERS_AND_NOTES: Readonly<Record<Judged, readonly string[]>> = {
  COMMITMENT: [
    'The lending cupboard opens to the street every second Saturday, and nobody pays a penny.',
    'Any proof? The bursar’s ledger, which you may read whenever you please.',
    'Numbers missed in one season are doubled in the next.',
    'Put by for the allotments: £600 each April until we go.',
    'Mrs Oyelaran gives the parish two afternoons of wiring advice a month, on our payroll.',
    'Nine looms, nine apprentices, all placed by the close of year two.',
    'If a trainee walks out, we phone the college the same day and start another within the month.',
    'Half the rota is held for returners, starting the Monday after handover.',
    'You get four open evenings from us, one a quarter, with tea.',
    'The co-operative hereby binds itself to a floor of £13.10 an hour for all cleaners on the sites.',
  ],
  ASPIRATION: [
    'One of these days we should like a lad from the hostel at the next bench.',
    'A second greenhouse is in our thoughts, no more than that.',
    'Were the price right, we might run the boat on batteries.',
    'It is the committee’s fond wish that three more might follow.',
    'Silver by 2030 is what we are reaching for.',
    'Whether the nursery can take a fifth trainee remains to be seen, though we are hopeful.',
    'Talks about a shared van have begun and may come to something.',
    'The plan, all going well, is a garden behind the depot.',
    'We shall see what can be done for the night shelter.',
    'Our dearest ambition is a town without cold bedrooms.',
  ],
  TRACK_RECORD: [
    'Any record? Eleven of the sixteen we took on in 2024 are with us yet.',
    'Last harvest the gleaners carried off 900 kilos.',
    'Our gatehouse has housed the toy library rent free since 2019.',
    'Bronze came in 2023, Silver a year later.',
    'Of our ninety drivers, a third grew up in care.',
    'The audit found 71p of each pound spent inside the county.',
    'By Whitsun last year the team had mended forty bicycles.',
    'Six of the eight reservists we employ were called up in 2025, all on full pay.',
    'In the contract just ended we paid every firm within eleven days.',
    'The mill has trained weavers for the borough these thirty years, 212 of them so far.',
  ],
  NONE: [
    'What follows is set out by question.',
    'Four gifts are described below.',
    'The borough lost two thousand jobs when the pit closed.',
    'Who answers for it: the matron.',
    'He knows every gate in the valley.',
    'Cold houses make people ill.',
    'Fairness is the thread that runs through all we do.',
    'The register has a column for each depot.',
    'Ask anybody at the market about us.',
    'Nothing under this heading.',
  ],
};
