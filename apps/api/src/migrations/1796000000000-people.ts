import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their roles and questions in tenders, lists of bidders and declarations about them, and sessions. */
export class People1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['session', 'declaration', 'bidder_list', 'question_assignment', 'tender_role', 'person'];
    for (const table of tables) await runner.query(`DROP TABLE "${table}"`);
  }
}

const UP = [
  `CREATE TABLE "person" (
    "id" uuid NOT NULL,
    "name" text NOT NULL,
    "email" text,
    "administrator" boolean NOT NULL,
    "createsTenders" boolean NOT NULL,
    "demoPart" text,
    "createdAt" timestamptz NOT NULL,
    "deactivatedAt" timestamptz,
    CONSTRAINT "person_pk" PRIMARY KEY ("id"),
    CONSTRAINT "person_by_email" UNIQUE ("email")
  )`,
  `CREATE TABLE "tender_role" (
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "role" text NOT NULL,
    "givenAt" timestamptz NOT NULL,
    CONSTRAINT "tender_role_pk" PRIMARY KEY ("tenderId", "personId", "role"),
    CONSTRAINT "tender_role_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "tender_role_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "tender_role_by_person" ON "tender_role" ("personId")`,
  `CREATE TABLE "question_assignment" (
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "criterionId" text NOT NULL,
    "assignedAt" timestamptz NOT NULL,
    CONSTRAINT "question_assignment_pk" PRIMARY KEY ("tenderId", "personId", "criterionId"),
    CONSTRAINT "question_assignment_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "question_assignment_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE TABLE "bidder_list" (
    "tenderId" uuid NOT NULL,
    "version" integer NOT NULL,
    "bidders" json NOT NULL,
    "changedAt" timestamptz NOT NULL,
    CONSTRAINT "bidder_list_pk" PRIMARY KEY ("tenderId", "version"),
    CONSTRAINT "bidder_list_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE TABLE "declaration" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "bidderListVersion" integer NOT NULL,
    "answers" json NOT NULL,
    "interest" boolean NOT NULL,
    "givenAt" timestamptz NOT NULL,
    CONSTRAINT "declaration_pk" PRIMARY KEY ("id"),
    CONSTRAINT "declaration_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "declaration_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "declaration_by_person" ON "declaration" ("tenderId", "personId")`,
  `CREATE TABLE "session" (
    "tokenHash" text NOT NULL,
    "personId" uuid NOT NULL,
    "method" text NOT NULL,
    "startedAt" timestamptz NOT NULL,
    "seenAt" timestamptz NOT NULL,
    "endsAt" timestamptz NOT NULL,
    CONSTRAINT "session_pk" PRIMARY KEY ("tokenHash")
  )`,
  `CREATE INDEX "session_by_person" ON "session" ("personId")`,
];
