import { EntryBody } from '@payung/data';
import { positionText } from '@payung/journal-check';

/** One entry as people read it. Sealed values stand in it as names of fields only. */
export interface JournalLine {
  /** `<lane>:<number>` */
  readonly position: string;
  readonly at: EntryBody['at'];
  readonly actor: EntryBody['actor'];
  readonly source: string;
  readonly correlationId: string;
  readonly changes: EntryBody['changes'];
}

/** What an entry says; null when nobody can read it, which the verification names. */
export function lineOf(entry: { readonly body: string } | null): JournalLine | null {
  if (entry === null) return null;
  try {
    const { lane, seq, at, actor, source, correlationId, changes } = EntryBody.parse(
      JSON.parse(entry.body),
    );
    return { position: positionText(lane, seq), at, actor, source, correlationId, changes };
  } catch {
    return null;
  }
}

/** The readable ones of some entries. */
export const linesOf = (entries: readonly ({ readonly body: string } | null)[]): JournalLine[] =>
  entries.flatMap((entry) => lineOf(entry) ?? []);

/** Newest first; entries of one moment by lane and number, so that pages do not depend on chance. */
export function newestFirst(a: JournalLine, b: JournalLine): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.position < b.position ? 1 : -1;
}
