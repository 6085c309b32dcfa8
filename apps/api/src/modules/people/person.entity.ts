import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who can sign in. A person is never deleted, because the record names who did what. */
@Entity('person')
@Unique('person_by_email', ['email'])
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column('text')
  name!: string;

  /** Lower case; null for people of the demonstration. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** Manages people and settings of the organisation. */
  @Column('boolean')
  administrator!: boolean;

  @Column('boolean')
  createsTenders!: boolean;

  /** One of the people of the demonstration, in the words of what they show; null for everybody else. */
  @Column('text', { nullable: true })
  demoPart!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** Since when the person may not sign in any more. */
  @Column('timestamptz', { nullable: true })
  deactivatedAt!: Date | null;
}
