import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { PeopleRepository } from './people.repository.ts';

@Injectable()
@InRecord({ name: 'roles', title: 'People and their roles', order: 15 })
export class RolesPart implements GathersRecord {
  constructor(private readonly people: PeopleRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const [roles, assignments] = await Promise.all([
      this.people.rolesIn(tenderId),
      this.people.assignmentsIn(tenderId),
    ]);
    return {
      rows: roles.map(({ personId, role, givenAt }) => ({
        personId,
        role,
        givenAt,
        questions:
          role === 'evaluator'
            ? assignments.filter((one) => one.personId === personId).map(({ criterionId }) => criterionId)
            : [],
      })),
      columns: { personId: 'Who', role: 'Role', givenAt: 'Since', questions: 'Questions to score' },
    };
  }
}
