import type { ClaimClass } from '@evenhand/shared/domain';

type Judged = Extract<ClaimClass, 'COMMITMENT' | 'ASPIRATION' | 'TRACK_RECORD' | 'NONE'>;

/** Statements in voices that no labelled tender has, with the class a careful reader gives; NONE is all that claims nothing. */
export const CLASSES: Readonly<Record<Judged, readonly string[]>> = {
  COMMITMENT: [
    'The Guarantor and the Operator jointly covenant that eleven bursaries shall be awarded before the second anniversary.',
    'Count on us for a dozen Saturday repair stalls between Easter and harvest, every year you have us.',
    'Ye’ll get twa apprentices oot o’ this, signed on by August 2028.',
    'Two hundred hedgehog boxes go up along the towpath before the clocks change in 2029.',
    'The mosque kitchen gets our cold store, free, for as long as this agreement runs.',
    'No subcontractor of ours will be kept waiting longer than nine days for money owed.',
    'From mobilisation onward, each depot shall ring-fence three shifts a week for returners.',
    'Put us down for 64 hours of careers talks, split evenly over the eight academies.',
    'We are going to give the hospice our old minibus in the spring of 2028.',
    'I personally promise to answer for these figures before your scrutiny committee each November.',
    'Our company obligates itself to hire minimum five long-term unemployed until end of the 2028.',
    'Should any quarter’s total fall short, the balance is paid to the credit union within ten days.',
    'A workplace nurse is to be funded by the partnership for the whole of the term.',
    'Every trainee leaves with a forklift licence, paid for by the yard.',
    'It is hereby agreed that thirty per cent of hours will be worked by people from the estate.',
    'We wil plant 3 orchard with the pupil in first winter.',
  ],
  ASPIRATION: [
    'It would gladden us to see a second bakery open before the term is out.',
    'Given a fair wind, the yard could take on another two joiners in 2029.',
    'Our sights are set on carbon neutrality by 2036.',
    'Discussions with the lido trust may lead to free swims on Fridays.',
    'With a bit of luck there’ll be a third van by then.',
    'The partners are minded to extend the bursary, finances permitting.',
    'We have ambitions to be the greenest printer in Fife.',
    'A crèche is something that we would dearly like to offer.',
    'One day, God willing, all of the fleet is electric.',
    'Consideration is being given to a shared apprentice with the college.',
    'The target that we have in mind is forty, though nothing is fixed.',
    'If volumes hold up, we might fund a second coach.',
    'We are exploring whether the depot roof can carry panels.',
    'We endeavour wherever practicable to appoint from the surrounding wards.',
    'Hopefully eight or nine of them stay on with us.',
    'Our dream is to give each school one garden.',
  ],
  TRACK_RECORD: [
    'Of the 51 youngsters we took in at Leith, 39 are still in work.',
    'Last winter our gritters towed 212 cars out of ditches for nothing.',
    'We hold the Armed Forces Covenant gold award.',
    'Seven in ten of us walk or cycle in.',
    'Since the merger the depot’s gas bill has dropped by a third.',
    'In Gateshead the same scheme found jobs for 88 people.',
    'Women make up 43% of our engineers.',
    'The promise of thirty placements that we made to Halton was kept, with four to spare.',
    'Ten years we are doing this and never one accident.',
    'Our apprentices have twice won the regional medal.',
  ],
  NONE: [
    'Please set out in no more than 600 words how you would support care leavers.',
    'The Authority wishes to see benefits that last beyond the contract.',
    'Fuel poverty touches one household in six here.',
    'Communities flourish when everybody has a stake in them.',
    'We hold dear the dignity of each person.',
    'Our fitters greet every tenant by name.',
    'The coaches are from a firm in Buxton.',
    'See also our answer to question 9.',
    'A day means seven and a half hours, breaks left out.',
    'The form will have two columns.',
    'Lessons will be in the small hall, next to the library.',
    'Employers must by law provide a safe place of work.',
    'Every supplier is expected to share our values.',
    'We champion inclusion at each level of the business.',
    'Contact: Morag Laird, bids desk, extension 40.',
    'On most mornings the foreman brings round tea.',
  ],
};

/** Statements with a promise and a hope in them: the promise decides, wherever it stands. */
export const PROMISES_BESIDE_HOPES: readonly string[] = [
  'We will train nine stewards by March 2029 and hope to train nine more the year after.',
  'While we hope in time for twenty, we will take on no fewer than six school leavers in Year 1.',
  'Twelve laptops shall be given to the refuge each spring, and we would like to add tablets.',
  'The firm shall endow one prize a year, and may endow a second.',
  'We aim to reach zero waste by 2034; meanwhile 90% of arisings will be recycled from day one.',
  'Our offer is forty hours of free advice a year, with the ambition of doubling it.',
  'Although a sauna is only a dream, the pool will be free to carers every Tuesday from May 2028.',
  'We’ll mend 150 bikes for the school, more if we can.',
  'Two supervisors will be released for mentoring one day a month, and we are keen to see others follow.',
  'We commit £8,000 a year to the youth club and intend to find a sponsor to match it.',
  'Ten jobs are guaranteed to residents of the estate, and possibly fifteen if the second depot opens.',
  'It is our wish to do more, but this much we promise: thirty trees each winter.',
  'Our hope is a warmer town, which is why two fitters go round with draught strips every Friday from October 2028.',
  'We can only hope that families like them: six Sunday swims a year, paid for by us.',
];

/** Sentences that plainly tell of what is over, with figures and spells in them. */
export const TOLD_IN_THE_PAST: readonly string[] = [
  'At Calder, 312 checks in the first two years led to 40 early diagnoses confirmed by the surgeries.',
  'The same timetable in Porto placed 61% of trainees in its third year against a target of 55%.',
  'In the year ended 31 March 2027 the firm paid £4,100 to the county foundation.',
  'The directors have, in the twelve months to June 2026, given 48 hours of advice to charities.',
  'We lost two drivers that winter and the depot learned from it.',
  'The bakery at Leith had 30 learners through its doors.',
  'In the contract just ended we paid every firm within eleven days.',
  'Ninety-one per cent of invoices were settled within 6 days.',
];

/** Sentences with a verb in the past that bind somebody all the same. */
export const DECIDED_IN_THE_PAST: readonly string[] = [
  'It was resolved that the society pays £900 into the fund each contract year.',
  'Provision has been made for four bursaries in every contract year.',
  'We have ring-fenced £7,000 a year for the youth club.',
  'We have included 30 volunteer days in year 1 and 60 in year 2.',
  'We have ordered 4 electric vans for delivery within 6 weeks of award.',
  'We have contracted 3 social enterprises from month 1.',
  'The site manager has found 12 placements in year 1.',
  'We wrote four apprenticeships into year 2.',
  'The board ordered that six apprentices start in year 1.',
];
