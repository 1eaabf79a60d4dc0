import type { Auditor, InsurerOfficer, RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import {
  fileShelf,
  type PreCheckFile,
  type PreCheckUpload,
  uploadShelf,
} from './pre-check-shelves.ts';

/** Those who take files to a recipient and bring answers back: the lead agency, and the insurer for its branch. */
export type PreCheckCarrier = RegionAdmin | InsurerOfficer;

/** Those who see which files went out and what came back of them. */
export type PreCheckReader = PreCheckCarrier | Auditor;

/** The insurer sees what is for its branches, never what goes to the population registry. */
export function maySeeFile(actor: PreCheckReader, { kind }: Pick<PreCheckFile, 'kind'>): boolean {
  switch (actor.kind) {
    case 'RegionAdmin':
      return true;
    case 'InsurerOfficer':
      return kind === 'insurer';
    case 'Auditor':
      // a file is about people of all agencies
      return actor.agencies.length === 0; /* guard:file-auditor */
  }
}

/** A file in the actor's reach. */
export async function findFile(
  service: Service,
  actor: PreCheckReader,
  id: string,
): Promise<Result<{ open: OpenRegion; file: PreCheckFile }>> {
  const open = await regionOf(service, actor.tenant);
  const file = await open.data.shelves.one(fileShelf, id);
  return file === null || !maySeeFile(actor, file)
    ? notFound('pre-check file')
    : ok({ open, file });
}

/** An answer to a file in the actor's reach. */
export async function findUpload(
  service: Service,
  actor: PreCheckReader,
  { file, id }: { readonly file: string; readonly id: string },
): Promise<Result<{ open: OpenRegion; file: PreCheckFile; upload: PreCheckUpload }>> {
  const found = await findFile(service, actor, file);
  if (!found.ok) return found;
  const upload = await found.value.open.data.shelves.one(uploadShelf, id, file);
  return upload === null ? notFound('pre-check answer') : ok({ ...found.value, upload });
}
