import { StandardSchemaValidationPipe, type PipeTransform } from '@nestjs/common';
import { useValidationWords } from '../../config/validation-words.ts';
import { jsonPointer } from '../json-pointer.ts';
import { Problem } from '../problem.ts';

/**
 * Checks what was sent against its contract; each wrong field is named by JSON pointer with one sentence. What is wrong
 * in the address itself names nothing here: whoever followed a broken link is told so, and has no field to correct.
 */
export function schemaPipe(): PipeTransform {
  useValidationWords();
  const inAddress = pipeThatSays('request.not-found');
  const elsewhere = pipeThatSays('request.invalid');
  return {
    transform: (value: unknown, metadata) =>
      (metadata.type === 'param' ? inAddress : elsewhere).transform(value, metadata),
  };
}

function pipeThatSays(code: 'request.not-found' | 'request.invalid'): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      const points = issues.slice(0, 100).map(({ message, path = [] }) => ({
        pointer: jsonPointer(path.map((step) => (typeof step === 'object' ? step.key : step))),
        says: message,
      }));
      return new Problem(code, undefined, points);
    },
  });
}
