import { takeHandOut } from '@payung/casework';
import { askHandOut } from '@payung/casework/control';
import type { HandOutRecord } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { unzipSync } from 'fflate';
import { centralAdmin, correlationId, granted, of, type TestControl } from './test-control.ts';

/** Asks for an archive of the region; nothing of it is written yet. */
export async function askArchive(test: TestControl, tenant: TenantId): Promise<string> {
  return granted(await askHandOut(test.central, centralAdmin, of(tenant))).id;
}

export async function archiveNow(
  test: TestControl,
  tenant: TenantId,
  id: string,
): Promise<HandOutRecord> {
  const found = (await test.central.control.handOuts(tenant)).find((one) => one.id === id);
  if (found === undefined) throw new Error('the archive was not asked for');
  return found;
}

/** An archive that is made. */
export async function archiveOf(test: TestControl, tenant: TenantId) {
  const id = await askArchive(test, tenant);
  await test.work();
  const { sha256 } = await archiveNow(test, tenant, id);
  if (sha256 === null) throw new Error('the archive was not made');
  return { id, sha256 };
}

export function takeArchive(test: TestControl, tenant: TenantId, id: string) {
  const [user] = test.invited.values();
  if (user === undefined) throw new Error('nobody was invited');
  return takeHandOut(test.service, { kind: 'RegionAdmin', tenant, user }, { id, correlationId });
}

/** The bytes of an archive, as the region's admin gets them. */
export async function takenOf(
  test: TestControl,
  tenant: TenantId,
  id: string,
): Promise<Uint8Array> {
  const taken = await takeArchive(test, tenant, id);
  if (!taken.ok) throw new Error(taken.refusal.code);
  return taken.value.bytes;
}

/** A file out of an archive that was taken. */
export async function partOf(
  test: TestControl,
  tenant: TenantId,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Uint8Array> {
  const part = unzipSync(await takenOf(test, tenant, id))[name];
  if (part === undefined) throw new Error(`there is no ${name} in it`);
  return part;
}
