import {
  type Auditor,
  countJournal,
  type JournalLine,
  type JournalQuery,
  listJournal,
  nominationStateAt,
  personHistory,
  personViews,
  type Result,
  regionStateAt,
  verifyRegion,
  writeImportReport,
} from '@payung/casework';
import { type AgencyId, CalendarDate, PersonId, UserId } from '@payung/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { end, handIn, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const day = 24 * 60 * 60 * 1_000;
const on = (date: string) => CalendarDate.parse(date);

const anAuditor = (test: TestService, ...agencies: AgencyId[]): Auditor => ({
  kind: 'Auditor',
  tenant: test.tenant,
  user: UserId.parse('auditor'),
  agencies,
});

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const acts = ({ changes }: JournalLine): string[] => changes.map(({ of, act }) => `${of} ${act}`);

/** Two places, three people on the 15th, a withdrawal on the 16th, another agency's person on the 17th. */
async function threeDays(seed: number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 2 });
  const first = await nominate(test, social, 1);
  test.clock.advance(1_000);
  await nominate(test, social, 2);
  const waiting = await nominate(test, social, 3);
  test.clock.advance(day);
  await end(test, 'withdraw', first.nominationId);
  test.clock.advance(day);
  const theirs = await nominate(test, transport, 4);
  return { test, first, waiting, theirs };
}

describe('an auditor', () => {
  let region: Awaited<ReturnType<typeof threeDays>>;
  let all: JournalQuery;

  beforeAll(async () => {
    region = await threeDays(800);
    all = { user: null, act: null, item: null, day: null, cursor: null, limit: 200 };
  });

  /** Every line of a query, page after page. */
  async function pages(query: Partial<JournalQuery>, auditor = anAuditor(region.test)) {
    const lines: JournalLine[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: JournalLine[]; nextCursor: string | null } = given(
        await listJournal(region.test.service, auditor, { ...all, ...query, cursor }),
      );
      lines.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return lines;
  }

  it('reads every entry once, newest first, whatever the size of a page', async () => {
    const whole = await pages({});
    expect(whole.map(({ at }) => at)).toEqual(
      whole
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(await pages({ limit: 2 })).toEqual(whole);
    expect(new Set(whole.map(({ position }) => position)).size).toBe(whole.length);
    const journal = await region.test.service.database.journal(region.test.tenant);
    const written = (await journal.reads.heads()).reduce((sum, head) => sum + (head?.seq ?? 0), 0);
    expect(whole).toHaveLength(written);
  });

  it('finds what was done on a day of the region, by a user, of a kind, to a thing', async () => {
    const onThe16th = await pages({ day: on('2026-01-16') });
    expect(onThe16th.flatMap(acts)).toContain('nomination moved');
    expect(onThe16th.every(({ at }) => at.startsWith('2026-01-16'))).toBe(true);
    const moved = await pages({ act: 'moved' });
    expect(moved.map(({ actor }) => actor.user)).toContain('admin');
    expect(await pages({ user: UserId.parse('nobody') })).toEqual([]);
    const { first } = region;
    const ofOne = await pages({ item: first.nominationId });
    expect(ofOne.flatMap(acts).filter((act) => act.startsWith('nomination'))).toEqual([
      'nomination moved',
      'nomination made',
    ]);
    expect(await pages({ item: first.personId })).toEqual(ofOne);
  });

  it('of some agencies sees what was done for these only, and no chain', async () => {
    const { test, first, theirs } = region;
    const limited = anAuditor(test, transport);
    const lines = await pages({}, limited);
    expect(lines.map(({ actor }) => actor.agency)).toEqual([transport]);
    expect((await personHistory(test.service, limited, first.personId)).ok).toBe(false);
    expect((await personHistory(test.service, limited, theirs.personId)).ok).toBe(true);
    expect(await verifyRegion(test.service, limited)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  });

  it('of some agencies sees nothing of what the same act did to another agency', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 806 });
    const first = await nominate(test, social, 1);
    const linked = await nominate(test, transport, 1);
    await end(test, 'withdraw', first.nominationId);
    const limited = anAuditor(test, social);
    const lines = given(await listJournal(test.service, limited, all)).items;
    expect(lines.flatMap(acts)).toContain('nomination moved');
    expect(JSON.stringify(lines)).not.toContain(linked.nominationId);
    expect(JSON.stringify(lines)).not.toContain(transport);
    const asked = { ...all, item: linked.nominationId };
    expect(given(await listJournal(test.service, limited, asked)).items).toEqual([]);
  });

  it('is told the history of a person: each change, by whom, in order', async () => {
    const { test, waiting } = region;
    const { lines, isWhole } = given(
      await personHistory(test.service, anAuditor(test), waiting.personId),
    );
    expect(isWhole).toBe(true);
    expect(lines.map((line) => [line.actor.user, ...acts(line)])).toEqual([
      ['system', 'nomination moved'],
      [`officer/${social}`, 'person recorded', 'nomination made'],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/\d{16}/);
  });

  it('is told how a nomination stood at the end of a past day', async () => {
    const { test, waiting, first } = region;
    const at = async (id: typeof first.nominationId, date: string) => {
      const request = { id, date: on(date) };
      return given(await nominationStateAt(test.service, anAuditor(test), request));
    };
    expect(await at(waiting.nominationId, '2026-01-14')).toMatchObject({ state: null });
    expect(await at(waiting.nominationId, '2026-01-15')).toMatchObject({
      state: 'waitlisted',
      number: 1,
    });
    expect(await at(waiting.nominationId, '2026-01-16')).toMatchObject({ state: 'nominated' });
    expect(await at(first.nominationId, '2026-02-01')).toMatchObject({ state: 'withdrawn' });
  });

  it('is told how many of each agency stood in each state on a past day, with the relay and without', async () => {
    const { test } = region;
    const at = async (date: string) => {
      const counts = given(await regionStateAt(test.service, anAuditor(test), on(date)));
      return Object.fromEntries(
        counts.map(({ agency, state, count }) => [`${agency} ${state}`, count]),
      );
    };
    const days = ['2026-01-14', '2026-01-15', '2026-01-16', '2026-01-17'];
    const expected = [
      {},
      { [`${social} nominated`]: 2, [`${social} waitlisted`]: 1 },
      { [`${social} nominated`]: 2, [`${social} withdrawn`]: 1 },
      {
        [`${social} nominated`]: 2,
        [`${social} withdrawn`]: 1,
        [`${transport} waitlisted`]: 1,
      },
    ];
    expect(await Promise.all(days.map(at))).toEqual(expected);
    const data = await test.service.database.tenant(test.tenant);
    const heads = await data.journal.reads.heads();
    for (const [lane, head] of heads.entries()) {
      await countJournal(test.service, test.tenant, lane, head?.seq ?? 0);
    }
    expect(await Promise.all(days.map(at))).toEqual(expected);
  });
});

describe('who saw a person', () => {
  it('is told with every look, alone and in the report of a list, newest first', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 801 });
    const list = await handIn(test, social, [aPerson(1)]);
    await test.work();
    const report = { id: list, format: 'csv', correlationId: 'test' } as const;
    await writeImportReport(test.service, anAuditor(test), report);
    const data = await test.service.database.tenant(test.tenant);
    const nominations = await data.whole.indexedNominations(social, 2026);
    const [person] = nominations.map(({ id }) => id.slice(0, 26));
    test.clock.advance(1_000);
    const { personId } = await nominate(test, transport, 2);
    const cause = {
      actor: { kind: 'RegionAdmin', user: UserId.parse('admin'), agency: null },
      source: 'api',
      correlationId: 'test',
    };
    for (const id of [person ?? '', personId]) {
      const told = [{ of: 'person', id, act: 'seen-whole' }] as const;
      await data.commit({ cause, lane: 'any', writes: [], told });
    }
    const auditor = anAuditor(test);
    const request = { id: personId, cursor: null, limit: 10 };
    const own = given(await personViews(test.service, auditor, request));
    expect(own.items.map(({ acts: done, line }) => [line.actor.user, ...done])).toEqual([
      ['admin', 'seen-whole'],
    ]);
    expect(own.nextCursor).toBeNull();

    const listed = PersonId.parse(person);
    const first = given(
      await personViews(test.service, auditor, { id: listed, cursor: null, limit: 1 }),
    );
    const second = given(
      await personViews(test.service, auditor, { id: listed, cursor: first.nextCursor, limit: 1 }),
    );
    expect([...first.items, ...second.items].map(({ acts: [act] }) => act)).toEqual([
      'seen-whole',
      'report-read',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('is told to nobody for a person that never was', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 802 });
    const request = { id: PersonId.parse('0'.repeat(26)), cursor: null, limit: 10 };
    const answer = await personViews(test.service, anAdmin(test.tenant), request);
    expect(answer).toMatchObject({ refusal: { code: 'not-found' } });
  });
});
