import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenders, the responses to them, what was read and what the engine made of it; the audit trail; worker heartbeats. */
export class MainJob1795300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'worker_heartbeat',
      'audit_event',
      'assessment',
      'file_text',
      'received_file',
      'response',
      'tender',
    ];
    for (const table of tables) await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION audit_event_stays');
  }
}

const UP = [
  `CREATE TABLE "tender" (
    "id" uuid NOT NULL,
    "importKey" text NOT NULL,
    "purpose" text NOT NULL,
    "reference" text NOT NULL,
    "title" text NOT NULL,
    "authority" text NOT NULL,
    "publishedSetHash" text NOT NULL,
    "definition" json NOT NULL,
    "receivedAt" timestamptz NOT NULL,
    CONSTRAINT "tender_pk" PRIMARY KEY ("id"),
    CONSTRAINT "tender_once" UNIQUE ("importKey")
  )`,
  `CREATE TABLE "response" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "importKey" text NOT NULL,
    "name" text NOT NULL,
    "asOf" text NOT NULL,
    "stage" text NOT NULL,
    "reason" text,
    "tries" integer NOT NULL,
    "answers" json,
    "receivedAt" timestamptz NOT NULL,
    "changedAt" timestamptz NOT NULL,
    CONSTRAINT "response_pk" PRIMARY KEY ("id"),
    CONSTRAINT "response_once" UNIQUE ("tenderId", "importKey"),
    CONSTRAINT "response_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "response_by_stage" ON "response" ("stage")`,
  `CREATE TABLE "received_file" (
    "id" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "position" integer NOT NULL,
    "name" text NOT NULL,
    "sha256" text NOT NULL,
    "size" integer NOT NULL,
    "mediaType" text NOT NULL,
    "status" text,
    "reason" text,
    "notes" json NOT NULL,
    "pages" integer,
    "hasText" boolean NOT NULL,
    "readBy" text,
    CONSTRAINT "received_file_pk" PRIMARY KEY ("id"),
    CONSTRAINT "received_file_once" UNIQUE ("responseId", "name"),
    CONSTRAINT "received_file_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE TABLE "file_text" (
    "sha256" text NOT NULL,
    "ending" text NOT NULL,
    "readBy" text NOT NULL,
    "read" json NOT NULL,
    CONSTRAINT "file_text_pk" PRIMARY KEY ("sha256", "ending", "readBy")
  )`,
  `CREATE TABLE "assessment" (
    "id" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "engineName" text NOT NULL,
    "engineVersion" text NOT NULL,
    "engineBuild" text NOT NULL,
    "publishedSetHash" text NOT NULL,
    "asOf" text NOT NULL,
    "textHash" text NOT NULL,
    "result" json NOT NULL,
    "resultHash" text NOT NULL,
    "createdAt" timestamptz NOT NULL,
    CONSTRAINT "assessment_pk" PRIMARY KEY ("id"),
    CONSTRAINT "assessment_once" UNIQUE ("responseId", "engineVersion", "engineBuild"),
    CONSTRAINT "assessment_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE TABLE "audit_event" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "tenderId" uuid NOT NULL,
    "sequence" integer NOT NULL,
    "at" timestamptz NOT NULL,
    "kind" text NOT NULL,
    "actor" text NOT NULL,
    "subjectId" uuid NOT NULL,
    "detail" json NOT NULL,
    "previousHash" text NOT NULL,
    "hash" text NOT NULL,
    CONSTRAINT "audit_event_pk" PRIMARY KEY ("id"),
    CONSTRAINT "audit_event_in_sequence" UNIQUE ("tenderId", "sequence")
  )`,
  `CREATE FUNCTION audit_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The audit trail is append-only.';
    END
  $$`,
  `CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE ON "audit_event"
    FOR EACH ROW EXECUTE FUNCTION audit_event_stays()`,
  `CREATE TRIGGER audit_event_not_emptied BEFORE TRUNCATE ON "audit_event"
    FOR EACH STATEMENT EXECUTE FUNCTION audit_event_stays()`,
  `CREATE TABLE "worker_heartbeat" (
    "id" uuid NOT NULL,
    "startedAt" timestamptz NOT NULL,
    "seenAt" timestamptz NOT NULL,
    "version" text NOT NULL,
    "isolation" text NOT NULL,
    CONSTRAINT "worker_heartbeat_pk" PRIMARY KEY ("id")
  )`,
];
