import { actingAs, inviteMember, letLookIn } from '@payung/casework';
import {
  approveBreakGlass,
  askBreakGlass,
  endBreakGlass,
  longestLook,
  suspendRegion,
} from '@payung/casework/control';
import { allLanes, EntryBody } from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { memoryAccounts, post } from '../support/invented-members.ts';
import {
  centralAdmin,
  centralDeputy,
  correlationId,
  granted,
  of,
  onBoard,
  openTestControl,
  type TestControl,
} from '../support/test-control.ts';

const database = embeddedDatabase();
const open = (seed: number) => openTestControl({ endpoint: database.endpoint(), seed });
const minute = 60_000;

async function asked(test: TestControl, minutes = 60) {
  const { tenant } = await onBoard(test, '33.02');
  const reason = 'DATA CONTOH: daftar tidak dapat dibuka';
  const request = { tenant, reason, minutes, correlationId };
  return granted(await askBreakGlass(test.central, centralAdmin, request));
}

/** What the asker is in the region at this moment. */
async function standingOf(test: TestControl, tenant: Parameters<typeof letLookIn>[1]) {
  test.service.members.forget(tenant, centralAdmin.user);
  const bearer = { user: centralAdmin.user, tenant, role: 'auditor' };
  const acting = await actingAs(test.service, bearer);
  return acting.kind === 'acts' ? acting.actor.kind : acting.kind;
}

describe('a look into a region in need', () => {
  it('opens nothing before a second person approved it, and the asker is no second person', async () => {
    const test = await open(34_001);
    const { id, tenant } = await asked(test);
    const own = await approveBreakGlass(test.central, centralAdmin, { id, correlationId });
    expect(own).toEqual({ ok: false, refusal: { code: 'second-person-needed' } });
    // nor does a message of the queue by itself
    await letLookIn(test.service, tenant, id);
    expect(await standingOf(test, tenant)).toBe('not-a-member');
  });

  it('lets the asker read as an auditor for the approved time, and not a minute longer', async () => {
    const test = await open(34_002);
    const { id, tenant } = await asked(test, 30);
    granted(await approveBreakGlass(test.central, centralDeputy, { id, correlationId }));
    await test.work();
    expect(await standingOf(test, tenant)).toBe('Auditor');
    test.clock.advance(29 * minute);
    expect(await standingOf(test, tenant)).toBe('Auditor');
    test.clock.advance(minute);
    expect(await standingOf(test, tenant)).toBe('not-a-member');
    // a message that comes late, or again, opens nothing
    await letLookIn(test.service, tenant, id);
    expect(await standingOf(test, tenant)).toBe('not-a-member');
  });

  it('is told to the region by mail and in both journals', async () => {
    const test = await open(34_003);
    const { id, tenant } = await asked(test);
    granted(await approveBreakGlass(test.central, centralDeputy, { id, correlationId }));
    await test.work();
    expect(test.mails.map(({ to }) => to).sort()).toEqual([
      'admin-33.02@contoh.example',
      'pdp@contoh.example',
    ]);
    const data = await test.service.database.tenant(tenant);
    const entries = await Promise.all(allLanes.map((lane) => data.lane(lane, 0, 500)));
    const bodies = entries.flat().map(({ body }) => EntryBody.parse(JSON.parse(body)));
    expect(bodies.filter(({ source }) => source === `break-glass:${id}`)).toHaveLength(1);
    const own = await Promise.all(allLanes.map((lane) => test.central.control.lane(lane, 0, 500)));
    const told = own.flat().flatMap(({ body }) => EntryBody.parse(JSON.parse(body)).changes);
    const acts = told.filter((change) => change.id === id).map(({ act }) => act);
    expect(acts.sort()).toEqual(['approved', 'asked']);
  });

  it('ends at once when it is ended', async () => {
    const test = await open(34_004);
    const { id, tenant } = await asked(test);
    granted(await approveBreakGlass(test.central, centralDeputy, { id, correlationId }));
    await test.work();
    granted(await endBreakGlass(test.central, centralDeputy, { id, correlationId }));
    await test.work();
    expect(await standingOf(test, tenant)).toBe('not-a-member');
  });

  it('ends when it is ended once more, though the word of its end was lost: the answer says that it is over', async () => {
    const test = await open(34_012);
    const { id, tenant } = await asked(test);
    granted(await approveBreakGlass(test.central, centralDeputy, { id, correlationId }));
    await test.work();
    granted(await endBreakGlass(test.central, centralDeputy, { id, correlationId }));
    test.queue.lose();
    expect(await standingOf(test, tenant)).toBe('Auditor');
    const again = await endBreakGlass(test.central, centralDeputy, { id, correlationId });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
    await test.work();
    expect(await standingOf(test, tenant)).toBe('not-a-member');
  });

  it('leaves what the asker is in the region otherwise, or a look would end somebody’s own work', async () => {
    const test = await open(34_006);
    const { id, tenant } = await asked(test);
    const admin = { kind: 'RegionAdmin', tenant, user: UserId.parse('account-1') } as const;
    const accounts = {
      ...memoryAccounts(),
      invite: async () => ({ user: centralAdmin.user, isNew: false }),
    };
    const posts = [post('treasurer')];
    const who = { name: 'DATA CONTOH', email: 'rangkap@contoh.example', posts, correlationId };
    expect((await inviteMember(test.service, accounts, admin, who)).ok).toBe(true);
    granted(await approveBreakGlass(test.central, centralDeputy, { id, correlationId }));
    await test.work();
    expect(await standingOf(test, tenant)).toBe('Auditor');
    granted(await endBreakGlass(test.central, centralDeputy, { id, correlationId }));
    await test.work();
    expect(await standingOf(test, tenant)).toBe('not-a-member');
    const { members } = await test.service.database.tenant(tenant);
    expect(await members.one(centralAdmin.user)).toMatchObject({
      state: 'active',
      posts: [{ role: 'treasurer' }],
    });
  });

  it('is handled again when somebody changed the member meanwhile, or it would not end before its time', async () => {
    const test = await open(34_007);
    const { id, tenant } = await asked(test);
    granted(await approveBreakGlass(test.central, centralDeputy, { id, correlationId }));
    const data = await test.service.database.tenant(tenant);
    const refusing = { ...data, commit: async () => ({ kind: 'refused', refused: [] }) as const };
    const database = { ...test.service.database, tenant: async () => refusing };
    await expect(letLookIn({ ...test.service, database }, tenant, id)).rejects.toThrow('meanwhile');
    await test.work();
    expect(await standingOf(test, tenant)).toBe('Auditor');
  });

  it('is shut again when it was ended in the very moment of its beginning', async () => {
    const test = await open(34_009);
    const { id, tenant } = await asked(test);
    granted(await approveBreakGlass(test.central, centralDeputy, { id, correlationId }));
    const data = await test.service.database.tenant(tenant);
    const opened = test.queue.take();
    const endsMeanwhile = {
      ...data,
      async commit(request: Parameters<typeof data.commit>[0]) {
        granted(await endBreakGlass(test.central, centralDeputy, { id, correlationId }));
        await test.work();
        endsMeanwhile.commit = data.commit;
        return data.commit(request);
      },
    };
    const database = { ...test.service.database, tenant: async () => endsMeanwhile };
    expect(opened?.kind).toBe('let-look-in');
    await letLookIn({ ...test.service, database }, tenant, id);
    expect(await standingOf(test, tenant)).toBe('not-a-member');
  });

  it('that was approved and cut off before anybody was told is told and opened by the next try', async () => {
    const test = await open(34_010);
    const { id, tenant } = await asked(test, 30);
    const broken = {
      ...test.central,
      outbox: { send: () => Promise.reject(new Error('no mail goes out')) },
    };
    const asks = { id, correlationId };
    await expect(approveBreakGlass(broken, centralDeputy, asks)).rejects.toThrow('no mail');
    await test.work();
    expect(await standingOf(test, tenant)).toBe('not-a-member');
    test.clock.advance(20 * minute);
    granted(await approveBreakGlass(test.central, centralDeputy, asks));
    await test.work();
    expect(test.mails).toHaveLength(2);
    expect(await standingOf(test, tenant)).toBe('Auditor');
    test.clock.advance(10 * minute);
    expect(await standingOf(test, tenant)).toBe('not-a-member');
    const late = await approveBreakGlass(test.central, centralDeputy, asks);
    expect(late).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });

  it('is not approved days after it was asked for, when the need may be over', async () => {
    const test = await open(34_011);
    const { id } = await asked(test);
    test.clock.advance(24 * 60 * minute + 1);
    const late = await approveBreakGlass(test.central, centralDeputy, { id, correlationId });
    expect(late).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });

  it('is not approved once the region is closed', async () => {
    const test = await open(34_008);
    const { id, tenant } = await asked(test);
    const reason = 'DATA CONTOH: perjanjian ditinjau';
    granted(await suspendRegion(test.central, centralAdmin, of(tenant), reason));
    const approved = await approveBreakGlass(test.central, centralDeputy, { id, correlationId });
    expect(approved).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
  });

  it('never lasts longer than four hours, whatever is asked', async () => {
    const test = await open(34_005);
    const { minutes } = await asked(test, 10_000);
    expect(minutes).toBe(longestLook);
    expect(longestLook).toBe(4 * 60);
  });
});
