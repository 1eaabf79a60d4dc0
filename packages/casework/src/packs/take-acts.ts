import { TooBusyError } from '@payung/data';
import type {
  FieldActId,
  FieldPhotoId,
  Instant,
  StageName,
  VerificationLevel,
} from '@payung/domain';
import type { AreaOfficer } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import type { Service } from '../service.ts';
import { answerSetting } from '../verification/answer-setting.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import type { SheetView } from '../verification/show-sheet.ts';
import { ownPack, packCause } from './find-pack.ts';
import { type ActReason, openAct, type SealedAct } from './open-act.ts';
import { linesShelf, type Pack, type Suggestion } from './pack-shelves.ts';
import { takeAct } from './take-act.ts';

/** What became of one act. `isAgain`: it was delivered before, and this is what became of it then. */
export type ActOutcome =
  | {
      readonly id: FieldActId;
      readonly outcome: 'taken';
      readonly isAgain: boolean;
      readonly stage: StageName | null;
      readonly level: VerificationLevel | null;
      readonly refusedPhotos: readonly FieldPhotoId[];
    }
  | {
      readonly id: FieldActId;
      readonly outcome: 'suggested';
      readonly isAgain: boolean;
      readonly why: Suggestion['why'];
      /** the sheet as it is now; null when it is out of reach */
      readonly now: SheetView | null;
      readonly refusedPhotos: readonly FieldPhotoId[];
    }
  | {
      readonly id: FieldActId;
      readonly outcome: 'rejected';
      readonly isAgain: boolean;
      readonly reasons: readonly ActReason[];
    }
  /** what it names has not arrived: the act before it about the same person, or photos */
  | {
      readonly id: FieldActId;
      readonly outcome: 'waiting';
      readonly act: FieldActId | null;
      readonly photos: readonly FieldPhotoId[];
    }
  | { readonly id: FieldActId; readonly outcome: 'too-busy' };

export interface DeliveryRequest {
  readonly id: string;
  /** the device's clock as it sends */
  readonly sentAt: Instant;
  readonly acts: readonly SealedAct[];
  readonly correlationId: string;
}

/**
 * Takes the acts of a loan that a device brings, and says of each what became of it. They may come in any order, in
 * any parts and any number of times: each is done once, those about one person in the order in which they were made.
 * One that cannot be done stops no other but those that come after it about the same person.
 */
export async function takeActs(
  service: Service,
  actor: AreaOfficer,
  request: DeliveryRequest,
): Promise<Result<{ readonly outcomes: readonly ActOutcome[]; readonly pack: Pack }>> {
  const answering = await answerSetting(service, actor, request.correlationId);
  const { open } = answering;
  const pack = await ownPack(open, actor, request.id);
  if (pack === null) return notFound('pack');
  const kept = await open.data.shelves.one(linesShelf, pack.id, folderOf(pack));
  const lines = new Map((kept?.lines ?? []).map((line) => [line.nomination, line] as const));
  const cause = packCause(actor, request.correlationId);
  const setting = {
    answering: { ...answering, cause },
    actor,
    pack,
    lines,
    sentAt: request.sentAt,
  };
  const opened = request.acts
    .map((one) => openAct(pack, one))
    .sort((a, b) => (a.act?.sequence ?? 0) - (b.act?.sequence ?? 0));
  const outcomes: ActOutcome[] = [];
  for (const one of opened) {
    try {
      outcomes.push(await takeAct(setting, one));
    } catch (error) {
      if (!(error instanceof TooBusyError)) throw error;
      outcomes.push({ id: one.id, outcome: 'too-busy' });
    }
  }
  return ok({ outcomes, pack });
}
