import { fileNew, fileOver } from '@payung/data';
import type { PreCheckSetting } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { mappingOf } from './mappings.ts';
import type { PreCheckReader } from './pre-check-access.ts';
import { settingShelf } from './pre-check-shelves.ts';

/** Nobody has to be asked unless a region says so; version 0 is what nobody has saved yet. */
const unset: PreCheckSetting = { id: 'setting', version: 0, required: [] };

/** Which answers this region asks for before a decision. */
export async function settingOf({ data }: OpenRegion): Promise<PreCheckSetting> {
  return (await data.shelves.one(settingShelf, 'setting')) ?? unset;
}

/** Which recipients have to be asked, and how old their answers may be. */
export async function showPreCheckSetting(
  service: Service,
  actor: PreCheckReader,
): Promise<PreCheckSetting> {
  return settingOf(await regionOf(service, actor.tenant));
}

/** Sets which recipients have to be asked, and how old their answers may be. */
export async function changePreCheckSetting(
  service: Service,
  actor: RegionAdmin,
  request: Pick<PreCheckSetting, 'required' | 'version'> & { readonly correlationId: string },
): Promise<Result<PreCheckSetting>> {
  const open = await regionOf(service, actor.tenant);
  const { required, version, correlationId } = request;
  const faults: { field: string; detail: string }[] = [];
  for (const [i, { recipient }] of required.entries()) {
    const field = `required.${i}.recipient`;
    if ((await mappingOf(open, recipient, 'last')) === null) {
      faults.push({ field, detail: 'no such recipient; GET /v1/pre-checks/recipients names them' });
    }
    if (required.findIndex((one) => one.recipient === recipient) < i) {
      faults.push({ field, detail: 'this recipient is named twice' });
    }
  }
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const before = await settingOf(open);
  if (before.version !== version) return refuse({ code: 'version-moved' });
  const next = { ...before, required, version: before.version + 1 };
  const filing = { act: 'setting-changed' };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      before.version === 0
        ? fileNew(settingShelf, next, filing)
        : fileOver(settingShelf, before, { required }, filing),
    ],
  });
  return result.kind === 'done' ? ok(next) : refuse({ code: 'version-moved' });
}
