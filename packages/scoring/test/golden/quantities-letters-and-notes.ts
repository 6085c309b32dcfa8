import type { QuantityCase } from './quantities.ts';

/** Sentences in the manner of letters, notes and committee papers, for what bids by further writers had wrong. */
export const QUANTITY_CASES_LETTERS_AND_NOTES: readonly QuantityCase[] = [
  // Shares of money without "every", of pounds, and of what was kept.
  ['It will be three pounds in four by Michaelmas.', '75 percent'],
  ['Four quid out of five goes to the yard next door.', '80 percent'],
  ['Two of every three pounds we pay out stay in the valley.', '66.7 percent'],
  ['We paid them three pounds in four weeks.', '3 GBP'],
  ['8 in 10 kept posts are filled from the estate.', '80 percent'],
  ['9 in 10 firms we asked came back.', '90 percent'],
  // So many in so many months or places are no share.
  ['At least 6 in 10 months.', '>=6 item'],
  ['Apprenticeships: 6 in 10 months.', '6 item'],
  ['Placements: 3 in 5 departments.', '3 item', '5 department'],
  ['At least 3 in 10 schools.', '>=3 item', '10 school'],
  ['Trees: 30 in 100 gardens.', '30 item', '100 garden'],
  ['At least 8 in 10 trainees will stay.', '>=80 percent'],
  // A word that may be a label, before an amount of something more.
  ['Across the Group 300 more wardens will be trained.', '300 item'],
  ['Class 4 and Group 12 are left as they are.'],
  // "Not less than" says how many come, "with fewer than" how large a firm is.
  ['The tea room opens with not less than thirty pensioners at each sitting.', '>=30 person'],
  ['A market day with no fewer than forty stalls.', '>=40 stall'],
  ['Two loans go to firms with fewer than ten staff.', '2 loan'],
  // What there is to choose from, what is left, what is ranked, where it happens.
  ['Each order carries three terms from a menu of eight.', '3 term'],
  ['The bakers of the town, there are four of them left, get a visit in May.'],
  ['A repair bench in Eastgate and Holm (your two most deprived), 30 mends a month.', '30 mend'],
  ['A van goes round all twelve villages once a fortnight.'],
  ['Our driver stops in our nine parishes with 40 parcels.', '40 parcel'],
  ['We shall visit nine villages.', '9 village'],
  // From what age, in notes.
  ['3 kitchen trainees, 18+, two in year one.', '3 trainee', '2 trainee'],
  // How long something lasts.
  ['An eight-week programme in upholstery for 14 adults.', '8 week', '14 person'],
  ['A ten-week club for 20 carers.', '10 week', '20 person'],
];
