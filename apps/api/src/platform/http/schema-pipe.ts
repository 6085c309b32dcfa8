import { StandardSchemaValidationPipe } from '@nestjs/common';
import { useValidationWords } from '../../config/validation-words.ts';
import { jsonPointer } from '../json-pointer.ts';
import { Problem } from '../problem.ts';

/** Checks what was sent against its contract; each wrong field is named by JSON pointer with one sentence. */
export function schemaPipe(): StandardSchemaValidationPipe {
  useValidationWords();
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      const points = issues.slice(0, 100).map(({ message, path = [] }) => ({
        pointer: jsonPointer(path.map((step) => (typeof step === 'object' ? step.key : step))),
        says: message,
      }));
      return new Problem('request.invalid', undefined, points);
    },
  });
}
