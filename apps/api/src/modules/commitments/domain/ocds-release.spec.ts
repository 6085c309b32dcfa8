import { ocdsFaults } from '../ocds/ocds-faults.ts';
import { ocdsPackage, ocdsRelease, type OcdsContract, type OcdsFacts } from './ocds-release.ts';

const BEFORE_AWARD: OcdsFacts = {
  ocid: 'ocds-h6vhtk-04b1ae',
  at: '2027-05-01T09:00:00.000Z',
  tender: {
    reference: 'T-12',
    title: 'Home care',
    description: 'Care at home.',
    authority: 'Worcestershire County Council',
    procedure: 'open',
    isCancelled: false,
    lots: [
      {
        id: '1',
        title: 'North',
        criteria: [{ title: 'Community', question: 'What will you do?', weightPercent: '12.5' }],
      },
    ],
  },
  bids: { received: 4, assessed: 3 },
  award: null,
};
const CONTRACT: OcdsContract = {
  startOn: '2027-06-01',
  endOn: '2030-05-31',
  value: '1200000.50',
  signedOn: '2027-05-20',
  metrics: [
    {
      ...{ code: 'C1', measure: 'Apprenticeships', statement: 'Three apprentices a year.', unit: 'apprentice' },
      ...{ whole: '9', startOn: '2027-06-01', endOn: '2030-05-31', isIndicator: true },
      delivered: [{ from: '2027-06-01', to: '2028-05-31', amount: '2.5' }],
    },
  ],
};
const after = (contract: OcdsContract | null): OcdsFacts => ({
  ...BEFORE_AWARD,
  award: { supplier: 'Meadow Ltd', issuedOn: '2027-04-01', contract },
});
const DELIVERED = after(CONTRACT);

describe('a release in the Open Contracting Data Standard', () => {
  it.each([
    ['before the award', BEFORE_AWARD],
    ['before the contract', after(null)],
    ['with what was delivered', DELIVERED],
    ['without a commitment', after({ ...CONTRACT, metrics: [] })],
    ['while a score is open', { ...BEFORE_AWARD, bids: { received: 4, assessed: null } }],
    [
      'with what nobody wrote',
      { ...BEFORE_AWARD, tender: { ...BEFORE_AWARD.tender, description: '', procedure: null } },
    ],
  ])('fits the published schema %s', (_when, facts) => {
    expect(ocdsFaults(ocdsRelease(facts))).toEqual([]);
  });

  it('does not fit where a field is of another kind', () => {
    expect(ocdsFaults({ ...ocdsRelease(DELIVERED), date: 'yesterday', tag: ['gossip'] })).toEqual([
      '/date: must match format "date-time"',
      '/tag/0: must be equal to one of the allowed values',
    ]);
  });

  it('tells the weight of each criterion, what was agreed and what was delivered', () => {
    const { tender, awards, contracts } = ocdsRelease(DELIVERED);
    expect(tender).toMatchObject({
      lots: [{ awardCriteria: { criteria: [{ numbers: [{ number: 12.5, weight: 'percentageExact' }] }] } }],
    });
    expect(awards).toMatchObject([
      { agreedMetrics: [{ observations: [{ measure: '9', unit: { name: 'apprentice' } }] }] },
    ]);
    expect(contracts).toMatchObject([
      {
        value: { amount: 1200000.5, currency: 'GBP' },
        implementation: { metrics: [{ id: 'C1', observations: [{ measure: '2.5' }] }] },
      },
    ]);
  });

  it.each([
    [BEFORE_AWARD, ['tender']],
    [after(null), ['tender', 'award']],
    [after({ ...CONTRACT, metrics: [] }), ['tender', 'award', 'contract']],
    [DELIVERED, ['tender', 'award', 'contract', 'implementation']],
  ])('says how far it reaches', (facts, tag) => {
    expect(ocdsRelease(facts)).toMatchObject({ tag });
  });

  it('says of a tender that ended without an award that it is cancelled', () => {
    const cancelled = ocdsRelease({ ...BEFORE_AWARD, tender: { ...BEFORE_AWARD.tender, isCancelled: true } });
    expect(ocdsFaults(cancelled)).toEqual([]);
    expect(cancelled).toMatchObject({
      tag: ['tenderCancellation'],
      tender: { status: 'cancelled', lots: [{ status: 'cancelled' }] },
    });
  });

  it('counts the bidders who did not win and names none of them', () => {
    expect(ocdsRelease(DELIVERED)).toMatchObject({
      parties: [{ id: 'buyer' }, { id: 'supplier', name: 'Meadow Ltd' }],
      bids: { statistics: [{ value: 4 }, { value: 3 }], details: [{ tenderers: [{ name: 'Meadow Ltd' }] }] },
    });
  });

  it('is published in a package that names its extensions', () => {
    expect(ocdsPackage(DELIVERED)).toMatchObject({
      version: '1.1',
      publisher: { name: 'Worcestershire County Council' },
    });
  });
});
