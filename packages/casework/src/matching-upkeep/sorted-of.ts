import type { NominationRecord } from '@payung/data';
import { cardOf, writeCard } from '../matching/likeness.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { Sorted } from './sorted-parts.ts';

/** Where a nomination stands, and where it is looked for. */
export function sortedOf(matcher: Matcher, record: NominationRecord): Sorted[] {
  const { written, read } = matcher.subject(record.worker);
  const card = writeCard(cardOf(record));
  return [...read].map(([anchor, looked]) => ({
    anchor,
    nomination: record.id,
    stands: written.has(anchor),
    tags: written.get(anchor) ?? [],
    looked,
    card,
  }));
}
