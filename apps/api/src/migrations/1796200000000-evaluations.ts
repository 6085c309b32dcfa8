import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evaluators' scores with every version of them, and what each evaluator has seen of the machine. */
export class Evaluations1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['scoring_start', 'machine_exposure', 'evaluation_version', 'evaluation'])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION evaluation_record_stays');
  }
}

const UP = [
  `CREATE TABLE "evaluation" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "criterionId" text NOT NULL,
    "state" text NOT NULL,
    "version" integer NOT NULL,
    "values" json NOT NULL,
    "mark" text,
    "at" text,
    "caret" integer,
    "flagged" boolean NOT NULL,
    "skipped" text,
    "reopenedBecause" text,
    "seconds" integer NOT NULL,
    "tooQuick" boolean NOT NULL,
    "createdAt" timestamptz NOT NULL,
    "savedAt" timestamptz NOT NULL,
    "lockedAt" timestamptz,
    "submittedAt" timestamptz,
    CONSTRAINT "evaluation_pk" PRIMARY KEY ("id"),
    CONSTRAINT "evaluation_once" UNIQUE ("personId", "responseId", "criterionId"),
    CONSTRAINT "evaluation_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "evaluation_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id"),
    CONSTRAINT "evaluation_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE INDEX "evaluation_of_evaluator" ON "evaluation" ("tenderId", "personId")`,
  `CREATE INDEX "evaluation_of_answer" ON "evaluation" ("responseId", "criterionId")`,
  `CREATE TABLE "evaluation_version" (
    "evaluationId" uuid NOT NULL,
    "version" integer NOT NULL,
    "kind" text NOT NULL,
    "personId" uuid NOT NULL,
    "values" json NOT NULL,
    "mark" text,
    "reason" text,
    "citation" json,
    "at" timestamptz NOT NULL,
    "previousHash" text NOT NULL,
    "hash" text NOT NULL,
    CONSTRAINT "evaluation_version_pk" PRIMARY KEY ("evaluationId", "version"),
    CONSTRAINT "evaluation_version_of_evaluation" FOREIGN KEY ("evaluationId") REFERENCES "evaluation" ("id")
  )`,
  `CREATE TABLE "machine_exposure" (
    "evaluationId" uuid NOT NULL,
    "seenAt" timestamptz NOT NULL,
    "markBefore" text NOT NULL,
    "band" text,
    "resultHash" text NOT NULL,
    CONSTRAINT "machine_exposure_pk" PRIMARY KEY ("evaluationId"),
    CONSTRAINT "machine_exposure_of_evaluation" FOREIGN KEY ("evaluationId") REFERENCES "evaluation" ("id")
  )`,
  `CREATE TABLE "scoring_start" (
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "noticeAt" timestamptz NOT NULL,
    CONSTRAINT "scoring_start_pk" PRIMARY KEY ("tenderId", "personId"),
    CONSTRAINT "scoring_start_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "scoring_start_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE FUNCTION evaluation_record_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Versions of scores, and what was seen of the machine, are append-only.';
    END
  $$`,
  ...['evaluation_version', 'machine_exposure'].flatMap((table) => [
    `CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON "${table}"
      FOR EACH ROW EXECUTE FUNCTION evaluation_record_stays()`,
    `CREATE TRIGGER ${table}_not_emptied BEFORE TRUNCATE ON "${table}"
      FOR EACH STATEMENT EXECUTE FUNCTION evaluation_record_stays()`,
  ]),
];
