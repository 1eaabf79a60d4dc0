import type { HandOutRecord } from '@payung/data';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { bytesOf } from './hand-out-pieces.ts';

/** The archives that were made of the region, oldest first. */
export async function listHandOuts(service: Service, actor: RegionAdmin): Promise<HandOutRecord[]> {
  const { data } = await regionOf(service, actor.tenant);
  return data.founding.handOuts();
}

/** Bytes of an archive, from the first to the last that are meant. */
export interface HandOutRange {
  readonly from: number;
  readonly last: number;
}

interface TakeRequest {
  readonly id: string;
  readonly correlationId: string;
  /** which bytes of so many are wanted; all of them where nobody says. May throw, and then nothing is told or read */
  readonly range?: (bytes: number) => HandOutRange;
}

/** Hands the archive, or a part of it, to the region's admin; who took it is told in the region's journal first. */
export async function takeHandOut(
  service: Service,
  actor: RegionAdmin,
  { id, correlationId, range = (bytes) => ({ from: 0, last: bytes - 1 }) }: TakeRequest,
): Promise<Result<{ fileName: string; bytes: Uint8Array; range: HandOutRange; size: number }>> {
  const { region, data } = await regionOf(service, actor.tenant);
  const made = await data.founding.handOut(id);
  if (made?.doneAt == null || made.bytes === null) return notFound('archive');
  const wanted = range(made.bytes);
  const bytes = await bytesOf({ files: service.files, data }, made, wanted);
  // nothing is told of an archive that nobody gets
  if (bytes === null) return notFound('archive');
  const cause = causeOf(actor, correlationId);
  const after = { handOut: id };
  await tell(data, cause, { of: 'region', id: 'region', act: 'archive-taken', after });
  const fileName = `payung-${region.regencyCode}-${id}.zip`;
  return ok({ fileName, bytes, range: wanted, size: made.bytes });
}
