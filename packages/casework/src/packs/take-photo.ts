import { fileNew } from '@payung/data';
import {
  type EvidenceId,
  type FieldPhotoId,
  type Instant,
  madeAt,
  type NominationId,
  standingOfAct,
} from '@payung/domain';
import type { AreaOfficer } from '../actor.ts';
import { takeEvidence } from '../evidence/index.ts';
import { notFound, ok, type Refusal, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import { ownPack, packCause } from './find-pack.ts';
import { openEnvelope } from './loan-key.ts';
import { type DeliveredPhoto, folderOfLoan, linesShelf, photoShelf } from './pack-shelves.ts';

export interface PhotoDelivery {
  readonly pack: string;
  readonly photo: FieldPhotoId;
  readonly nomination: NominationId;
  readonly taken: Instant;
  readonly sentAt: Instant;
  /** base64 of the envelope */
  readonly sealed: string;
  readonly correlationId: string;
}

/** What became of a photo: the evidence that it is now, or why it serves as none. */
export interface PhotoTaken {
  readonly photo: FieldPhotoId;
  readonly evidence: EvidenceId | null;
  readonly refused: readonly string[];
}

/**
 * Takes in a photo that was made in the field, by the way of all evidence, before the act that names it. Delivered
 * again it is the same evidence. One that is no photo is remembered as refused, so that its act need not wait.
 */
export async function takePhoto(
  service: Service,
  actor: AreaOfficer,
  delivery: PhotoDelivery,
): Promise<Result<PhotoTaken>> {
  const open = await regionOf(service, actor.tenant);
  const pack = await ownPack(open, actor, delivery.pack);
  if (pack === null) return notFound('pack');
  const folder = folderOfLoan(pack);
  const before = await open.data.shelves.one(photoShelf, delivery.photo, folder);
  if (before !== null) return ok(told(before));
  const kept = await open.data.shelves.one(linesShelf, pack.id, folderOf(pack));
  if (kept?.lines.every(({ nomination }) => nomination !== delivery.nomination) !== false) {
    return notFound('nomination');
  }
  const made = madeAt({ at: delivery.taken }, { at: delivery.sentAt }, service.clock.now());
  const isLate = standingOfAct(pack, made) === 'too-late';
  const bytes = openEnvelope(pack.key, `${pack.id}|${delivery.photo}`, delivery.sealed);
  const done =
    isLate || bytes === null
      ? { evidence: null, refused: [isLate ? 'made-after-loan' : 'unreadable'] }
      : await asEvidence(service, actor, delivery, bytes);
  const record: DeliveredPhoto = {
    id: delivery.photo,
    version: 1,
    nomination: delivery.nomination,
    ...done,
  };
  const result = await open.data.commit({
    cause: packCause(actor, delivery.correlationId),
    lane: 'any',
    writes: [fileNew(photoShelf, record, { folder, act: 'field-photo' })],
  });
  if (result.kind === 'done') return ok(told(record));
  // it came twice in one moment: the other one counts, and this file is swept as unused
  const other = await open.data.shelves.one(photoShelf, delivery.photo, folder);
  return other === null ? refuse({ code: 'version-moved' }) : ok(told(other));
}

function told({ id, evidence, refused }: DeliveredPhoto): PhotoTaken {
  return { photo: id, evidence, refused };
}

async function asEvidence(
  service: Service,
  actor: AreaOfficer,
  { photo, nomination, correlationId }: PhotoDelivery,
  bytes: Uint8Array,
): Promise<{ evidence: EvidenceId | null; refused: string[] }> {
  const taken = await takeEvidence(service, actor, {
    use: 'verification',
    nomination,
    fileName: `lapangan-${photo}.jpg`,
    type: 'image/jpeg',
    bytes,
    correlationId,
  });
  if (taken.ok) return { evidence: taken.value.evidence.id, refused: [] };
  return { evidence: null, refused: codesOf(taken.refusal) };
}

function codesOf(refusal: Refusal): string[] {
  return refusal.code === 'evidence-refused'
    ? refusal.because.map(({ code }) => code)
    : [refusal.code];
}
