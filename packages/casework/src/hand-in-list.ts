import type { ImportRecord, UploadAddress } from '@payung/data';
import { schemaVersion } from '@payung/data';
import { type AgencyId, ImportId } from '@payung/domain';
import type { ColumnMapping } from '@payung/files';
import * as z from 'zod';
import { mayUseAgency, type Proposer } from './actor.ts';
import { causeOf } from './cause-of.ts';
import { keepAnswer, type OnceKey, repeatOf } from './idempotency.ts';
import { importFileKeys, keepSource, parseRawKey } from './import-files.ts';
import type { Answered } from './nominate-worker.ts';
import { nowOf } from './now.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { begunParts, type PartsWanted, partsWanted } from './upload/wanted-parts.ts';

/** Bytes of the largest list that is taken in. */
export const largestListBytes: number = 50 * 1024 * 1024;
/** Milliseconds for which an upload address works. */
export const uploadLastsMs: number = 60 * 60 * 1000;
const acceptedStatus = 202;

export interface HandIn {
  readonly agency: AgencyId;
  readonly fileName: string;
  /** null when the file will be put to an upload address */
  readonly bytes: Uint8Array | null;
  /** of the file, when it will be brought in parts; left out for one upload */
  readonly parted?: { readonly bytes: number; readonly sha256: string } | null;
  readonly sheet: string | null;
  readonly mapping: ColumnMapping | null;
  /** version of the notice that its workers were given, as the uploader declares; null when not */
  readonly notice?: number | null;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

export interface HandedIn {
  readonly id: ImportId;
  readonly state: 'uploaded';
  readonly upload?: UploadAddress;
  readonly parts?: PartsWanted;
}

const KeptHandIn = z.object({ id: ImportId });

/** Takes in a list, or hands out an address for it. Reading begins outside this request. */
export async function handInList(
  service: Service,
  actor: Proposer,
  handIn: HandIn,
): Promise<Result<Answered<HandedIn>>> {
  const open = await regionOf(service, actor.tenant);
  const agency = open.region.agencies.find(({ id }) => id === handIn.agency);
  if (agency === undefined) return notFound('agency');
  if (!mayUseAgency(actor, agency.id)) {
    return refuse({ code: 'not-allowed', detail: 'this agency is not yours' });
  }
  const before = await repeatOf(open.data, handIn.once);
  if (before !== null) return withAddressAnew(service, open, actor, handIn, before);

  const { tenant } = actor;
  const id = ImportId.parse(service.random.ulid());
  if (handIn.bytes !== null) {
    await keepSource(service.files, open.data.keys, tenant, id, handIn.bytes);
  }
  const answer = await handedIn(service, id, actor, handIn);
  const parts = await begunParts(service, importFileKeys.raw(tenant, id), handIn.parted ?? null);
  const cause = causeOf(actor, handIn.correlationId, agency.id);
  const result = await open.data.commit({
    cause,
    lane: agency.lane,
    writes: [
      {
        write: 'new-import',
        record: { ...newImport(service, open, id, actor.user, handIn), parts },
      },
      ...keepAnswer(
        handIn.once,
        // an upload address is a permission: it is made anew, never kept
        {
          status: acceptedStatus,
          body: { id: answer.id, state: answer.state, parts: answer.parts },
        },
        service.clock.now(),
      ),
    ],
  });
  if (result.kind === 'refused') {
    const raced = await repeatOf(open.data, handIn.once);
    if (raced !== null) return withAddressAnew(service, open, actor, handIn, raced);
    throw new Error('a new list could not be recorded');
  }
  if (handIn.bytes !== null)
    await service.queue.send({ kind: 'inspect', tenantId: tenant, importId: id });
  return ok({ kind: 'fresh', value: answer });
}

/** Whoever lost the answer lost the address with it: as long as nothing came to it, they get another. */
async function withAddressAnew(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  handIn: HandIn,
  before: Result<Extract<Answered<HandedIn>, { kind: 'repeated' }>>,
): Promise<Result<Answered<HandedIn>>> {
  if (!before.ok || handIn.bytes !== null || handIn.parted != null) return before;
  const { id } = KeptHandIn.parse(JSON.parse(before.value.body));
  const record = await open.data.imports.import(id);
  if (record?.state !== 'uploaded') return before;
  return ok({ kind: 'fresh', value: await handedIn(service, id, actor, handIn) });
}

async function handedIn(
  service: Service,
  id: ImportId,
  actor: Proposer,
  handIn: HandIn,
): Promise<HandedIn> {
  if (handIn.bytes !== null) return { id, state: 'uploaded' };
  if (handIn.parted != null) {
    return { id, state: 'uploaded', parts: partsWanted(handIn.parted.bytes) };
  }
  const upload = await service.files.uploadAddress(
    importFileKeys.raw(actor.tenant, id),
    largestListBytes,
    service.clock.now() + uploadLastsMs,
  );
  return { id, state: 'uploaded', upload };
}

/** A list that has just been handed in, whoever did it. */
export function newImport(
  service: Service,
  { region }: OpenRegion,
  id: ImportId,
  by: ImportRecord['by'],
  handIn: Pick<HandIn, 'agency' | 'fileName' | 'sheet' | 'mapping' | 'notice'>,
): ImportRecord {
  return {
    schemaVersion,
    id,
    agency: handIn.agency,
    fileName: handIn.fileName,
    fileKey: importFileKeys.source(region.tenantId, id),
    state: 'uploaded',
    by,
    at: nowOf(service),
    year: region.schemeYear.year,
    startedAt: null,
    finishedAt: null,
    rowsRead: 0,
    chunks: 0,
    sheet: handIn.sheet,
    headerRow: null,
    chosen: handIn.mapping === null ? null : JSON.stringify(handIn.mapping),
    layout: null,
    faults: '[]',
    notice: handIn.notice ?? undefined,
    readings: 0,
    leaseUntil: 0,
    version: 1,
  };
}

/** An upload reached its address: its list is read now. Keys of other files are passed over. */
export async function fileArrived(service: Service, key: string): Promise<void> {
  const found = parseRawKey(key);
  if (found === null) return;
  await service.queue.send({ kind: 'inspect', tenantId: found.tenant, importId: found.id });
}
