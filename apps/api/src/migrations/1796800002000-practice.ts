import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practice answers with their worked keys, and people's practice on them. */
export class Practice1796800002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "practice_work"');
    await runner.query('DROP TABLE "practice_answer"');
  }
}

const UP = [
  `CREATE TABLE "practice_answer" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "criterionId" text NOT NULL,
    "title" text NOT NULL,
    "text" text NOT NULL,
    "values" json NOT NULL,
    "version" integer NOT NULL,
    "at" text,
    "caret" integer,
    "savedAt" timestamptz NOT NULL,
    "createdBy" uuid NOT NULL,
    "createdAt" timestamptz NOT NULL,
    "offeredAt" timestamptz,
    "withdrawnAt" timestamptz,
    CONSTRAINT "practice_answer_pk" PRIMARY KEY ("id"),
    CONSTRAINT "practice_answer_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "practice_answer_by_person" FOREIGN KEY ("createdBy") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "practice_answer_in_order" ON "practice_answer" ("tenderId", "createdAt")`,
  `CREATE TABLE "practice_work" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "answerId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "values" json NOT NULL,
    "version" integer NOT NULL,
    "at" text,
    "caret" integer,
    "savedAt" timestamptz NOT NULL,
    "doneAt" timestamptz,
    CONSTRAINT "practice_work_pk" PRIMARY KEY ("id"),
    CONSTRAINT "practice_work_once" UNIQUE ("answerId", "personId"),
    CONSTRAINT "practice_work_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "practice_work_of_answer" FOREIGN KEY ("answerId") REFERENCES "practice_answer" ("id"),
    CONSTRAINT "practice_work_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "practice_work_in_tender" ON "practice_work" ("tenderId", "personId")`,
];
