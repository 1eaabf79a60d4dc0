import { DoubleCheck, HandOut, HandOutList, RegionList } from '@payung/contract';
import { vi } from 'vitest';
import { type Caller, read, signedIn } from './http-caller.ts';
import { aList, aPerson } from './invented-people.ts';
import { patient } from './patient.ts';

/** Asks for an archive of Kudus as the centre does, and waits until its admin may fetch it. */
export async function makeHandOut(address: string, admin: Caller): Promise<string> {
  const central = await signedIn(address, 'central/admin');
  const { items } = read(await central.ask('GET', '/central/v1/regions'), RegionList);
  const kudus = items.find(({ regency }) => regency.code === '33.19')?.id ?? '';
  const asked = await central.ask('POST', `/central/v1/regions/${kudus}/hand-outs`);
  const { id } = read(asked, HandOut);
  await vi.waitUntil(
    async () => {
      const made = read(await admin.ask('GET', '/v1/hand-outs'), HandOutList);
      return made.items.some((one) => one.id === id && one.doneAt !== null);
    },
    { ...patient, interval: 50 },
  );
  return id;
}

/** Has the list of an agency with one person twice in it looked through, and waits for what is found. */
export async function makeDoubleCheck(
  transport: Caller,
  { agency, word, next }: { agency: string; word: string; next: () => number },
) {
  const people = Array.from({ length: 20 }, () => aPerson(next()));
  const twice = aPerson(next(), { name: `${word} WIBISONO` });
  const form = new FormData();
  form.set('agency', agency);
  const bytes = new Uint8Array(aList([...people, twice, twice]));
  form.set('file', new File([bytes], 'cek-ganda.csv'));
  const asked = await transport.ask('POST', '/v1/double-checks', { body: form });
  const { id } = read(asked, DoubleCheck);
  await vi.waitUntil(
    async () => {
      const shown = read(await transport.ask('GET', `/v1/double-checks/${id}`), DoubleCheck);
      return shown.state === 'done';
    },
    { ...patient, interval: 100 },
  );
  return { id, word };
}
