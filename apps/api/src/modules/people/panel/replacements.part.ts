import { Injectable } from '@nestjs/common';
import { ROLES } from '@evenhand/shared/domain';
import { InRecord, type GathersRecord, type RecordPart, type RecordRow } from '../../../platform/audit/record-part.ts';
import { PanelRepository, type Replacement } from './panel.repository.ts';

@Injectable()
@InRecord({ name: 'replacements', title: 'Evaluators who were replaced while scoring was open', order: 17 })
export class ReplacementsPart implements GathersRecord {
  constructor(private readonly panel: PanelRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const replacements = await this.panel.replacements(tenderId);
    return {
      rows: replacements.map(rowOf),
      names: replacements.flatMap((one) => {
        const name = approverOf(one);
        return name === null || isRole(name) ? [] : [{ id: one.id, name }];
      }),
      columns: {
        decidedAt: 'When',
        leaverId: 'Who left',
        successorId: 'Who took over',
        criterionIds: 'Questions',
        reason: 'Why',
        approvedBy: 'Approved by',
        decidedBy: 'Decided by',
      },
      sealed: true,
    };
  }
}

/** A replacement as it is sealed: what was written before the approver had a place of its own has none to be sealed. */
export function rowOf({ approvedBy, ...row }: Replacement): RecordRow & { readonly id: string } {
  return approvedBy === null ? row : { ...row, approvedBy };
}

/** Who approved, which rows of before say at the end of the reason. */
function approverOf({ approvedBy, successorId, reason }: Replacement): string | null {
  if (approvedBy !== null || successorId !== null) return approvedBy;
  return /^.* \(approved by (.+)\)$/s.exec(reason)?.[1] ?? null;
}

/** Whether only a role is named, as in "The chair": it names nobody, and stands in the rest of the record as a word. */
function isRole(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => word === 'the' || ROLE_WORDS.has(word));
}

const ROLE_WORDS: ReadonlySet<string> = new Set(['administrator', ...ROLES.flatMap((role) => role.split('-'))]);
