import type { Need, RulePack } from './need.ts';

const FULL = ['quantity', 'time'] as const;

/** Readers let so many measurable promises make up for a role or for evidence that is not told. */
const MANY: Need = { find: 'commitment', with: FULL, measures: 4 };
/** "Comprehensive and fully measurable": with this many, the evidence that band 4 asks for verifies enough. */
const COMPREHENSIVE: Need = { find: 'commitment', with: FULL, measures: 5 };

/**
 * The six-band scale of the corpus and of tenders that publish the same descriptors: nothing, general words, a
 * commitment, a measurable commitment, several with role and evidence, a proven plan.
 */
export const COMMITMENT_SCALE: RulePack = {
  id: 'commitment-scale-0-5',
  title: 'Six bands from no response to excellent, by commitments',
  bands: [
    {
      id: 'commitment-scale.0',
      mark: '0',
      needs: { all: [] },
      implements: 'Nothing that addresses the question.',
      from: 'pack',
    },
    {
      id: 'commitment-scale.1',
      mark: '1',
      needs: { find: 'answer' },
      implements:
        'General policy, values, track record or intentions only; no commitment for this contract, or only what the specification or the law already requires.',
      from: 'pack',
    },
    {
      id: 'commitment-scale.2',
      mark: '2',
      needs: { find: 'commitment' },
      implements:
        'At least one relevant commitment for this contract beyond the specification, but without a quantity or without a date or period; little on how.',
      from: 'pack',
    },
    {
      id: 'commitment-scale.3',
      mark: '3',
      needs: {
        all: [
          { find: 'commitment', with: FULL },
          { any: [{ find: 'who-or-where' }, { find: 'commitment', with: FULL, measures: 2 }] },
          { find: 'method' },
        ],
      },
      implements:
        'At least one relevant commitment for this contract with a quantity and a date or period, and some detail on who benefits or where; the delivery approach is outlined.',
      from: 'pack',
    },
    {
      id: 'commitment-scale.4',
      mark: '4',
      needs: {
        all: [
          { find: 'commitment', with: FULL, measures: 2 },
          { any: [{ find: 'role' }, { find: 'delivery-evidence' }] },
          { any: [{ find: 'role' }, MANY] },
          { any: [{ find: 'delivery-evidence' }, MANY] },
        ],
      },
      implements:
        'Two or more such commitments on different measures, with beneficiaries or places named, a responsible role, and how delivery will be evidenced; credible.',
      from: 'pack',
    },
    {
      id: 'commitment-scale.5',
      mark: '5',
      needs: {
        all: [
          { find: 'delivery-plan' },
          { any: [{ find: 'independent-check' }, COMPREHENSIVE] },
          { find: 'track-record' },
        ],
      },
      implements:
        'As 4, comprehensive and fully measurable, with a timed delivery plan, verification, and a relevant track record that makes it credible; no material weakness.',
      from: 'pack',
    },
  ],
};
