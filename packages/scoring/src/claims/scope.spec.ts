import { isCoreDelivery, legalDutyIn, readCoreService, scopeOf, type ScopeContext } from './scope.ts';

const context: ScopeContext = {
  coreService: readCoreService(
    'The Provider will collect refuse and recycling from 52,000 households every fortnight. It must keep contamination below 8 per cent and pay its suppliers within 30 days.',
  ),
  areaPlaces: new Set(['hallow', 'county town', 'malvern']),
};
const scope = (text: string): string => scopeOf(text, 'COMMITMENT', context);

describe('scopeOf', () => {
  it('is the contract for a promise of the bidder’s own', () => {
    expect(scope('We will take on six apprentices from Malvern by September 2028.')).toBe('contract');
  });

  it('is core delivery for the service that is bought anyway', () => {
    expect(scope('We will collect refuse and recycling from all 52,000 households every fortnight.')).toBe(
      'core-delivery',
    );
    expect(scope('Contamination will be kept below 8 per cent, as the specification requires.')).toBe('core-delivery');
  });

  it('stays the contract where the promise beats the specification', () => {
    expect(
      isCoreDelivery('We will pay our suppliers within 10 days, faster than the specification.', context.coreService),
    ).toBe(false);
  });

  it('stays the contract where only the level of a course stands in the specification', () => {
    const coreService = readCoreService(
      'The Provider will put all kitchen staff in schools through Level 2 food hygiene.',
    );
    const promise = 'Eight school leavers will begin a Level 2 or Level 3 chef apprenticeship in our kitchens.';
    expect(isCoreDelivery(promise, coreService)).toBe(false);
  });

  it('is core delivery for what stands in the requirements', () => {
    expect(scope("The four trainees in the Employer's Requirements will be in post throughout.")).toBe('core-delivery');
  });

  it('stays the contract where a promise goes further than the requirements', () => {
    for (const promise of [
      'We will go further than the 95 per cent set out in the Employer’s Requirements.',
      "We will take on ten trainees, twice those in the Council's requirements.",
      "Ten trainees, none of whom is in the Council's requirements.",
    ])
      expect([promise, scope(promise)]).toEqual([promise, 'contract']);
  });

  it('keeps the law on transfer of staff apart from other things that are kept and transferred', () => {
    expect(legalDutyIn('More than 40 staff will transfer to us under TUPE.')).not.toBeNull();
    expect(legalDutyIn('Staff will transfer under TUPE and service will improve.')).not.toBeNull();
    expect(legalDutyIn('We will pay as before more than 40 staff who transfer under TUPE.')).not.toBeNull();
    for (const duty of [
      'Wages of staff who transfer under TUPE are paid as shown in the table above.',
      'TUPE staff will be paid, as set out above, on the same terms.',
      'Under TUPE we keep pay for more than forty staff.',
      'We protect pay under TUPE for staff with more than five years of service.',
      'Under TUPE pay is kept for more than a year.',
      'We honour TUPE and give no better training.',
      'We will not improve pay for staff who transfer under TUPE.',
      'TUPE staff will not be paid above the market rate.',
      'Wages of TUPE staff will never be £1 above those of today.',
      'We keep pay under TUPE for 60% of our team and more than half of the site.',
      'We honour TUPE and do not promise more holiday.',
      'Staff who transfer under TUPE will be paid as before and no more than the law asks.',
      'The pay of staff who transfer under TUPE will not rise above inflation.',
      'We keep pay under TUPE for a team with above average service.',
      'Under TUPE we protect the pay of a workforce with more than average experience.',
      'Wages under TUPE are kept for the 60% more than ten years here.',
      'We cannot pay TUPE staff above the market rate.',
      "We won't pay TUPE staff above the market rate.",
      'We do not promise to pay TUPE staff above the market rate.',
      'Pay of TUPE staff will not be set above the market rate.',
      'Nobody who transfers under TUPE will be paid above the union rate.',
      'None of those who transfer under TUPE will get higher pay.',
      'We never offered TUPE staff enhanced sick pay.',
      'TUPE staff will be paid by the union rate without any sum above the market.',
      'We honour TUPE and cannot give better training, higher pay or more leave.',
      'TUPE staff don’t get the Real Living Wage.',
      'TUPE staff will not, in any year, be paid £1 an hour more than today.',
      'Pay above the market rate is not offered to TUPE staff.',
      'Under TUPE pay of £500 over two years is kept.',
      'We keep pay under TUPE for 20% more staff.',
      'TUPE pay is protected for staff with more than local experience.',
      'No one who comes under TUPE can expect wages 5% higher than now.',
    ])
      expect([duty, legalDutyIn(duty)]).not.toEqual([duty, null]);
    expect(legalDutyIn('Staff who transfer under TUPE will have better pay from the first month.')).toBeNull();
    for (const promise of [
      'We will pay staff who transfer under TUPE above the Real Living Wage.',
      'Staff who transfer under TUPE will be paid more than the Real Living Wage.',
      'We will improve the training of all 40 staff who transfer under TUPE.',
      'Staff who transfer under TUPE will have better training and 3 more days of leave.',
      'Staff who transfer under TUPE will be paid above the current rate of the market.',
      'Staff who transfer under TUPE get not only better training, they choose its day.',
      'TUPE staff will be paid 5% above their current rate.',
      'TUPE staff will be paid five per cent above their rate of today.',
      'TUPE staff will be paid 50p an hour more than they get now.',
      'Wages of TUPE staff will be £1 above those of today.',
      'TUPE staff will be paid 3% more than they earn now.',
      'TUPE staff will be paid 5% above inflation each year.',
      'TUPE staff will be paid above the industry rate.',
      'TUPE staff will be paid above the sector rate.',
      'TUPE staff will be paid above average.',
      'We will not just improve pay for staff who transfer under TUPE, we add leave.',
      'TUPE staff will be paid £1,000 a year more than they get now.',
      'TUPE staff will be paid £1.50 per hour more.',
      'TUPE staff will be paid 5 percent above their rate.',
      'TUPE staff will be paid 5% over the old rate.',
      'Wages of TUPE staff will be 5% higher than now.',
      'TUPE staff will not be paid less than today but 5% above it.',
      'We will not simply improve pay for staff who transfer under TUPE.',
      'TUPE staff will be paid two pounds an hour more.',
      'Staff who transfer under TUPE will earn £2,500 each year more than now.',
      'TUPE staff will be paid 3.5 per cent more from day one.',
      'The salaries of TUPE staff will be ten percent higher than those of today.',
      'Nobody who transfers under TUPE will be paid below the Real Living Wage.',
      'No one under TUPE loses a day of leave, and all will have better pensions.',
      'We do not stop at TUPE: staff get enhanced sick pay.',
      'Without being asked, we pay TUPE staff above the market rate.',
      'TUPE staff will be paid over the industry average.',
      'No later than May TUPE staff will be paid above the sector rate.',
      'TUPE staff will be paid higher than the union rate.',
      'All staff, under TUPE or not, will be paid 5% above the market.',
      'Staff under TUPE have better pay and are not moved.',
      'We won’t only keep terms under TUPE but give better sick pay.',
    ])
      expect([promise, legalDutyIn(promise)]).toEqual([promise, null]);
    expect(legalDutyIn('We will maintain the terms of our gift and transfer ten laptops to each hostel.')).toBeNull();
    expect(
      legalDutyIn('We will keep the same terms for local firms and transfer 30% of our spend to them.'),
    ).toBeNull();
  });

  it('is the legal minimum for the terms of staff who transfer', () => {
    expect(legalDutyIn('We will honour every term and condition of the staff who transfer to us.')).not.toBeNull();
  });

  it('is the legal minimum for what the law asks', () => {
    expect(scope('All staff will be paid at least the National Living Wage.')).toBe('legal-minimum');
    expect(legalDutyIn('All staff will be paid the Real Living Wage, above the National Living Wage.')).toBeNull();
  });

  it.each([
    'Five of us will hold an MHFA England certificate by June 2028.',
    'Ten supervisors will sit the course of Mental Health First Aid England.',
    'A grant from Sport England will be passed on to the boxing club.',
    'Dr Frogmore of the University of Plymouth will publish what she finds each year.',
    'We will take three interns a year with South Leicestershire College.',
    'The shop on Coventry Street will have thirty volunteers.',
  ])('is no other place for a body or a street that is called after one: %s', (text) => {
    expect(scope(text)).toBe('contract');
  });

  it('is elsewhere for another place and the company for a group-wide plan', () => {
    expect(scope('Our Telford depot will plant 300 trees.')).toBe('elsewhere');
    expect(scope('Across the Group we will train 600 first aiders by 2030.')).toBe('corporate');
  });

  it('is unknown for a statement that promises nothing', () => {
    expect(scopeOf('We trained six apprentices.', 'TRACK_RECORD', context)).toBe('unknown');
  });
});
