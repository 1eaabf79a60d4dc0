import type { CalendarDate, Instant, Nik, PersonId, UserId, Worker } from '@payung/domain';
import type { PersonRecord } from '../people-reads.ts';
import type { Guard, NominationRecord } from '../records.ts';
import type { Change } from '../registry-writes.ts';
import type { KeptPeople } from '../words/packed-people.ts';
import type { BreachRecord, BreachStep, NewBreach } from './breach.ts';
import type { RetentionRunRecord } from './papers.ts';
import type { Restriction } from './person-marks.ts';
import type { PaperKind } from './protection-keys.ts';

/** What data protection writes: rights of a person, papers of the region, breach files. */
export type ProtectionWrite =
  /** the nominating agency's words about a person, put right */
  | {
      write: 'correct-nomination';
      record: NominationRecord;
      worker: Worker;
      fields: readonly string[];
      reasons: string;
    }
  /** no further use, or again; on the person, on the guard of the NIK and on each nomination alike */
  | { write: 'restrict-person'; person: PersonRecord; restriction: Restriction | null }
  | { write: 'restrict-guard'; nik: Nik; guard: Guard; since: CalendarDate | null }
  | { write: 'restrict-nomination'; record: NominationRecord; since: CalendarDate | null }
  /** who it is about is forgotten; state, agency, year and card stay for the counts */
  | { write: 'anonymise-nomination'; record: NominationRecord; on: CalendarDate }
  | {
      write: 'anonymise-person';
      person: PersonRecord;
      on: CalendarDate;
      why: 'asked' | 'retention';
      nominations: number;
    }
  /** nobody stands behind this NIK any more */
  | { write: 'free-guard'; nik: Nik; guard: Guard }
  /** takes a person out of one piece of the index of names */
  | {
      write: 'drop-word';
      digest: string;
      under: string;
      /** the piece as it lay there when it was read */
      seen: KeptPeople;
      left: readonly PersonId[];
    }
  | {
      write: 'keep-paper';
      kind: PaperKind;
      version: number;
      json: string;
      at: Instant;
      by: UserId;
    }
  | { write: 'note-retention-run'; run: RetentionRunRecord }
  | { write: 'open-breach'; breach: NewBreach }
  | { write: 'add-breach-step'; breach: BreachRecord; step: BreachStep };

const names: ReadonlySet<string> = new Set<ProtectionWrite['write']>([
  'correct-nomination',
  'restrict-person',
  'restrict-guard',
  'restrict-nomination',
  'anonymise-nomination',
  'anonymise-person',
  'free-guard',
  'drop-word',
  'keep-paper',
  'note-retention-run',
  'open-breach',
  'add-breach-step',
]);

export function isProtectionWrite(write: { readonly write: string }): write is ProtectionWrite {
  return names.has(write.write);
}

/** The journal line of a write; null for what follows from another write of the same transaction. */
export function protectionChange(write: ProtectionWrite): Change | null {
  switch (write.write) {
    case 'correct-nomination':
      return {
        of: 'nomination',
        id: write.record.id,
        act: 'corrected',
        after: { fields: write.fields.join(' ') },
      };
    case 'restrict-person':
      return {
        of: 'person',
        id: write.person.id,
        act: write.restriction === null ? 'restriction-lifted' : 'restricted',
      };
    case 'restrict-nomination':
      return {
        of: 'nomination',
        id: write.record.id,
        act: write.since === null ? 'restriction-lifted' : 'restricted',
      };
    case 'anonymise-nomination':
      return { of: 'nomination', id: write.record.id, act: 'anonymised' };
    case 'anonymise-person':
      return {
        of: 'person',
        id: write.person.id,
        act: 'anonymised',
        after: { why: write.why, nominations: write.nominations },
      };
    case 'keep-paper':
      return {
        of: 'paper',
        id: write.kind.toLowerCase(),
        act: 'saved',
        after: { version: write.version },
      };
    case 'open-breach':
      return {
        of: 'breach',
        id: write.breach.id,
        act: 'opened',
        after: { by: write.breach.openedBy, knownAt: write.breach.knownAt },
      };
    case 'add-breach-step':
      return {
        of: 'breach',
        id: write.breach.id,
        act: write.step.kind,
        after: { at: write.step.at },
      };
    case 'restrict-guard':
    case 'free-guard':
    case 'drop-word':
    case 'note-retention-run':
      return null;
  }
}
