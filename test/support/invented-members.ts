import { actingAs, addMachine, changeMember, inviteMember, type Service } from '@payung/casework';
import type { AccountDirectory, MemberRecord } from '@payung/data';
import { UserId } from '@payung/domain';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'test';

/** Accounts in memory: one for each e-mail address, named after it. */
export function memoryAccounts(): AccountDirectory & {
  readonly signedOut: UserId[];
  readonly reset: UserId[];
} {
  const known = new Set<string>();
  const signedOut: UserId[] = [];
  const reset: UserId[] = [];
  return {
    signedOut,
    reset,
    async invite({ email }) {
      const isNew = !known.has(email);
      known.add(email);
      return { user: UserId.parse(email.replaceAll(/[^a-z0-9]/g, '-')), isNew };
    },
    resetPassword: async (user) => void reset.push(user),
    signOutEverywhere: async (user) => void signedOut.push(user),
    disable: async () => undefined,
    async createMachine({ name }) {
      return { user: UserId.parse(`machine/${name}`), clientId: name, secret: 'rahasia' };
    },
  };
}

/** A post from the beginning of the year without an end. */
export function post(role: string, more: Record<string, unknown> = {}) {
  return {
    role,
    agencies: [],
    areas: [],
    from: '2026-01-01',
    until: null,
    delegation: null,
    ...more,
  };
}

/** Somebody new in the region, by the hand of an admin. */
export async function aMember(
  test: TestService,
  name: string,
  ...posts: readonly unknown[]
): Promise<MemberRecord> {
  const request = { name, email: `${name}@contoh.example`, posts, correlationId };
  const result = await inviteMember(test.service, memoryAccounts(), anAdmin(test.tenant), request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

export function setPosts(
  test: TestService,
  user: UserId,
  posts: readonly unknown[],
  options: { service?: Service; by?: UserId } = {},
) {
  const { service = test.service, by = anAdmin(test.tenant).user } = options;
  const actor = { ...anAdmin(test.tenant), user: by };
  return changeMember(service, actor, { user, posts, correlationId });
}

/** What the holder of a token may do: the kind of actor, or why none. */
export async function actsAs(
  test: TestService,
  user: UserId,
  role: string,
  service: Service = test.service,
): Promise<string> {
  const acting = await actingAs(service, { tenant: test.tenant, user, role });
  return acting.kind === 'acts' ? acting.actor.kind : acting.kind;
}

export function aMachine(test: TestService, agencies: readonly string[]) {
  const request = { name: 'SIPD', agencies, from: '2026-01-01', until: null, correlationId };
  return addMachine(test.service, memoryAccounts(), anAdmin(test.tenant), request);
}
