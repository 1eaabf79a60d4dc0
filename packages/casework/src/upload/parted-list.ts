import { type FilePart, type ImportRecord, TooBusyError, type UploadAddress } from '@payung/data';
import type { ImportId, TenantId } from '@payung/domain';
import { mayUseAgency, type Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { uploadLastsMs } from '../hand-in-list.ts';
import { importFileKeys } from '../import-files.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { bytesOfPart, type PartsWanted, partsWanted } from './wanted-parts.ts';

/** A list that is being brought in parts, as it stands at the store. */
export interface PartedList extends PartsWanted {
  readonly id: ImportId;
  /** of the whole file */
  readonly bytes: number;
  readonly sha256: string;
  /** numbers of the parts that came whole */
  readonly there: readonly number[];
}

interface Begun {
  readonly open: OpenRegion;
  readonly record: ImportRecord;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  /** null once they were joined */
  readonly upload: string | null;
}

/** A list of one's own agency that comes in parts. */
async function begun(service: Service, actor: Proposer, id: ImportId): Promise<Result<Begun>> {
  const open = await regionOf(service, actor.tenant);
  const record = await open.data.imports.import(id);
  if (record?.parts === undefined || !mayUseAgency(actor, record.agency)) return notFound('import');
  return ok({ open, record, key: importFileKeys.raw(actor.tenant, id), ...record.parts });
}

/** What still may come. @returns refused once the list was read, or its time is over */
async function waiting(
  service: Service,
  actor: Proposer,
  id: ImportId,
): Promise<Result<Begun & { readonly upload: string }>> {
  const found = await begun(service, actor, id);
  if (!found.ok) return found;
  const { record, upload } = found.value;
  if (record.state !== 'uploaded' || upload === null) {
    return refuse({ code: 'import-not-waiting', state: record.state });
  }
  return ok({ ...found.value, upload });
}

function whole(bytes: number, parts: readonly FilePart[]): FilePart[] {
  const { count } = partsWanted(bytes);
  return parts.filter(
    (part) => part.number <= count && part.bytes === bytesOfPart(bytes, part.number),
  );
}

/** Which parts came. Whoever comes back compares the digest of their file first. */
export async function showParts(
  service: Service,
  actor: Proposer,
  id: ImportId,
): Promise<Result<PartedList>> {
  const found = await waiting(service, actor, id);
  if (!found.ok) return found;
  const { key, upload, bytes, sha256 } = found.value;
  const parts = whole(bytes, (await service.files.parts.there(key, upload)) ?? []);
  const there = parts.map(({ number }) => number);
  return ok({ id, bytes, sha256, there, ...partsWanted(bytes) });
}

/** Addresses for some parts, each for one request; put again, the later bytes count. */
export async function partAddresses(
  service: Service,
  actor: Proposer,
  request: { readonly id: ImportId; readonly numbers: readonly number[] },
): Promise<Result<readonly (UploadAddress & { readonly number: number })[]>> {
  const found = await waiting(service, actor, request.id);
  if (!found.ok) return found;
  const { key, upload, bytes } = found.value;
  const { count } = partsWanted(bytes);
  const faults = request.numbers.flatMap((number, i) =>
    number <= count ? [] : [{ field: `numbers.${i}`, detail: `there are ${count} parts` }],
  );
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const until = service.clock.now() + uploadLastsMs;
  return ok(
    await Promise.all(
      request.numbers.map(async (number) => {
        const part = { number, maxBytes: bytesOfPart(bytes, number) };
        return { number, ...(await service.files.parts.address(key, upload, part, until)) };
      }),
    ),
  );
}

const tries = 6;

/**
 * Makes one file of the parts and lets it be read. Asked again it answers the same, also while it is read already.
 * @returns refused while parts are missing, naming each
 */
export async function joinParts(
  service: Service,
  actor: Proposer,
  request: { readonly id: ImportId; readonly correlationId: string },
): Promise<Result<{ readonly id: ImportId; readonly state: ImportRecord['state'] }>> {
  const { id, correlationId } = request;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await begun(service, actor, id);
    if (!found.ok) return found;
    const { open, record, upload, key, bytes, sha256 } = found.value;
    await open.data.pauseBefore(attempt);
    if (record.state !== 'uploaded') return ok({ id, state: record.state });
    if (upload !== null) {
      const there = await service.files.parts.there(key, upload);
      // none at all: they were joined, and the answer was lost
      const faults = there === null ? [] : missing(bytes, there);
      if (faults.length > 0) return refuse({ code: 'request-faults', faults });
      if (there !== null) await service.files.parts.join(key, upload, whole(bytes, there));
      const result = await open.data.commit({
        cause: causeOf(actor, correlationId, record.agency),
        lane: 'any',
        writes: [
          {
            write: 'move-import',
            before: record,
            state: 'uploaded',
            change: { parts: { upload: null, bytes, sha256 } },
          },
        ],
      });
      if (result.kind === 'refused') continue;
    }
    await arrived(service, actor.tenant, id);
    return ok({ id, state: 'uploaded' });
  }
  throw new TooBusyError(1);
}

/** The store tells of new files as well, in its own time; a list may be read twice, and then once only. */
function arrived(service: Service, tenantId: TenantId, importId: ImportId): Promise<void> {
  return service.queue.send({ kind: 'inspect', tenantId, importId });
}

function missing(bytes: number, there: readonly FilePart[]) {
  const came = new Set(whole(bytes, there).map(({ number }) => number));
  const { count } = partsWanted(bytes);
  return Array.from({ length: count }, (_, i) => i + 1)
    .filter((number) => !came.has(number))
    .map((number) => ({ field: `parts.${number}`, detail: 'has not come whole' }));
}
