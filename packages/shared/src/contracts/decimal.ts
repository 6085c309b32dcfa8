import * as z from 'zod/mini';

/** An exact decimal as text: the only form in which marks, weights and money travel. */
export const decimalText = z
  .string()
  .check(z.regex(/^-?[0-9]+(\.[0-9]+)?$/, 'Use a plain decimal number, such as 12 or 2.5.'));

/** Longest decimal that is taken in; what is calculated may be longer. */
const LONGEST = 40;

/** A decimal as people write it in JSON: 5 or "12.5", of at most 40 characters. Always text once parsed. */
export const decimalInput = z.pipe(
  z.union([z.number(), z.string()]),
  z.pipe(
    z.transform((value: number | string) => String(value).trim()),
    decimalText.check(z.maxLength(LONGEST, `Write a number in at most ${String(LONGEST)} characters.`)),
  ),
);

/** A part of a whole: a decimal from 0 to 1. */
export const shareInput = z.pipe(
  z.union([z.number(), z.string()]),
  z.pipe(
    z.transform((value: number | string) => String(value).trim()),
    z
      .string()
      .check(z.regex(/^(0(\.[0-9]{1,30})?|1(\.0{1,30})?)$/, 'Write a decimal number from 0 to 1, such as 0.5.')),
  ),
);
