import type { QuantityCase } from './quantities.ts';

/** Sentences in the manner of letters, notes and committee papers, for what bids by further writers had wrong. */
export const QUANTITY_CASES_LETTERS_AND_NOTES: readonly QuantityCase[] = [
  // Shares of money without "every", of pounds, and of what was kept.
  ['It will be three pounds in four by Michaelmas.', '75 percent'],
  ['Four quid out of five goes to the yard next door.', '80 percent'],
  ['Two of every three pounds we pay out stay in the valley.', '66.7 percent'],
  ['We paid them three pounds in four weeks.', '3 GBP'],
  ['£7 in £10 stays local.', '70 percent'],
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
  ['Under Lot 2 new apprentices will start in year one.'],
  ['From Tier 1 local suppliers we buy 40%.', '40 percent'],
  ['We will hire Level 2 new entrants, 12 of them.', '12 item'],
  ['On route 14 new shelters will be built.'],
  // "Not less than" says how many come, "with fewer than" how large a firm is.
  ['The tea room opens with not less than thirty pensioners at each sitting.', '>=30 person'],
  ['A market day with no fewer than forty stalls.', '>=40 stall'],
  ['We will pay charities with no fewer than 20 staff.'],
  ['Two loans go to firms with fewer than ten staff.', '2 loan'],
  // What there is to choose from, what is left, what is ranked, where it happens.
  ['Each order carries three terms from a menu of eight.', '3 term'],
  ['The bakers of the town, there are four of them left, get a visit in May.'],
  ['We will train a pool of 20.', '20 item'],
  ['There are 14 of them left to retrain and we will retrain all.', '14 item'],
  ['A repair bench in Eastgate and Holm (your two most deprived), 30 mends a month.', '30 mend'],
  ['A van goes round all twelve villages once a fortnight.', '12 village'],
  ['By year two we will serve our nine villages.', '9 village'],
  ['We will open repair cafes across 6 boroughs by 2028.', '6 borough'],
  ['Between four parishes and six parishes will get a warden.', '4 parish', '6 parish'],
  ['We will plant 30 trees across 12 villages.', '30 tree'],
  ['Our driver stops in our nine parishes with 40 parcels.', '40 parcel'],
  ['We shall visit nine villages.', '9 village'],
  // From what age, in notes.
  ['3 kitchen trainees, 18+, two in year one.', '3 trainee', '2 trainee'],
  ['Volunteers (25+) will be found.', '>=25 item'],
  ['We take 4 trainees (25+) on.', '4 trainee'],
  // How long something lasts.
  ['An eight-week programme in upholstery for 14 adults.', '8 week', '14 person'],
  ['A ten-week club for 20 carers.', '10 week', '20 person'],
  ['A twelve-week club for 10.', '12 week', '10 item'],
  ['A two-tier programme of visits.'],
  ['A 500-metre club swims.'],
];
