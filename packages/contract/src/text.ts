import * as z from 'zod';

/**
 * A string that a person or a machine sends: without halves of surrogate pairs, which no database keeps.
 * What must have some length is trimmed first, so that blanks do not count.
 *
 * @param most UTF-16 code units
 * @param least code units after trimming; 0 leaves the text as it came
 */
export function text(most: number, least = 0) {
  const trimmed = least === 0 ? z.string() : z.string().trim().min(least);
  return trimmed.max(most).refine((sent) => sent.isWellFormed(), {
    message: 'holds half of a character (a lone surrogate); send whole characters',
  });
}
