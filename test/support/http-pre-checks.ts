import { PreCheck, PreCheckReply } from '@payung/contract';
import { vi } from 'vitest';
import { type Answer, type Caller, read } from './http-caller.ts';
import { patient } from './patient.ts';

export const branch = 'bpjs-ketenagakerjaan';
export const registry = 'dukcapil';

/** Chooses who is asked about in a file to a recipient. */
export async function makePreCheck(
  admin: Caller,
  people: unknown,
  recipient: string = branch,
): Promise<PreCheck> {
  const json = { recipient, people };
  return read(await admin.ask('POST', '/v1/pre-checks', { json }), PreCheck);
}

/** A recipient's answer as a table: a NIK and a word a line. */
export function aReply(lines: readonly (readonly [nik: string, word: string])[]): Uint8Array {
  const table = [['No', 'NIK', 'Hasil'], ...lines.map(([nik, word], i) => [i + 1, nik, word])];
  return Buffer.from(table.map((cells) => cells.join(';')).join('\n'), 'utf8');
}

export function sendReply(
  caller: Caller,
  preCheck: string,
  bytes: Uint8Array,
  checkedOn?: string,
): Promise<Answer> {
  const form = new FormData();
  form.set('file', new File([Buffer.from(bytes)], 'jawaban.csv'));
  if (checkedOn !== undefined) form.set('checkedOn', checkedOn);
  return caller.ask('POST', `/v1/pre-checks/${preCheck}/answers`, { body: form });
}

/** Lets a read answer count, and waits until all of it does. */
export async function applied(admin: Caller, reply: PreCheckReply): Promise<PreCheckReply> {
  const address = `/v1/pre-checks/${reply.preCheck}/answers/${reply.id}`;
  read(await admin.ask('POST', `${address}/apply`), PreCheckReply);
  return vi.waitUntil(
    async () => {
      const now = read(await admin.ask('GET', address), PreCheckReply);
      return now.state === 'applied' ? now : null;
    },
    { ...patient, interval: 25 },
  );
}

/** A file to the branch about everybody of an agency. */
export async function aPreCheck(admin: Caller, agency: string): Promise<string> {
  return (await makePreCheck(admin, { of: 'agency', agency })).id;
}

/** An answer about nobody who was asked, read and not yet counted; a row more each time, so that it is another file. */
export async function aPreCheckReply(
  admin: Caller,
  agency: string,
): Promise<{ id: string; hold: string }> {
  const id = await aPreCheck(admin, agency);
  const bytes = aReply([['3319040101809999', 'LAYAK']]);
  return { id, hold: read(await sendReply(admin, id, bytes), PreCheckReply).id };
}
