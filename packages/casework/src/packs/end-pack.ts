import { fileOver, TooBusyError } from '@payung/data';
import type { LoanEnding } from '@payung/domain';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import { keptPack, type PackKeeper, packCause } from './find-pack.ts';
import { type Pack, packShelf } from './pack-shelves.ts';

const tries = 6;

/**
 * Ends a loan: its officer brings it back, or it is taken back because the device is gone. Ended twice it stays as it
 * was first, but what was brought back can still be taken back.
 */
export async function endPack(
  service: Service,
  actor: PackKeeper,
  request: { readonly id: string; readonly how: LoanEnding; readonly correlationId: string },
): Promise<Result<Pack>> {
  const open = await regionOf(service, actor.tenant);
  // only whoever has the device brings it back
  const how = actor.kind === 'RegionAdmin' ? 'revoked' : request.how;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const pack = await keptPack(open, actor, request.id);
    if (pack === null) return notFound('pack');
    if (pack.ended !== null && (pack.ended.how === 'revoked' || how === 'handed-back')) {
      return ok(pack);
    }
    const at = pack.ended?.at ?? nowOf(service);
    const change = { ended: { at, by: actor.user, how } };
    const result = await open.data.commit({
      cause: packCause(actor, request.correlationId),
      lane: 'any',
      writes: [fileOver(packShelf, pack, change, { folder: folderOf(pack), act: how })],
    });
    if (result.kind === 'done') return ok({ ...pack, ...change, version: pack.version + 1 });
  }
  throw new TooBusyError(1);
}
