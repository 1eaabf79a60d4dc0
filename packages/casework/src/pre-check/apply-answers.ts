import { fileNew, fileOver } from '@payung/data';
import { instantOf } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { findUpload } from './pre-check-access.ts';
import { type PreCheckUpload, uploadShelf } from './pre-check-shelves.ts';
import { runningShelf } from './running-answers.ts';

interface UploadRequest {
  readonly file: string;
  readonly id: string;
  readonly correlationId: string;
}

/**
 * Lets the answers of a read file count. The work is done outside the request, people by people; whoever asks again
 * while it goes on lets it go on where it stood.
 */
export async function applyPreCheckAnswer(
  service: Service,
  actor: RegionAdmin,
  request: UploadRequest,
): Promise<Result<PreCheckUpload>> {
  const found = await findUpload(service, actor, request);
  if (!found.ok) return found;
  const { open, upload } = found.value;
  if (upload.state === 'applied') return ok(upload);
  if (upload.state === 'discarded') {
    return refuse({ code: 'state-forbids', detail: 'the answer was discarded; read it again' });
  }
  const now =
    upload.state === 'preview' ? await begin(service, open, actor, upload, request) : upload;
  // somebody else let it count, or put it away, in the same moment
  if (now === null) return applyPreCheckAnswer(service, actor, request);
  const { file, id } = request;
  await service.queue.send({ kind: 'pre-check', tenantId: actor.tenant, file, upload: id });
  return ok(now);
}

/** Marks an answer as one that counts; null when somebody else was faster. */
async function begin(
  { clock }: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  upload: PreCheckUpload,
  { correlationId }: UploadRequest,
): Promise<PreCheckUpload | null> {
  const at = instantOf(clock.now());
  const change = { state: 'applying', appliedBy: actor.user } as const;
  const filing = { folder: upload.file, act: 'applying' };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(uploadShelf, upload, change, filing),
      fileNew(runningShelf, { id: upload.id, version: 1, file: upload.file, at }, { act: null }),
    ],
  });
  return result.kind === 'done' ? { ...upload, ...change, version: upload.version + 1 } : null;
}

/** Puts a read answer away before it counts. */
export async function discardPreCheckAnswer(
  service: Service,
  actor: RegionAdmin,
  request: UploadRequest,
): Promise<Result<PreCheckUpload>> {
  const found = await findUpload(service, actor, request);
  if (!found.ok) return found;
  const { open, upload } = found.value;
  if (upload.state === 'discarded') return ok(upload);
  if (upload.state !== 'preview') {
    return refuse({ code: 'state-forbids', detail: `the answer is ${upload.state}` });
  }
  const filing = { folder: upload.file, act: 'discarded' };
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [fileOver(uploadShelf, upload, { state: 'discarded' }, filing)],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ ...upload, state: 'discarded', version: upload.version + 1 });
}
