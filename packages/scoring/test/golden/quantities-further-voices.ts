import type { QuantityCase } from './quantities.ts';

/** More sentences in voices that no labelled tender has, written before the grammar was asked. */
export const QUANTITY_CASES_FURTHER_VOICES: readonly QuantityCase[] = [
  // Thousands apart, currencies by letters, pence that are money and pence that are a share.
  ['Our purchases will attain 1 250 000 £ per year.', '1250000 GBP'],
  ['The academy gives 48 000 hours of training.', '48000 hour'],
  ['GBP 25k goes to the hall.', '25000 GBP'],
  ['From each parcel that we carry, 3p goes to the food bank.', '0.03 GBP'],
  ['At least 75p stays in the county.', '>=75 percent'],
  ['Of every pound we spend, 64p is spent in town.', '64 percent'],
  ['A levy of 20 pence per tonne is paid in.', '0.2 GBP'],
  // Ratios and shares of odd numbers.
  ['That is one out of eleven of us.', '1:11 ratio'],
  ['So that makes it 2 in 17.', '2:17 ratio'],
  ['Four in five crew members will hold the certificate.', '80 percent'],
  ['This year three in five of our starters came from the estate.', '60 percent'],
  ['It will be half in Year 1 and three fifths from Year 2.', '50 percent', '60 percent'],
  ['Two thirds in month 6 and three quarters by month 12.', '66.7 percent', '75 percent'],
  // Hundreds, dozens and pairs without an article of their own.
  ['We lend them the fan for their first hundred tests.', '100 test'],
  ['The first dozen wardens start in June.', '12 warden'],
  ['A pair will be hired for your borough too.', '2 item'],
  ['Thirty boxes by Easter and a furthur dozen after.', '30 box', '12 box'],
  // So much of something.
  ["We'll give him a month's trial.", '1 trial'],
  ["A day's free digging for the allotments.", '1 digging'],
  ["She had a month's notice."],
  ['Chair yoga, an hour on a Thursday, for 40 weeks of each year.', '1 hour', '40 week'],
  ['Our joiners put in 600 hours at the hospice.', '600 hour'],
  ['We promise fifteen beds, and they will be new.', '15 bed'],
  ['As pledged under Question 3, 10 of our apprentices are young.', '10 apprentice'],
  // What counts nothing.
  ['Anyone who has not yet turned 25 may apply.'],
  ['Seven starts under 25 in the office.', '7 start'],
  ['Last year we hired 60 people under 25 nationally.', '60 person'],
  ['We will start one young lad, 17 or 18, in the yard.', '1 person'],
  ['Six of the next ten posts are for the estate.', '6 post'],
  ['Of those four we shall keep a desk for a care leaver.'],
  ['Firms in the three council areas come first.'],
  ['We drove it there and brought it back in one piece.'],
  ['Last time we ran one, in Hull, 40 came.', '40 item'],
  ['A tale about one of them goes out each month.'],
  ['Our clerk has one arm.'],
  ['The courses are on 12 and 13 May 2028.'],
  ['The choir has the room from 2 til 4.'],
  ['The top floor stands empty after six and is free to clubs.'],
  ['Two starts each 18 months.', '2 start'],
  ['All will be certified by period 6.'],
  ['One day we would like to say so.'],
  ['The staff list rises from 35 to 70 by June.', '35 item', '70 item'],
];
