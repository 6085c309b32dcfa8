/** One way to see an answer: what it shows, what decides, and why not the marks beside. */
interface View {
  readonly mark: string;
  readonly finding: string;
  readonly decisive: string;
  readonly notAbove: string;
  readonly notBelow: string;
}

/** An answer to one question, and how each evaluator saw it: the place of a view for each of them. */
interface DemoAnswer {
  readonly promise: string;
  readonly more: string;
  readonly views: readonly View[];
  readonly seen: readonly number[];
}

/** Bids of the demonstration that a panel has scored, by bidder and question. All of it is invented. */
export const BIDS_TO_MODERATE: Readonly<Record<string, Readonly<Record<'Q1' | 'Q2', DemoAnswer>>>> = {
  'Clearpath Ltd (invented)': {
    Q1: {
      promise:
        'We will recruit four apprentices living in Kidderminster by 30 September 2027 and keep each for at least two years.',
      more: 'Dana Whitlock, our area manager, will send the Council their attendance and progress each quarter.',
      views: [
        {
          mark: '4',
          finding:
            'Four apprentices from Kidderminster by 30 September 2027, kept for two years; Dana Whitlock reports each quarter.',
          decisive:
            'Four apprentices, the town, the day and two years of employment are all named, and Dana Whitlock answers for them.',
          notAbove: 'Nobody but Dana Whitlock checks the four apprenticeships.',
          notBelow: 'Dana Whitlock sends attendance each quarter, so delivery can be shown.',
        },
        {
          mark: '3',
          finding:
            'Four apprentices by 30 September 2027; what Dana Whitlock reports is attendance, not qualification.',
          decisive: 'Four apprentices by 30 September 2027, with a report on attendance and none on what they learn.',
          notAbove: 'The quarterly report of Dana Whitlock does not say who has qualified.',
          notBelow: 'Both the four places and 30 September 2027 are given.',
        },
      ],
      seen: [0, 0, 1],
    },
    Q2: {
      promise: 'All 11 of our vans on this contract will be electric by 1 April 2028.',
      more: 'We expect this to save about 30 tonnes of carbon a year and will publish our mileage.',
      views: [
        {
          mark: '3',
          finding: 'Eleven electric vans by 1 April 2028; the 30 tonnes are expected, not promised.',
          decisive: 'Eleven vans and 1 April 2028 are fixed; the saving of 30 tonnes is only expected.',
          notAbove: 'Nobody is named for the eleven vans.',
          notBelow: 'The eleven vans have a day, 1 April 2028.',
        },
      ],
      seen: [0, 0, 0],
    },
  },
  'Marlbrook Services (invented)': {
    Q1: {
      promise: 'We aim to offer work experience to local schools.',
      more: 'In 2025 we welcomed 14 pupils of Bromsgrove schools at our depot.',
      views: [
        {
          mark: '1',
          finding: 'An aim without a number; the 14 pupils of Bromsgrove were welcomed in 2025, before this contract.',
          decisive: 'The 14 pupils were in 2025, and for this contract there is only an aim.',
          notAbove: 'Not one place is promised to a school under this contract.',
          notBelow: 'Work experience for schools does address the question.',
        },
        {
          mark: '3',
          finding: 'Work experience for schools, with 14 pupils of Bromsgrove as the size of it.',
          decisive: 'Fourteen pupils of Bromsgrove schools at the depot show the size of what is offered.',
          notAbove: 'Nobody at Marlbrook is named for the 14 pupils.',
          notBelow: 'Fourteen pupils and the depot are named.',
        },
      ],
      seen: [0, 0, 1],
    },
    Q2: {
      promise: 'We will plant 60 fruit trees at bus shelters of the Council’s choice by March 2028.',
      more: 'Our gardener, Idris Vaughan, will water them for three summers and count how many live.',
      views: [
        {
          mark: '4',
          finding:
            'Sixty fruit trees at shelters by March 2028, watered for three summers and counted by Idris Vaughan.',
          decisive: 'Sixty trees by March 2028, three summers of care, and Idris Vaughan counts what lives.',
          notAbove: 'The count of Idris Vaughan is checked by nobody else.',
          notBelow: 'Idris Vaughan and three summers of watering are named.',
        },
      ],
      seen: [0, 0, 0],
    },
  },
  'Teme Valley Facilities (invented)': {
    Q1: {
      promise: 'We will pay for 10 driving licences of unemployed residents of Worcester in each contract year.',
      more: 'Jobcentre Plus will choose the people with us; our people partner, Lowri Bevan, leads this.',
      views: [
        {
          mark: '4',
          finding:
            'Ten driving licences a year for unemployed residents of Worcester, led by Lowri Bevan with Jobcentre Plus.',
          decisive:
            'Ten licences in each contract year, for named people chosen with Jobcentre Plus, led by Lowri Bevan.',
          notAbove: 'Nothing says how the ten licences are proved to the Council.',
          notBelow: 'Lowri Bevan leads it and Jobcentre Plus takes part.',
        },
        {
          mark: '5',
          finding: 'Ten licences a year with Jobcentre Plus as a partner from outside, led by Lowri Bevan.',
          decisive: 'Jobcentre Plus chooses the ten people, so somebody outside sees every licence.',
          notAbove: 'There is no higher mark.',
          notBelow: 'Jobcentre Plus is not part of the bidder and sees each of the ten.',
        },
      ],
      seen: [0, 1, 0],
    },
    Q2: {
      promise: 'We are committed to a greener Worcestershire and to reducing our footprint.',
      more: 'Our policy is reviewed every year.',
      views: [
        {
          mark: '1',
          finding: 'A policy reviewed every year; nothing is promised for the shelters of Worcestershire.',
          decisive: 'Only a policy is named, and nothing that would be done at a shelter.',
          notAbove: 'No act at any shelter is promised.',
          notBelow: 'The footprint does address the question.',
        },
      ],
      seen: [0, 0, 0],
    },
  },
};
