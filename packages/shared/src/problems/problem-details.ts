import * as z from 'zod/mini';

/** A fault as the API sends it (RFC 9457, `application/problem+json`). */
export const problemDetailsSchema = z.object({
  /** `urn:evenhand:problem:<code>`. */
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.int(),
  /** What is wrong in this case. */
  detail: z.string(),
  /** What the person can do. */
  todo: z.string(),
  /** Id of the request, to be quoted when asking for help. */
  instance: z.optional(z.string()),
  /** Which fields are wrong, as JSON pointers, each with one sentence. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), says: z.string() }))),
});

export type ProblemDetails = z.infer<typeof problemDetailsSchema>;
