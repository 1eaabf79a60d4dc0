import {
  type ControlPlane,
  type ControlWrite,
  type GlassRecord,
  type HandOutRecord,
  type NewBreach,
  openControlPlane,
  type Standing,
} from '@payung/data';
import {
  BreachId,
  Instant,
  noPapers,
  RegencyCode,
  type Region,
  type TenantId,
  UserId,
} from '@payung/domain';
import { aRegion, asTenant } from '../support/invented-region.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { type TestService, testClient } from '../support/test-service.ts';
import { type Recorder, recordClient } from './recorded-requests.ts';
import { recordedQueue } from './recording-service.ts';

const user = UserId.parse('central/admin');
const at = Instant.parse('2026-01-15T02:00:00.000Z');
const code = RegencyCode.parse('33.02');

function standingOf(region: Region): Standing {
  return {
    tenant: region.tenantId,
    state: 'requested',
    version: 1,
    regency: { code, name: region.name, kind: 'KABUPATEN', province: 'DATA CONTOH' },
    requestedBy: user,
    requestedAt: at,
    since: at,
    papers: noPapers,
    settings: null,
    logo: null,
    firstAdmin: null,
    steps: {},
    reason: null,
    receipt: null,
    holds: [],
    cardsOpenedAt: null,
  };
}

/** A request to look into a region, as another central admin approved it. */
export function aLook(tenant: TenantId, id: string, until: Instant | null): GlassRecord {
  return {
    id,
    tenant,
    regencyCode: code,
    reason: 'DATA CONTOH',
    minutes: 30,
    state: until === null ? 'asked' : 'approved',
    askedBy: user,
    askedAt: at,
    approvedBy: until === null ? null : UserId.parse('central/other'),
    from: until === null ? null : at,
    until,
    version: 1,
  };
}

export function aHandOut(id: string): HandOutRecord {
  return { id, askedBy: user, askedAt: at, doneAt: null, sha256: null, bytes: null };
}

/** One of each write that the control plane knows; a new kind does not compile until it stands here. */
function writesOf(
  standing: Standing,
  region: Region,
  ids: { breach: BreachId; glass: string; handOut: string },
): Record<ControlWrite['write'], ControlWrite> {
  const { tenant } = standing;
  const glass = aLook(tenant, ids.glass, null);
  const breach: NewBreach = {
    id: ids.breach,
    openedBy: 'central',
    user,
    openedAt: at,
    knownAt: at,
    title: 'DATA CONTOH',
    account: 'DATA CONTOH',
    scope: { kind: 'all' },
  };
  const handOut = aHandOut(ids.handOut);
  const after = { ...standing, version: standing.version + 1, reason: 'DATA CONTOH' };
  return {
    'new-standing': { write: 'new-standing', standing },
    'claim-regency': { write: 'claim-regency', code, tenant },
    'enter-region': { write: 'enter-region', tenant },
    'change-standing': { write: 'change-standing', before: standing, after, act: 'papers' },
    'new-profile': { write: 'new-profile', region },
    'list-tenant': { write: 'list-tenant', tenant, code },
    'keep-logo': {
      write: 'keep-logo',
      tenant,
      logo: { mediaType: 'image/png', content: new Uint8Array([1]) },
    },
    'point-user': { write: 'point-user', user, tenant, code, name: region.name },
    'new-hand-out': { write: 'new-hand-out', tenant, handOut },
    'new-glass': { write: 'new-glass', glass },
    'enter-glass': { write: 'enter-glass', id: glass.id, tenant },
    'move-glass': {
      write: 'move-glass',
      before: glass,
      after: { ...glass, state: 'ended', version: 2 },
    },
    'open-breach': { write: 'open-breach', tenant, breach },
    'new-central-admin': {
      write: 'new-central-admin',
      admin: { user, name: 'DATA CONTOH', email: 'pusat@contoh.example' },
    },
    'destroy-keys': { write: 'destroy-keys', tenant, receipt: 'DATA CONTOH', at },
    'unlist-tenant': { write: 'unlist-tenant', tenant },
    'free-regency': { write: 'free-regency', code, tenant },
  };
}

export async function writeEach(
  control: ControlPlane,
  writes: readonly ControlWrite[],
): Promise<void> {
  const actor = { kind: 'CentralAdmin', user, agency: null };
  const cause = { actor, source: 'central-api', correlationId: 'test' };
  for (const write of writes) {
    const result = await control.commit({ cause, lane: 'any', writes: [write] });
    if (result.kind !== 'done') throw new Error(`${write.write} was refused`);
  }
}

async function readAll(control: ControlPlane, { tenant }: Standing): Promise<void> {
  await control.standing(tenant);
  await control.standings();
  await control.holderOf(code);
  await control.logo(tenant);
  await control.admin(user);
  await control.admins();
  await control.handOuts(tenant);
  await control.glasses();
  await control.breaches(tenant);
  await control.lane(0, 0, 10);
}

/** Everything the control plane reads and writes, from the request of a region to its end. */
export async function bringOnBoard(
  test: TestService,
  endpoint: string,
  into: Recorder,
): Promise<void> {
  const { tables, clock } = test;
  const random = seededRandomness(991, clock);
  const client = recordClient(testClient(endpoint), null, into);
  const control = openControlPlane({ client, tables, clock, random });
  const region = aRegion(asTenant(random.ulid()));
  const standing = standingOf(region);
  const ids = {
    breach: BreachId.parse(random.ulid()),
    glass: random.ulid(),
    handOut: random.ulid(),
  };
  const writes = Object.values(writesOf(standing, region, ids));
  const isEnd = ({ write }: ControlWrite) =>
    write === 'destroy-keys' || write === 'unlist-tenant' || write === 'free-regency';
  await writeEach(
    control,
    writes.filter((write) => !isEnd(write)),
  );
  await readAll(control, standing);
  await control.glass(ids.glass);
  const queue = recordedQueue({ send: async () => undefined }, into);
  await queue.send({ kind: 'found', tenantId: standing.tenant });
  await writeEach(control, writes.filter(isEnd));
}
