import { fileNew, fileOver, type NominationRecord, type RegistryWrite } from '@payung/data';
import type {
  Cohort,
  Determination,
  DeterminationId,
  DeterminedLine,
  NominationId,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { cohortShelf } from '../cohort/index.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { findDetermination } from './determination-access.ts';
import { type NotReadyLine, takenOffShelf } from './determination-shelves.ts';
import { inOrder } from './list-lines.ts';
import { linesOf, notReadyPieceOf } from './list-pieces.ts';
import { isEditable, moveQuietly } from './move-determination.ts';
import { replaceLines } from './replace-lines.ts';

/** What became of each person whom an edit names. */
export interface EditedLine {
  readonly nomination: NominationId;
  readonly done: boolean;
  /** why not, all of it; empty when done */
  readonly reasons: NotReadyLine['reasons'];
}

export interface Edited {
  readonly determination: Determination;
  readonly items: readonly EditedLine[];
}

/** A draft opened for an edit, with everything on it. */
export interface OpenDraft {
  readonly open: OpenRegion;
  readonly determination: Determination;
  readonly cohort: Cohort;
  readonly lines: readonly DeterminedLine[];
}

/** What an edit makes of a draft. */
export interface Edit {
  readonly lines: readonly DeterminedLine[];
  readonly items: readonly EditedLine[];
  readonly also?: readonly RegistryWrite[];
}

/**
 * Opens a draft, lets `edit` change its lines, and keeps them. Nothing is written when nobody's line changed.
 * @returns `state-forbids` once the list is frozen; `version-moved` when somebody else edited it meanwhile
 */
export async function editDraft(
  service: Service,
  actor: RegionAdmin,
  request: { readonly id: DeterminationId; readonly correlationId: string; readonly act: string },
  edit: (draft: OpenDraft) => Promise<Edit>,
): Promise<Result<Edited>> {
  const found = await findDetermination(service, actor, request.id);
  if (!found.ok) return found;
  const { open, determination: read } = found.value;
  const may = isEditable(read);
  if (!may.ok) return may;
  const cohort = await open.data.shelves.one(cohortShelf, read.cohort);
  if (cohort === null) throw new Error('the cohort of a determination is gone');
  const lines: DeterminedLine[] = [];
  for await (const some of linesOf(open, read)) lines.push(...some);
  const made = await edit({ open, determination: read, cohort, lines });
  const { items } = made;
  if (!items.some(({ done }) => done)) return ok({ determination: read, items });
  const reserved = await moveQuietly(open, read, { lastEdition: read.lastEdition + 1 });
  if (reserved === null) return refuse({ code: 'version-moved' });
  const on = new Set(made.lines.map(({ nomination }) => nomination));
  const notReady = (await notReadyOf(open, read)).filter(({ nomination }) => !on.has(nomination));
  const edition = { lines: inOrder(made.lines), notReady };
  const to = { change: { freezeRefused: null }, act: request.act, also: made.also ?? [] };
  const cause = causeOf(actor, request.correlationId);
  const after = await replaceLines(service, open, cause, reserved, cohort, edition, to);
  if (after === null) return refuse({ code: 'version-moved' });
  return ok({ determination: after, items });
}

async function notReadyOf(open: OpenRegion, determination: Determination): Promise<NotReadyLine[]> {
  const all: NotReadyLine[] = [];
  for (let at = 0; at < determination.notReadyPieces; at += 1) {
    all.push(...(await notReadyPieceOf(open, determination, at)));
  }
  return all;
}

export interface TakeOffRequest {
  readonly id: DeterminationId;
  readonly nominations: readonly NominationId[];
  readonly why: string;
  readonly correlationId: string;
}

/** Takes people off a draft, with the reason in the words of whoever does; they keep their places. */
export function takeOffDraft(
  service: Service,
  actor: RegionAdmin,
  { id, nominations, why, correlationId }: TakeOffRequest,
): Promise<Result<Edited>> {
  const how = { id, correlationId, act: 'lines-taken-off' };
  return editDraft(service, actor, how, async ({ open, lines }) => {
    const asked = new Set(nominations);
    const off = lines.filter(({ nomination }) => asked.has(nomination));
    const gone = new Set(off.map(({ nomination }) => nomination));
    const there = await open.data.shelves.some(
      takenOffShelf,
      off.map(({ nomination }) => ({ folder: id, id: nomination })),
    );
    const done = { why, by: actor.user, at: nowOf(service) };
    const filing = { folder: id, act: 'taken-off-draft' };
    const also = off.map(({ nomination }, i): RegistryWrite => {
      const before = there[i] ?? null;
      return before === null
        ? fileNew(takenOffShelf, { id: nomination, version: 1, ...done }, filing)
        : fileOver(takenOffShelf, before, done, filing);
    });
    return {
      lines: lines.filter(({ nomination }) => !gone.has(nomination)),
      items: [...asked].map((nomination) => editedLine(nomination, gone, 'not-on-list')),
      also,
    };
  });
}

/** What became of somebody, where only one thing can have been wrong. */
export function editedLine(
  nomination: NominationId,
  done: ReadonlySet<NominationId>,
  otherwise: string,
): EditedLine {
  if (done.has(nomination)) return { nomination, done: true, reasons: [] };
  return {
    nomination,
    done: false,
    reasons: [{ part: 'eligibility', code: otherwise, detail: {} }],
  };
}

/** Records by id, of those that are there. */
export function byId(
  records: readonly (NominationRecord | null)[],
): ReadonlyMap<NominationId, NominationRecord> {
  return new Map(records.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
}
