import {
  AgencyList,
  MachineMade,
  Member,
  MemberList,
  RegionSettings,
  type RegionSettingsChange,
} from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';

export const membersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async ({ signal }) => (await ask(MemberList, '/v1/users', { signal })).items,
});

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => ask(RegionSettings, '/v1/region/settings', { signal }),
});

const userAt = (id: string, more = '') => `/v1/users/${encodeURIComponent(id)}${more}`;

export function inviteMember(json: object): Promise<Member> {
  return ask(Member, '/v1/users', { method: 'POST', json });
}

export function changePosts(id: string, posts: readonly object[]): Promise<Member> {
  return ask(Member, userAt(id, '/posts'), { method: 'PUT', json: { posts } });
}

export function removeMember(id: string): Promise<Member> {
  return ask(Member, userAt(id), { method: 'DELETE' });
}

export type Help = 'reset-password' | 'sign-out-everywhere';

export function helpMember(id: string, help: Help): Promise<Member> {
  return ask(Member, userAt(id, `/${help}`), { method: 'POST' });
}

export function addMachine(json: object): Promise<MachineMade> {
  return ask(MachineMade, '/v1/machines', { method: 'POST', json });
}

export function changeSettings(json: RegionSettingsChange): Promise<RegionSettings> {
  return ask(RegionSettings, '/v1/region/settings', { method: 'PUT', json });
}

export async function addAgency(json: object) {
  return (await ask(AgencyList, '/v1/agencies', { method: 'POST', json })).items;
}

export async function changeAgency(id: string, json: object) {
  const path = `/v1/agencies/${encodeURIComponent(id)}`;
  return (await ask(AgencyList, path, { method: 'PUT', json })).items;
}
