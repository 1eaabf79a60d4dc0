import type { Actor, JournalLine, JournalReader, RegionVerdict } from '@payung/casework';
import type { JournalEntry, JournalVerification } from '@payung/contract';
import { Problematic } from '@payung/edge';

/** Narrows to those who read the journal. @throws Problematic for all others. */
export function journalReader(actor: Actor): JournalReader {
  if (actor.kind === 'RegionAdmin' || actor.kind === 'Auditor') return actor;
  throw new Problematic('not-allowed', 'this account does not read the journal');
}

/** Written out, so that nothing else of an entry ever leaves with it. */
export function entryAnswer(line: JournalLine): JournalEntry {
  const { position, at, actor, source, correlationId, changes } = line;
  return { position, at, actor, source, correlationId, changes };
}

/** findings that one answer lists */
const mostFindings = 200;

export function verificationAnswer(verdict: RegionVerdict): JournalVerification {
  const { entries, checkpoints, items, since, newest, findings } = verdict;
  const listed = findings.slice(0, mostFindings);
  return {
    ok: findings.length === 0,
    entries,
    checkpoints,
    items,
    since,
    newestCheckpoint: newest,
    findings: listed.map(({ code, lane, seq, upTo = null, detail }) => {
      return { code, lane, seq, upTo, detail };
    }),
    more: findings.length - listed.length,
  };
}
