import { fileOver, sha256Hex } from '@payung/data';
import { type Evidence, type EvidenceId, evidenceFaults, typeByName } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type EvidenceTaker, mayHandIn, maySeeEvidence } from './evidence-access.ts';
import { evidenceKeys, keepEvidenceFile } from './evidence-files.ts';
import { evidenceShelf, placeOfEvidence } from './evidence-shelf.ts';
import { followUse } from './unused-evidence.ts';

/**
 * Tells that a file was put to its upload address: it is looked at, sealed, and kept. One that is not what it says
 * is taken away and refused with every reason; the right one may be put to the same address. Safe to repeat.
 */
export async function finishEvidence(
  service: Service,
  actor: EvidenceTaker,
  request: { readonly id: EvidenceId; readonly correlationId: string },
): Promise<Result<Evidence>> {
  const open = await regionOf(service, actor.tenant);
  const { files } = service;
  const place = placeOfEvidence(request.id);
  const record = await open.data.shelves.one(evidenceShelf, place.id, place.folder);
  const isOfActor = record !== null && mayHandIn(actor, record.use);
  // who hands in scans of bills alone hears the same of every other file, whether or not there is one
  if (!isOfActor && actor.kind === 'Treasurer') {
    return refuse({ code: 'not-allowed', detail: 'is no scan of a bill' });
  }
  if (!isOfActor || !(await maySeeEvidence(open, actor, record))) return notFound('evidence');
  if (record.state !== 'awaited') return ok(record);
  const rawAt = evidenceKeys.raw(actor.tenant, record.id);
  const bytes = await files.get(rawAt);
  if (bytes === null) {
    return refuse({ code: 'state-forbids', detail: 'no file has reached the upload address yet' });
  }
  const faults = evidenceFaults(bytes, [record.type, typeByName(record.fileName)]);
  if (faults.length > 0) {
    await files.remove(rawAt);
    return refuse({ code: 'evidence-refused', because: faults });
  }
  await keepEvidenceFile(files, open.data.keys, actor.tenant, record.id, bytes);
  const change = { state: 'kept', sha256: sha256Hex(bytes), bytes: bytes.length } as const;
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileOver(evidenceShelf, record, change, { folder: place.folder, act: 'taken' }),
      ...(await followUse(open, [{ ...record, ...change }], service.clock.now())),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  await files.remove(rawAt);
  return ok({ ...record, ...change, version: record.version + 1 });
}
