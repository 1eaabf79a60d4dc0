import { TenantId } from '@payung/domain';
import { quickConnections } from './connections.ts';
import type { TenantSessions } from './tenant-sessions.ts';

/** Two regions and a process for tests of the adapters. */
export const kudus = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
export const malang = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Z');
export const region = 'ap-southeast-3';
export const startedAt = Date.UTC(2026, 10, 21, 3);
export const anHour = 3_600_000;
export const connections = quickConnections();

/** Sessions that name their tenant as their key. */
export const namedSessions: TenantSessions = {
  credentials: async (tenant) => ({
    accessKeyId: `KEY-OF-${tenant}`,
    secretAccessKey: 'secret',
    sessionToken: `session-of-${tenant}`,
    expiration: new Date(startedAt + anHour),
  }),
};
