import type { CheckedList, DoubleCheckRecord, UploadAddress } from '@payung/data';
import { type AgencyId, ImportId, instantOf } from '@payung/domain';
import * as z from 'zod';
import { mayUseAgency, type Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { largestListBytes, uploadLastsMs } from '../hand-in-list.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import { importFileKeys, keepSource } from '../import-files.ts';
import type { Answered } from '../nominate-worker.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { checkKeptDays } from './check-files.ts';

const dayMs = 24 * 60 * 60 * 1000;
const acceptedStatus = 202;
/** lists that are checked against one another at once */
export const mostLists = 10;

export interface DoubleCheckAsked {
  /** null: the lead agency asks, for lists of several */
  readonly agency: AgencyId | null;
  /** lists that were handed in already */
  readonly imports: readonly ImportId[];
  /** files that are checked and never nominated; `bytes` is null for one that is put to an upload address */
  readonly files: readonly { readonly fileName: string; readonly bytes: Uint8Array | null }[];
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

export interface CheckTakenIn {
  readonly record: DoubleCheckRecord;
  /** one for each file that is still to be sent */
  readonly uploads: readonly (UploadAddress & { readonly fileName: string })[];
}

/** What is kept of the answer: an upload address is a permission, made anew and never kept. */
const KeptCheck = z.object({ id: z.string() });

/**
 * Takes in lists that are to be checked against one another before anything is nominated. An agency names its own
 * lists; the lead agency those of all. Nothing of them is written into the region's people.
 *
 * @returns every fault at once: lists that are not there for this actor, files that are gone, too many
 */
export async function askDoubleCheck(
  service: Service,
  actor: Proposer,
  asked: DoubleCheckAsked,
): Promise<Result<Answered<CheckTakenIn>>> {
  const open = await regionOf(service, actor.tenant);
  const { faults, lists } = await listsOf(service, open, actor, asked);
  // told as for a list that is handed in: an agency beyond reach is none
  if (faults.length > 0 && faults.every(({ field }) => field === 'agency'))
    return notFound('agency');
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const before = await repeatOf(open.data, asked.once);
  if (before !== null) return before;
  const { tenant } = actor;
  for (const [i, { bytes }] of asked.files.entries()) {
    const list = lists[asked.imports.length + i];
    if (bytes === null || list === undefined) continue;
    await keepSource(service.files, open.data.keys, tenant, list.file, bytes);
  }
  const record = recordOf(service, actor, asked, lists);
  const result = await open.data.commit({
    cause: causeOf(actor, asked.correlationId, asked.agency),
    lane: 'any',
    writes: [
      { write: 'new-double-check', record },
      ...keepAnswer(
        asked.once,
        { status: acceptedStatus, body: { id: record.id } satisfies z.infer<typeof KeptCheck> },
        service.clock.now(),
      ),
    ],
  });
  if (result.kind === 'refused') {
    const raced = await repeatOf(open.data, asked.once);
    if (raced !== null) return raced;
    throw new Error('lists to be checked could not be recorded');
  }
  if (record.state === 'working') await sendCheck(service, open, record.id);
  return ok({ kind: 'fresh', value: { record, uploads: await uploadsOf(service, open, record) } });
}

export function sendCheck(service: Service, { data }: OpenRegion, check: string): Promise<void> {
  return service.queue.send({ kind: 'double-check', tenantId: data.tenant, check });
}

interface Fault {
  readonly field: string;
  readonly detail: string;
}

async function listsOf(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  asked: DoubleCheckAsked,
): Promise<{ faults: Fault[]; lists: CheckedList[] }> {
  const faults: Fault[] = [];
  const { agency, imports, files } = asked;
  const known = open.region.agencies.some(({ id }) => id === agency);
  if (agency === null ? actor.kind !== 'RegionAdmin' : !known || !mayUseAgency(actor, agency)) {
    faults.push({ field: 'agency', detail: 'no such agency; GET /v1/me names yours' });
  }
  const count = imports.length + files.length;
  if (count === 0) faults.push({ field: 'imports', detail: 'name a list, or attach one' });
  if (count > mostLists) {
    faults.push({ field: 'imports', detail: `${count} lists; the most at once is ${mostLists}` });
  }
  const lists: CheckedList[] = [];
  for (const [i, id] of imports.entries()) {
    const field = `imports.${i}`;
    const record = await open.data.imports.import(id);
    // one of another agency answers like one that is not there
    const mine =
      record !== null &&
      mayUseAgency(actor, record.agency) &&
      (agency === null || record.agency === agency);
    if (!mine) faults.push({ field, detail: 'no such list' });
    else if (record.filesRemovedOn !== undefined) {
      faults.push({ field, detail: `its file was removed on ${record.filesRemovedOn}` });
    } else if (imports.indexOf(id) < i) faults.push({ field, detail: 'named twice' });
    else {
      const { fileName } = record;
      lists.push({ fileName, importId: id, file: id, rows: null, faults: [] });
    }
  }
  for (const { fileName } of files) {
    const file = ImportId.parse(service.random.ulid());
    lists.push({ fileName, importId: null, file, rows: null, faults: [] });
  }
  return { faults, lists };
}

function recordOf(
  service: Service,
  actor: Proposer,
  asked: DoubleCheckAsked,
  lists: readonly CheckedList[],
): DoubleCheckRecord {
  const now = service.clock.now();
  const awaits = asked.files.some(({ bytes }) => bytes === null);
  return {
    id: service.random.ulid(),
    agency: asked.agency,
    by: actor.user,
    at: instantOf(now),
    finishedAt: null,
    expiresAt: instantOf(now + checkKeptDays * dayMs),
    state: awaits ? 'awaits-files' : 'working',
    lists,
    counts: null,
    notes: [],
    fault: null,
    tries: 0,
    leaseUntil: 0,
    version: 1,
  };
}

/** Upload addresses for the files of a check that have not been sent. */
export async function uploadsOf(
  service: Service,
  { data }: OpenRegion,
  { state, lists }: DoubleCheckRecord,
): Promise<CheckTakenIn['uploads']> {
  if (state !== 'awaits-files') return [];
  const until = service.clock.now() + uploadLastsMs;
  const awaited = lists.filter(({ importId }) => importId === null);
  return Promise.all(
    awaited.map(async ({ fileName, file }) => {
      const key = importFileKeys.raw(data.tenant, file);
      return { fileName, ...(await service.files.uploadAddress(key, largestListBytes, until)) };
    }),
  );
}

/** A check that was taken in by an earlier request of the same key, as it stands now. */
export async function resumedCheck(
  service: Service,
  actor: Proposer,
  body: string,
): Promise<CheckTakenIn> {
  const open = await regionOf(service, actor.tenant);
  const { id } = KeptCheck.parse(JSON.parse(body));
  const record = await open.data.doubleChecks.check(id);
  if (record === null) throw new Error('an answer was kept for a check that is not there');
  return { record, uploads: await uploadsOf(service, open, record) };
}
