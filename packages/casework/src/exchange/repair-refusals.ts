import { type RegistryWrite, splitNominationId, TooBusyError } from '@payung/data';
import {
  type InsurerReason,
  isRefusedByInsurer,
  type LedgerEntry,
  type NominationId,
  type PersonId,
  standingRefusal,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { ledgersOf, ledgerWrite } from '../contribution/cover-of.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { refusalShelf } from './refusals.ts';

/** people of one transaction */
const peopleAtOnce = 40;
/** refusals that one request looks at, where it is about everybody of one reason */
const lookedAt = 200;
const tries = 8;

export interface RepairAsked {
  /** who, by name; or everybody whom the insurer refused for one reason, page by page */
  readonly about:
    | { readonly nominations: readonly NominationId[] }
    | { readonly reason: InsurerReason; readonly cursor: string | null };
  /** what was put right, in the words of whoever did it */
  readonly why: string;
  readonly correlationId: string;
}

export interface Repaired {
  readonly people: number;
  /** null when everybody of the reason was looked at */
  readonly nextCursor: string | null;
}

/**
 * Says that what the insurer refused was put right: the next bill lists these people again, and the insurer judges them
 * anew. Who is not refused, or not any more, is passed over, so that asking again changes nothing.
 * @returns `cursor-invalid`
 * @throws TooBusyError when others keep writing about the same people
 */
export async function repairRefusals(
  service: Service,
  actor: RegionAdmin,
  { about, why, correlationId }: RepairAsked,
): Promise<Result<Repaired>> {
  const open = await regionOf(service, actor.tenant);
  const found =
    'nominations' in about
      ? { persons: about.nominations.map((id) => splitNominationId(id).person), nextCursor: null }
      : await refusedFor(open, actor, about);
  if (found === 'invalid') return refuse({ code: 'cursor-invalid' });
  const persons = [...new Set(found.persons)];
  const reason = 'reason' in about ? about.reason : null;
  let people = 0;
  for (let from = 0; from < persons.length; from += peopleAtOnce) {
    const some = persons.slice(from, from + peopleAtOnce);
    people += await repair(service, open, actor, { persons: some, reason, why, correlationId });
  }
  return ok({ people, nextCursor: found.nextCursor });
}

async function refusedFor(
  open: OpenRegion,
  { user }: RegionAdmin,
  { reason, cursor }: { readonly reason: InsurerReason; readonly cursor: string | null },
): Promise<{ persons: PersonId[]; nextCursor: string | null } | 'invalid'> {
  const scope = { route: `refusals repaired ${reason}`, user };
  const after = await openCursor(open.data.keys, scope, cursor);
  if (after === 'invalid') return 'invalid';
  const { items, next } = await open.data.shelves.page(refusalShelf, { after, limit: lookedAt });
  const persons = items.filter((one) => one.reason === reason).map(({ person }) => person);
  return { persons, nextCursor: sealCursor(open.data.keys, scope, next) };
}

/** Some people in one transaction; those who are refused still, for the reason where one is named. */
async function repair(
  service: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  asked: {
    readonly persons: readonly PersonId[];
    readonly reason: InsurerReason | null;
    readonly why: string;
    readonly correlationId: string;
  },
): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const ledgers = await ledgersOf(open, asked.persons);
    const { why } = asked;
    const entry: LedgerEntry = {
      entry: 'refusal-repaired',
      why,
      by: actor.user,
      at: nowOf(service),
    };
    const writes = asked.persons.flatMap((person, i): RegistryWrite[] => {
      const ledger = ledgers[i] ?? null;
      if (!isRefusedByInsurer(ledger)) return [];
      const isOther = asked.reason !== null && standingRefusal(ledger)?.reason !== asked.reason;
      return isOther ? [] : [ledgerWrite(person, ledger, [entry], 'refusal-repaired')];
    });
    if (writes.length === 0) return 0;
    const cause = causeOf(actor, asked.correlationId);
    const done = await open.data.commit({ cause, lane: 'any', writes });
    if (done.kind === 'done') return writes.length;
  }
  throw new TooBusyError(1);
}
