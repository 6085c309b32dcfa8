/**
 * Texts to practise on, written for training: no bidder, no council and no place in them exists. One has quantities and
 * dates, one has only good intentions, so that a panel can try both ends of its scale.
 */
export const PRACTICE_SAMPLES: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Sample with quantities and dates',
    text: [
      'We will recruit four apprentices for this contract, two by the end of June 2028 and two by the end of June 2029. Each will be employed for at least 18 months and paid the real living wage.',
      'Our contract manager will meet the two colleges nearest to the depot every quarter and will report starts, leavers and completions to you in the quarterly review.',
      'In our last contract of this kind we planned for three apprentices; three started and two completed.',
      'We are passionate about young people and believe that everybody deserves a chance.',
    ].join('\n\n'),
  },
  {
    title: 'Sample of good intentions',
    text: [
      'Social value is at the heart of everything we do. As a responsible employer we have a strong track record of supporting local communities across the country.',
      'Where possible we will look to create opportunities for local people, and we would hope to work with schools and charities.',
      'Our company has a diversity policy and holds several awards. Last year our staff gave more than 2,000 hours to good causes nationally.',
    ].join('\n\n'),
  },
];
