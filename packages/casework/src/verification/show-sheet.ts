import {
  isOverdue,
  type NominationId,
  standingOf,
  type VerificationSheet,
  type VerificationStage,
} from '@payung/domain';
import type { Actor } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { sheetsOf } from './refresh-sheets.ts';
import { conflictOf, isAnswerer, levelOf, maySeeSheet } from './verification-access.ts';

/** A sheet with what its entries lead to. */
export interface SheetView {
  readonly sheet: VerificationSheet;
  readonly stage: VerificationStage;
  readonly isOverdue: boolean;
  /** how many answers the present level needs and how many people it asks */
  readonly needed: number;
  /** whether the reader may answer now */
  readonly mayAnswer: boolean;
}

/** A sheet as this reader sees it. */
export function viewOf(open: OpenRegion, actor: Actor, sheet: VerificationSheet): SheetView {
  const { stage, steps } = standingOf(sheet.entries);
  const isMine =
    isAnswerer(actor) &&
    stage.stage === 'waiting' &&
    stage.level === levelOf(actor) &&
    stage.answers.every(({ by }) => by !== actor.user);
  return {
    sheet,
    stage,
    isOverdue: isOverdue(stage, open.today),
    needed: stage.stage === 'waiting' ? (steps[stage.step]?.needed ?? 0) : 0,
    mayAnswer: isMine && conflictOf(open, actor, sheet) === null,
  };
}

/** One sheet with all its entries; what is not within reach answers as what does not exist. */
export async function showSheet(
  service: Service,
  actor: Actor,
  id: NominationId,
): Promise<Result<SheetView>> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([id]);
  if (record === null) return notFound('sheet');
  const [sheet = null] = await sheetsOf(open, [record]);
  if (sheet === null) return notFound('sheet');
  const view = viewOf(open, actor, sheet);
  return maySeeSheet(actor, sheet, view.stage) ? ok(view) : notFound('sheet');
}
