import { isSaidOfOthers } from './said-of-others.ts';
import { readText } from './reading.ts';
import { vocabularyOf } from './model.ts';

const read = (text: string) => readText(text, '2027-04-01', vocabularyOf(['aware', 'figures', 'firms', 'speak'], []));

describe('what is said of others', () => {
  it.each([
    'The big boys will promise you the earth.',
    'Our competitors will claim the same.',
    'You will be aware that fares rose.',
    'The Council will know the lane.',
    'We’ll see.',
    'We shall see what can be done.',
    'We will let the figures speak.',
    'The figures will speak for themselves.',
    'Our figures will speak for themselves.',
    'We’ll let our record speak.',
    'We will come to that below.',
    'We’ll come to this in a moment.',
    'We will come to that in due course.',
    'We shall come to it further down.',
    'Other firms will tell you the same.',
    'Some of the big firms will tell you that they are cheaper.',
    'Our competitors will pledge 500 hours.',
  ])('binds nobody: %s', (text) => {
    expect(isSaidOfOthers(read(text))).toBe(true);
  });

  it.each([
    'Other suppliers will be paid within ten days.',
    'Local firms will be told of every order.',
    'You will know by May 2028 how many have stayed.',
    'We will see each trainee every week.',
    'We will come to the school twice a year.',
    'Our manager will tell you within a day.',
    'Any supplier will be told in writing.',
    'Where any date is missed the director will write to the Trust.',
    'The partner charity will offer ten places.',
    'Large subcontractors will pledge two apprenticeships each.',
    'Any subcontractor will pledge 2% of its fee to the fund.',
    'Big suppliers will promise to take a care leaver each.',
    'Many of our staff will pledge ten hours a year to local schools.',
    'Some of our drivers will talk to pupils at four schools every year.',
    'Most of our managers will write to a pupil who has left care.',
    'Some volunteers will talk to older tenants by telephone.',
    'Any member of staff will tell the site manager of a near miss within one hour.',
    'Our university partner will recognise 20 trainees with a certificate.',
    'Our client manager will remember every birthday of the lads.',
    'The council liaison officer in our team will know every tenant by name.',
    'Our multinational parent company will give £5,000 a year to the food bank.',
    'Our rival teams of gardeners will plant 300 bulbs.',
    'A multinational partner of ours will lend us four trainers.',
    'Social work students will speak to residents every month.',
    'Time bank members will speak to newcomers in their own language.',
    'Record keepers from our office will show the scouts how to file.',
    'We will let 12 charities show their work in our foyer every year.',
    'We will let local artists show their pictures in our canteen.',
    'We will let the scouts talk to our engineers.',
    'We will let the hall free of charge; our team will show visitors round.',
    'We will let two units to start-ups, and our staff will speak at four schools each year.',
    'We will come to this school six times a year.',
    'We will come to this in a minibus every Friday.',
    'We will come to these meetings every quarter.',
    'We will come to that village with the mobile library.',
    'We will see how each trainee is doing every Friday.',
    'We will see who needs a lift by 1 May 2027.',
  ])('is not what is offered to them: %s', (text) => {
    expect(isSaidOfOthers(read(text))).toBe(false);
  });
});
