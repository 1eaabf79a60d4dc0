import {
  fileNew,
  type RegistryWrite,
  sha256Hex,
  splitNominationId,
  type UploadAddress,
} from '@payung/data';
import {
  type Evidence,
  EvidenceId,
  type EvidenceType,
  type EvidenceUse,
  evidenceFaults,
  largestEvidenceBytes,
  type NominationId,
  typeByName,
} from '@payung/domain';
import { maySee } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type EvidenceTaker, mayHandIn } from './evidence-access.ts';
import { evidenceKeys, keepEvidenceFile } from './evidence-files.ts';
import { evidenceOfPersonShelf, evidenceShelf, folderByTime } from './evidence-shelf.ts';
import { noteUnused } from './unused-evidence.ts';

/** Milliseconds for which an upload address works. */
const uploadLastsMs = 60 * 60 * 1000;

export interface EvidenceHandIn {
  readonly use: EvidenceUse;
  /** the nomination that it is about, where it is about one; other uses name it when they are written */
  readonly nomination: NominationId | null;
  readonly fileName: string;
  /** as its sender says; its contents decide */
  readonly type: EvidenceType;
  /** null when the file will be put to an upload address */
  readonly bytes: Uint8Array | null;
  readonly correlationId: string;
}

export interface EvidenceTaken {
  readonly evidence: Evidence;
  /** where to put the file; absent when it came with the request */
  readonly upload?: UploadAddress;
}

/**
 * Takes in a photo or a letter, or hands out an address for it. A file that came with the request is looked at now:
 * one that is not what it says is refused with every reason, and nothing of it is kept.
 */
export async function takeEvidence(
  service: Service,
  actor: EvidenceTaker,
  handIn: EvidenceHandIn,
): Promise<Result<EvidenceTaken>> {
  if (!mayHandIn(actor, handIn.use)) {
    const detail = `this account hands in no evidence for the use ${handIn.use}`;
    return refuse({ code: 'not-allowed', detail });
  }
  const open = await regionOf(service, actor.tenant);
  const about = await aboutOf(open, actor, handIn);
  if (!about.ok) return about;
  const { bytes } = handIn;
  if (bytes !== null) {
    const faults = evidenceFaults(bytes, [handIn.type, typeByName(handIn.fileName)]);
    if (faults.length > 0) return refuse({ code: 'evidence-refused', because: faults });
  }
  const id = EvidenceId.parse(service.random.ulid());
  if (bytes !== null) {
    await keepEvidenceFile(service.files, open.data.keys, actor.tenant, id, bytes);
  }
  const record: Evidence = {
    id,
    version: 1,
    use: handIn.use,
    about: about.value,
    fileName: handIn.fileName,
    type: handIn.type,
    state: bytes === null ? 'awaited' : 'kept',
    sha256: bytes === null ? null : sha256Hex(bytes),
    bytes: bytes === null ? null : bytes.length,
    by: actor.user,
    at: nowOf(service),
    removedOn: null,
  };
  const filing = { folder: folderByTime(id), act: bytes === null ? 'announced' : 'taken' };
  const result = await open.data.commit({
    cause: causeOf(actor, handIn.correlationId),
    lane: 'any',
    writes: [
      fileNew(evidenceShelf, record, filing),
      ...underPerson(id, about.value),
      ...noteUnused(record, service.clock.now()),
    ],
  });
  if (result.kind === 'refused') throw new Error('new evidence could not be recorded');
  if (bytes !== null) return ok({ evidence: record });
  const upload = await service.files.uploadAddress(
    evidenceKeys.raw(actor.tenant, id),
    largestEvidenceBytes,
    service.clock.now() + uploadLastsMs,
  );
  return ok({ evidence: record, upload });
}

/** A nomination beyond the actor's reach is answered as one that does not exist. */
async function aboutOf(
  open: OpenRegion,
  actor: EvidenceTaker,
  { nomination }: EvidenceHandIn,
): Promise<Result<NominationId | null>> {
  if (nomination === null) return ok(null);
  const [record = null] = await open.data.people.nominations([nomination]);
  return record !== null && maySee(actor, record) ? ok(nomination) : notFound('nomination');
}

/** A file about one person is found under them. */
function underPerson(id: EvidenceId, nomination: NominationId | null): RegistryWrite[] {
  if (nomination === null) return [];
  const filing = { folder: splitNominationId(nomination).person, act: null };
  return [fileNew(evidenceOfPersonShelf, { id, version: 1, nomination }, filing)];
}
