import { type InvitationRequest, MachineMade, Member } from '@payung/contract';
import type * as z from 'zod';
import { type Caller, read } from './http-caller.ts';

type AreaRole = 'village' | 'district';

/** Where the demo's own officers are not at home. */
const elsewhere: Readonly<Record<AreaRole, string>> = {
  village: '33.19.01.2002',
  district: '33.19.02',
};

let invited = 0;

/** Somebody new in the region, with one post. */
export async function invite(
  admin: Caller,
  post: z.input<typeof InvitationRequest>['posts'][number],
): Promise<Member> {
  invited += 1;
  const json = {
    name: `PETUGAS CONTOH ${invited}`,
    email: `petugas-${invited}@contoh.example`,
    posts: [post],
  };
  return read(await admin.ask('POST', '/v1/users', { json }), Member);
}

/** A village and a district officer of Kudus who answer for other places than the demo's. */
export async function areaOfficers(admin: Caller): Promise<{ role: AreaRole; user: string }[]> {
  const made: { role: AreaRole; user: string }[] = [];
  for (const role of ['village', 'district'] as const) {
    const post = { role, areas: [elsewhere[role]], from: '2026-01-01' };
    const { user } = await invite(admin, post);
    made.push({ role, user });
  }
  return made;
}

/** An agency's own system. */
export async function addMachine(admin: Caller, agency: string): Promise<Member> {
  const json = { name: 'MESIN CONTOH', agencies: [agency], from: '2026-01-01' };
  return read(await admin.ask('POST', '/v1/machines', { json }), MachineMade).member;
}
