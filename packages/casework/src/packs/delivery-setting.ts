import { fileNew, fileOver, type RegistryWrite } from '@payung/data';
import type { EvidenceId, FieldAct, FieldPhotoId, Instant, NominationId } from '@payung/domain';
import type { AreaOfficer } from '../actor.ts';
import type { AnswerSetting } from '../verification/answer-setting.ts';
import type { OpenedAct } from './open-act.ts';
import {
  actShelf,
  type DeliveredAct,
  folderOfLoan,
  type Pack,
  type PackLines,
} from './pack-shelves.ts';

/** What all acts of one delivery have in common. */
export interface DeliverySetting {
  readonly answering: AnswerSetting;
  readonly actor: AreaOfficer;
  readonly pack: Pack;
  readonly lines: ReadonlyMap<NominationId, PackLines['lines'][number]>;
  readonly sentAt: Instant;
}

/** An act that can be read, with the evidence that its photos became. */
export interface ReadyAct {
  readonly id: DeliveredAct['id'];
  readonly digest: string;
  readonly act: FieldAct;
  readonly made: Instant;
  readonly evidence: readonly EvidenceId[];
  readonly refusedPhotos: readonly FieldPhotoId[];
  readonly unread: DeliveredAct | null;
}

/** An act to be told about: what came, and what came under its id before and could not be read. */
export type Told = Pick<OpenedAct, 'id' | 'digest' | 'act'> & {
  readonly unread: DeliveredAct | null;
};

/** The digest of what nobody can open. */
export const unreadDigest = '';

/** The write that keeps what became of an act. */
export function delivered(
  { pack }: DeliverySetting,
  { id, digest, act, unread }: Told,
  done: Pick<DeliveredAct, 'outcome'> & Partial<Pick<DeliveredAct, 'stage' | 'level' | 'reasons'>>,
): RegistryWrite {
  const told: Omit<DeliveredAct, 'id' | 'version'> = {
    nomination: act?.nominationId ?? null,
    sequence: act?.sequence ?? 0,
    digest,
    stage: null,
    level: null,
    reasons: [],
    ...done,
  };
  const filing = { folder: folderOfLoan(pack), act: 'field-act' };
  return unread === null
    ? fileNew(actShelf, { id, version: 1, ...told }, filing)
    : fileOver(actShelf, unread, told, filing);
}
