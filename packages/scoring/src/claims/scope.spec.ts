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

  it('is the legal minimum for the terms of staff who transfer', () => {
    expect(legalDutyIn('We will honour every term and condition of the staff who transfer to us.')).not.toBeNull();
  });

  it('is the legal minimum for what the law asks', () => {
    expect(scope('All staff will be paid at least the National Living Wage.')).toBe('legal-minimum');
    expect(legalDutyIn('All staff will be paid the Real Living Wage, above the National Living Wage.')).toBeNull();
  });

  it('is elsewhere for another place and the company for a group-wide plan', () => {
    expect(scope('Our Telford depot will plant 300 trees.')).toBe('elsewhere');
    expect(scope('Across the Group we will train 600 first aiders by 2030.')).toBe('corporate');
  });

  it('is unknown for a statement that promises nothing', () => {
    expect(scopeOf('We trained six apprentices.', 'TRACK_RECORD', context)).toBe('unknown');
  });
});
