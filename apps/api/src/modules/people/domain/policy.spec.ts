import {
  ACTIONS,
  DECLARATION_STATES,
  PHASES,
  ROLES,
  TOKEN_SCOPES,
  type Action,
  type Phase,
  type Role,
} from '@evenhand/shared/domain';
import { AFTER_THE_END } from './grants.ts';
import { mayAnywhere, refusalOf, type Facts } from './policy.ts';

const facts = (change: Partial<Facts>): Facts => ({
  roles: ['evaluator'],
  administrator: false,
  phase: 'scoring',
  declaration: 'clear',
  trained: true,
  practised: true,
  ...change,
});

/** Actions that show or decide about bids. */
const ABOUT_BIDS: readonly Action[] = ACTIONS.filter((action) =>
  /^(response\.(list|open|read)|file|price|compliance|clarification|masking|machine|adviser|score|scores|moderation|results|record\.export|summary|commitment|batch)/.test(
    action,
  ),
);

const everywhere = ROLES.flatMap((role) => PHASES.map((phase) => [role, phase] as const));

test('whoever has nothing to do with a tender is told that it is not there, whatever is asked', () => {
  for (const action of ACTIONS)
    for (const phase of PHASES) expect(refusalOf(action, facts({ roles: [], phase }))).toBe('tender.not-found');
});

test.each(['due', 'conflict'] as const)(
  'with a declaration that is %s no role sees anything of a bid',
  (declaration) => {
    const known = { assigned: true, ownScoreLocked: true, machineRevealed: true, reOpened: true, own: false };
    for (const [role, phase] of everywhere)
      for (const action of ABOUT_BIDS)
        expect(refusalOf(action, facts({ roles: [role], phase, declaration, ...known }))).not.toBeNull();
  },
);

test('a declaration that is due can be given in every phase, so that nobody is shut out for good', () => {
  for (const [role, phase] of everywhere)
    expect(refusalOf('declaration.give', facts({ roles: [role], phase, declaration: 'due' }))).toBeNull();
});

test('an administrator without a role sees no bid and writes no score', () => {
  const allowed = (phase: Phase) =>
    ACTIONS.filter((action) => refusalOf(action, facts({ roles: [], administrator: true, phase })) === null);
  for (const phase of PHASES)
    expect(
      allowed(phase).filter((action) => !['tender.read', 'people.read', 'people.manage'].includes(action)),
    ).toEqual([]);
});

test('an evaluator whose training is not on record opens nothing to score, and is told why', () => {
  for (const action of ['score.write', 'score.read-own'] as const)
    expect(refusalOf(action, facts({ assigned: true, trained: false }))).toBe('training.due');
});

test('where practice is due an evaluator reads no bid and is told why; whoever reads in another role does', () => {
  for (const action of ['response.list', 'response.read', 'file.read'] as const) {
    expect(refusalOf(action, facts({ practised: false }))).toBe('practice.due');
    expect(refusalOf(action, facts({ practised: false, roles: ['evaluator', 'chair'] }))).toBeNull();
    expect(refusalOf(action, facts({ practised: false, phase: 'moderation' }))).toBeNull();
  }
});

test('before the responses are opened nobody reads them', () => {
  for (const role of ROLES)
    for (const phase of ['setting-up', 'published'] as const)
      for (const action of ['response.read', 'file.read', 'machine.read'] as const)
        expect(
          refusalOf(action, facts({ roles: [role], phase, machineRevealed: true, ownScoreLocked: true })),
        ).not.toBeNull();
});

test('only evaluators write scores, only for questions assigned to them, and only while scoring', () => {
  const writers = everywhere.filter(
    ([role, phase]) => refusalOf('score.write', facts({ roles: [role], phase, assigned: true })) === null,
  );
  expect(writers).toEqual([['evaluator', 'scoring']]);
  expect(refusalOf('score.write', facts({ assigned: false }))).toBe('rights.none');
  expect(refusalOf('score.write', facts({ phase: 'moderation', assigned: true, reOpened: true }))).toBeNull();
});

test('while people score nobody sees the scores of others', () => {
  for (const role of ROLES)
    for (const phase of PHASES.slice(0, PHASES.indexOf('moderation')))
      expect(refusalOf('scores.read', facts({ roles: [role], phase }))).not.toBeNull();
});

test('an evaluator reads what others propose to ask when the scores of others open, and while their own are awaited not at all', () => {
  const others = (change: Partial<Facts>) => refusalOf('clarification.read-proposals', facts(change)) === null;
  for (const phase of PHASES) {
    const seesScores = refusalOf('scores.read', facts({ phase })) === null;
    expect([phase, others({ phase })]).toEqual([phase, seesScores]);
    expect([phase, others({ phase, awaited: true })]).toEqual([phase, seesScores && phase !== 'moderation']);
  }
  for (const role of ['lead', 'chair', 'observer', 'auditor'] as const)
    expect([role, others({ roles: [role] })]).toEqual([role, true]);
});

test('an evaluator sees the machine’s view only after the own lock, and only where the tender lets the panel see it', () => {
  const sees = (change: Partial<Facts>) => refusalOf('machine.read', facts(change)) === null;
  expect(sees({ ownScoreLocked: true, machineRevealed: true })).toBe(true);
  expect(sees({ ownScoreLocked: true })).toBe(false);
  expect(sees({ machineRevealed: true })).toBe(false);
  expect(sees({ phase: 'awarded' })).toBe(false);
});

test('nobody decides about their own interest', () => {
  expect(refusalOf('declaration.decide', facts({ roles: ['lead'], own: true }))).toBe('rights.none');
  expect(refusalOf('declaration.decide', facts({ roles: ['lead'] }))).toBe('rights.none');
  expect(refusalOf('declaration.decide', facts({ roles: ['lead'], own: false }))).toBeNull();
});

test('a lead who has not declared, or has an interest, neither decides about others nor picks who judges', () => {
  const phaseOf = { 'panel.replace': 'scoring', 'practice.waive': 'scoring' } as const;
  for (const declaration of ['due', 'conflict'] as const)
    for (const action of [
      'declaration.decide',
      'assignment.manage',
      'panel.train',
      'panel.replace',
      'practice.waive',
    ] as const) {
      const phase = action in phaseOf ? 'scoring' : 'published';
      const lead = facts({ roles: ['lead'], phase, own: false });
      expect([action, refusalOf(action, { ...lead, declaration })]).toEqual([action, `declaration.${declaration}`]);
      expect([action, refusalOf(action, lead)]).toEqual([action, null]);
    }
  expect(refusalOf('people.manage', facts({ roles: ['lead'], declaration: 'conflict' }))).toBeNull();
});

test('where bidders are masked nobody who scores or sits at the table knows them before the scores are agreed', () => {
  const knows = (change: Partial<Facts>) => refusalOf('identity.read', facts(change)) === null;
  for (const role of ['evaluator', 'chair', 'observer', 'adviser'] as const)
    for (const phase of PHASES)
      expect([role, phase, knows({ roles: [role], phase })]).toEqual([
        role,
        phase,
        PHASES.indexOf(phase) >= PHASES.indexOf('agreed'),
      ]);
  expect(knows({ roles: ['chair'], maskingLifted: true })).toBe(true);
  expect(knows({ roles: ['evaluator'], maskingLifted: true })).toBe(false);
});

test('a second role never takes anything away', () => {
  const allowed = (roles: readonly Role[], phase: Phase) =>
    ACTIONS.filter((action) => refusalOf(action, facts({ roles, phase })) === null);
  for (const phase of PHASES)
    for (const one of ROLES)
      for (const other of ROLES)
        expect(allowed([one, other], phase)).toEqual(expect.arrayContaining(allowed([one], phase)));
});

test('every action has somebody who may do it somewhere', () => {
  const known = { assigned: true, ownScoreLocked: true, machineRevealed: true, reOpened: true, own: false };
  const possible = (action: Action) =>
    mayAnywhere(action, { administrator: true, createsTenders: true }) ||
    everywhere.some(([role, phase]) => refusalOf(action, facts({ roles: [role], phase, ...known })) === null);
  expect(ACTIONS.filter((action) => !possible(action))).toEqual([]);
});

/** What only a person may do: what decides, judges or vouches for something, and what lets others in. */
const FOR_PERSONS: readonly Action[] = ACTIONS.filter((action) =>
  /^(score|scores|moderation|practice|declaration|people|assignment|panel|summary|commitment|compliance|clarification|record|masking|token|framework)\.|\.(lock|edit|revise|move|open|decide|approve|compare|manage)$|^administer$/.test(
    action,
  ),
);

test('no token does what a person must, whatever its scopes and whoever made it', () => {
  const known = { assigned: true, ownScoreLocked: true, machineRevealed: true, reOpened: true, own: false };
  const token = TOKEN_SCOPES;
  for (const [role, phase] of everywhere)
    for (const action of FOR_PERSONS)
      expect(refusalOf(action, facts({ roles: [role], phase, token, ...known }))).toBe('token.not-covered');
  for (const action of FOR_PERSONS)
    expect(mayAnywhere(action, { administrator: true, createsTenders: true, token })).toBe(false);
});

test('a token never gives more than its scope and the person who made it may', () => {
  const allowed = (role: Role, phase: Phase, token: Facts['token']) =>
    ACTIONS.filter((action) => refusalOf(action, facts({ roles: [role], phase, token })) === null);
  const changes: readonly Action[] = ['tender.import', 'response.upload', 'batch.run'];
  for (const [role, phase] of everywhere) {
    const person = allowed(role, phase, undefined);
    for (const scope of TOKEN_SCOPES) {
      const machine = allowed(role, phase, [scope]);
      expect(person).toEqual(expect.arrayContaining(machine));
      expect(machine.filter((action) => changes.includes(action) !== (scope === 'submit'))).toEqual([]);
    }
    expect(allowed(role, phase, [])).toEqual([]);
  }
});

test('the policy answers every question, and the whole of it is this table', () => {
  const known = { assigned: true, ownScoreLocked: true, machineRevealed: true, own: false };
  const lines = [...ROLES, 'administrator' as const].flatMap((role) =>
    DECLARATION_STATES.flatMap((declaration) =>
      PHASES.map((phase) => {
        const roles = role === 'administrator' ? [] : [role];
        const administrator = role === 'administrator';
        const may = ACTIONS.filter(
          (action) => refusalOf(action, facts({ roles, administrator, declaration, phase, ...known })) === null,
        );
        return `${role}, ${declaration}, ${phase}: ${may.join(' ')}`;
      }),
    ),
  );
  expect(lines).toMatchSnapshot();
});

describe('a tender that has ended without an award', () => {
  const known = { assigned: true, ownScoreLocked: true, machineRevealed: true, reOpened: true, takesNotes: true };
  const allowed = (role: Role, phase: Phase, ended: Facts['ended'] = null) =>
    ACTIONS.filter(
      (action) => refusalOf(action, facts({ roles: [role], phase, ended, own: false, ...known })) === null,
    );

  test('opens nothing to anybody that was not open before', () => {
    for (const [role, phase] of everywhere)
      expect(allowed(role, phase)).toEqual(
        expect.arrayContaining(allowed(role, phase, { on: '2027-01-04', toldOn: null })),
      );
  });

  test('lets those who keep the record export it once the end cannot be taken back, and nothing else', () => {
    for (const [role, phase] of everywhere) {
      const more = allowed(role, phase, { on: '2027-01-04', toldOn: '2027-01-05' }).filter(
        (action) => !allowed(role, phase).includes(action),
      );
      const opens = ['lead', 'auditor'].includes(role) && PHASES.indexOf(phase) < PHASES.indexOf('agreed');
      expect([role, phase, more]).toEqual([role, phase, opens ? ['record.export'] : []]);
    }
  });

  test('leaves of all that changes anything no more than this', () => {
    const reading = /\.(read|read-own|read-proposals|list|words|compare)$/;
    expect([...AFTER_THE_END].filter((action) => !reading.test(action)).sort()).toEqual([
      'adviser.withdraw',
      'bidder.answer',
      'declaration.decide',
      'declaration.give',
      'disclosure.write',
      'people.manage',
      // What was practised is looked at.
      'practice.review',
      'public-report.withdraw',
      'record.export',
      'record.keep',
      'tender.end',
      'token.manage',
    ]);
    for (const [role, phase] of everywhere)
      for (const action of allowed(role, phase, { on: '2027-01-04', toldOn: null }))
        expect(AFTER_THE_END).toContain(action);
  });

  test('says so to whoever’s role would have it', () => {
    expect(refusalOf('score.write', facts({ assigned: true, ended: { on: '2027-01-04', toldOn: null } }))).toBe(
      'tender.ended',
    );
  });
});
