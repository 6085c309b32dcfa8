import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PageSeen } from '@evenhand/documents';

/** What one build of the reader recognised on one page of a scan, kept until the whole file is read. */
@Entity('recognised_page')
export class RecognisedPageEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recognised_page_pk' })
  sha256!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'recognised_page_pk' })
  readBy!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'recognised_page_pk' })
  page!: number;

  @Column('json')
  seen!: PageSeen;
}
