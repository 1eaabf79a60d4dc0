import { defineShelf, fileNew, fileOver, type RegistryWrite } from '@payung/data';
import {
  OwnCoverFact,
  OwnCoverOffice,
  type PublicOwnCover,
  type RegencyCode,
} from '@payung/domain';
import * as z from 'zod';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import type { FiguresReader } from '../figures/figures-access.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';

/** Whether and how people may ask about their own cover. */
const OwnCoverRecord = z.object({
  id: z.string(),
  version: z.int().min(1),
  isOpen: z.boolean(),
  fact: OwnCoverFact,
  office: OwnCoverOffice,
});
type OwnCoverRecord = z.infer<typeof OwnCoverRecord>;

export const ownCoverShelf = defineShelf<OwnCoverRecord>({
  name: 'own-cover',
  schema: OwnCoverRecord,
  of: 'report',
  told: ({ isOpen, fact }) => ({ isOpen: isOpen ? 'yes' : 'no', fact }),
});

export const ownCoverSettingId = 'setting';

export interface OwnCoverSettingView {
  /** 0 while nothing was settled */
  readonly version: number;
  readonly code: RegencyCode;
  readonly isOpen: boolean;
  readonly fact: OwnCoverFact;
  /** null while nothing was settled */
  readonly office: OwnCoverOffice | null;
}

/** Whether people may ask about their own cover, by which fact, and where they are sent. */
export async function showOwnCoverSetting(
  service: Service,
  actor: FiguresReader,
): Promise<OwnCoverSettingView> {
  const open = await regionOf(service, actor.tenant);
  return viewOf(open, await open.data.shelves.one(ownCoverShelf, ownCoverSettingId));
}

/**
 * Lets people of the region ask about their own cover, or no longer. What everybody may read of it goes out with it.
 * A region answers nobody until its admin says otherwise.
 */
export async function settleOwnCover(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly isOpen: boolean;
    readonly fact: OwnCoverFact;
    readonly office: OwnCoverOffice;
    /** the version that was read; null over whatever there is */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<OwnCoverSettingView>> {
  const open = await regionOf(service, actor.tenant);
  const { isOpen, fact, office, version, correlationId } = request;
  const before = await open.data.shelves.one(ownCoverShelf, ownCoverSettingId);
  if (version !== null && (before?.version ?? 0) !== version) {
    return refuse({ code: 'version-moved' });
  }
  const filing = { act: isOpen ? 'own-cover-opened' : 'own-cover-closed' };
  const told = { isOpen, fact, office };
  const setting =
    before === null
      ? fileNew(ownCoverShelf, { id: ownCoverSettingId, version: 1, ...told }, filing)
      : fileOver(ownCoverShelf, before, told, filing);
  const published: RegistryWrite = isOpen
    ? { write: 'publish-own-cover', ownCover: publicOf(open, fact, office) }
    : { write: 'take-own-cover-down' };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [setting, published],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok(viewOf(open, await open.data.shelves.one(ownCoverShelf, ownCoverSettingId)));
}

function publicOf(
  { region }: OpenRegion,
  fact: OwnCoverFact,
  office: OwnCoverOffice,
): PublicOwnCover {
  const { regencyCode, name, programmeName } = region;
  return { region: { code: regencyCode, name }, programme: programmeName, fact, office };
}

function viewOf({ region }: OpenRegion, setting: OwnCoverRecord | null): OwnCoverSettingView {
  return {
    version: setting?.version ?? 0,
    code: region.regencyCode,
    isOpen: setting?.isOpen ?? false,
    fact: setting?.fact ?? 'mother-name',
    office: setting?.office ?? null,
  };
}
