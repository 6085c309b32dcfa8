import type { QuantityCase } from './quantities.ts';

/** What changed from so many to so many, by what part, and what was there all along. */
export const QUANTITY_CASES_CHANGES_AND_PARTS: readonly QuantityCase[] = [
  // What it was counts beside what it became; neither is an hour of the day or an age.
  ['Days lost to colds went down from 11 to 8.', '11 item', '8 item'],
  ['Broken panes fell from 12 to 9 a term.', '12 item', '9 item'],
  ['The queue at the hatch was cut from 9 to 4.', '9 item', '4 item'],
  ['Reservists on the books rose from 6 to 10.', '6 item', '10 item'],
  ['Litres a load were lowered from 10.4 to 6.2 by the new drums.', '10.4 item', '6.2 item'],
  ['The new rota has brought absence down from 7.5 to 4.1 days.', '7.5 item', '4.1 day'],
  ['Crashes dropped from 12 to 3.', '12 item', '3 item'],
  ['We raised the number of saints’ day walks from 4 to 11.', '4 item', '11 item'],
  ['Vacancies shrank from 10 to two.', '10 item', '2 item'],
  ['Use of the hall grew from 8 to 12 evenings.', '8 item', '12 session'],
  ['The hatch is open from 9 to 5.'],
  ['The shop moved its hours from 8 to 10.'],
  // By what part something becomes less or more.
  ['Gas per load is reduced by one third against 2027.', '33.3 percent'],
  ['We try to burn a fifth less diesel.', '20 percent'],
  ['There will be a quarter fewer lorries in the lane.', '25 percent'],
  ['Absence could fall by up to a tenth.', '<=10 percent'],
  ['Peat use is cut by one half.', '50 percent'],
  ['By one third party check a year.', '1 check'],
  ['We take a third more lads than before.', '33.3 percent'],
  // Months of the contract in a row.
  ['We pay £7,500 in month 3 and again in month 15, 27, 39, 51 and 63.', '7500 GBP'],
  ['Surveys in months 6, 18 and 30.'],
  ['In month 6, 20 trees.', '20 tree'],
  // What a number names.
  ['Five porters are trained to City & Guilds 6281 by May 2028.', '5 porter'],
  ['5.3 £4,000 is paid to the hospice.', '4000 GBP'],
  ['One matter is certain: £500 for the choir.', '500 GBP'],
  ['Alarms for 120 tenants over 70 or living alone.', '120 person'],
  // What the authority has is no promise.
  ['If we get your 34 schools, each has a herb bed.'],
  ['£190,000 of it was spent inside your six towns.', '190000 GBP'],
  ['Women from the six towns are taught to plaster.'],
  ['We will plant in your four parks 40 limes.', '40 lime'],
  ['We will help your nine wardens with 3 courses.', '3 course'],
  // How many of ours tells how many of ours there are, where nothing is promised.
  ['Nine of our 23 barges are electric.', '9 barge', '23 barge'],
  ['Eleven of our fourteen trustees use a chair.', '11 trustee', '14 trustee'],
  ['Two of our five founders were apprentices.', '2 founder', '5 founder'],
  ['Nine of our 54 porters will be trained as first aiders.', '9 porter'],
  ['Six of our 40 bakers go to college next May.', '6 baker'],
];
