import { RegionDetail, RegionList } from '@payung/contract';
import { vi } from 'vitest';
import { type Caller, read, signedIn } from './http-caller.ts';
import { signedRegions } from './http-crosscheck.ts';
import { patient } from './patient.ts';
import { papers, settings } from './test-control.ts';

const at = '/central/v1/regions';

/** Shuts out the people of a region, found by its regency code. */
export async function suspend(address: string, regencyCode: string): Promise<void> {
  const central = await signedIn(address, 'central/admin');
  const { items } = read(await central.ask('GET', at), RegionList);
  const region = items.find(({ regency }) => regency.code === regencyCode);
  const json = { reason: 'DATA CONTOH: perjanjian diperiksa' };
  read(await central.ask('POST', `${at}/${region?.id}/suspend`, { json }), RegionDetail);
}

/** Regions on their way, made anew for each act; each takes a regency that no other test of the run takes. */
export function openCentralTargets(central: Caller, address: string) {
  let regency = 0;
  const ask = async (method: string, path: string, json: unknown) =>
    read(await central.ask(method, `${at}${path}`, { json }), RegionDetail);

  async function requested(): Promise<string> {
    regency += 1;
    const regencyCode = `33.${String(regency).padStart(2, '0')}`;
    // the demo's own stand already
    if (['33.19', '33.75'].includes(regencyCode)) return requested();
    return (await ask('POST', '', { regencyCode })).id;
  }
  async function prepared(): Promise<string> {
    const id = await requested();
    await ask('PUT', `/${id}/settings`, settings);
    await ask('PUT', `/${id}/papers`, papers);
    await ask('PUT', `/${id}/first-admin`, { email: `a${regency}@contoh.example`, name: 'CONTOH' });
    return id;
  }
  async function founded(): Promise<string> {
    const id = await prepared();
    await ask('POST', `/${id}/provision`, {});
    await vi.waitUntil(
      async () => {
        const region = read(await central.ask('GET', `${at}/${id}`), RegionDetail);
        return region.missingToActivate.length === 0;
      },
      { ...patient, interval: 25 },
    );
    return id;
  }
  async function active(): Promise<string> {
    const id = await founded();
    await ask('POST', `/${id}/activate`, {});
    return id;
  }
  /** two regions that take part in the check across regions */
  const signed = () => signedRegions(address);
  return { requested, prepared, founded, active, signed };
}
export type CentralTargets = ReturnType<typeof openCentralTargets>;
