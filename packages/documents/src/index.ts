export { readReceivedFile, type ReceivedFile } from './reading/read-received-file.ts';
export { DEFAULT_LIMITS, type ReadingLimits } from './reading/limits.ts';
export { findProtections, type Protections } from './isolation/protections.ts';
export { mapAnswers, type ResponseFile } from './mapping/map-answers.ts';
export type { MappedCriterion } from './mapping/criterion-words.ts';
export { countWords } from './mapping/published-limit.ts';
export { findNearDuplicates, type ComparedAnswer, type NearDuplicate } from './integrity/near-duplicates.ts';
export { unpackReceived, type ReceivedContainer, type Unpacked } from './unpacking/unpack-received.ts';
export type { InnerFile, RefusedInside } from './unpacking/inner-file.ts';
