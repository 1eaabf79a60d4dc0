import { CentralCrossExchange, CrossAgreement, RegionList } from '@payung/contract';
import { read, signedIn } from './http-caller.ts';

/** What a region's admin signs. */
export const agreementSent = {
  number: 'PKS-CONTOH/1/2026',
  date: '2026-01-10',
  signatory: 'DATA CONTOH',
};
/** the one whose things are asked for, and the one that its strangers come from */
const codes = ['33.19', '35.73'];

/** Two demo regions that have signed, as the centre names them. */
export async function signedRegions(address: string): Promise<string[]> {
  for (const code of codes) {
    const admin = await signedIn(address, `${code}/admin`);
    read(await admin.ask('PUT', '/v1/cross-agreement', { json: agreementSent }), CrossAgreement);
  }
  const central = await signedIn(address, 'central/admin');
  const { items } = read(await central.ask('GET', '/central/v1/regions'), RegionList);
  return items.filter(({ regency }) => codes.includes(regency.code)).map(({ id }) => id);
}

/** A comparison that the desk proposes to two demo regions; the id. */
export async function proposeExchange(address: string): Promise<string> {
  const regionIds = await signedRegions(address);
  const central = await signedIn(address, 'central/admin');
  const json = { regionIds, reason: 'DATA CONTOH: dugaan ganda' };
  return read(
    await central.ask('POST', '/central/v1/cross-exchanges', { json }),
    CentralCrossExchange,
  ).id;
}
