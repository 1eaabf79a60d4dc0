import {
  erasePerson,
  regionOf,
  runRetention,
  type Service,
  sweepImports,
  writeHandOut,
} from '@payung/casework';
import { sha256Hex } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { end, nominate } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { CutOff, cutOff } from '../support/failing-client.ts';
import { archiveNow, archiveOf, askArchive, partOf, takenOf } from '../support/hand-out-acts.ts';
import { anAdmin, transport } from '../support/invented-region.ts';
import { justBefore } from '../support/just-before.ts';
import {
  correlationId,
  onBoard,
  openTestControl,
  type TestControl,
} from '../support/test-control.ts';
import { testClient } from '../support/test-service.ts';

const database = embeddedDatabase();
/** milliseconds after which a worker that is silent is taken for dead */
const leaseOver = 151_000;
const threeYears = 3 * 366 * 24 * 60 * 60 * 1_000;

/** An archive that was asked for, of a region with one person whom nothing keeps from being forgotten. */
async function asked(seed: number) {
  const test = await openTestControl({ endpoint: database.endpoint(), seed });
  const { tenant } = await onBoard(test, '33.02');
  const { nominationId, personId } = await nominate({ ...test, tenant }, transport, 1);
  await end({ ...test, tenant }, 'withdraw', nominationId);
  const id = await askArchive(test, tenant);
  const erase = (service: Service) =>
    erasePerson(service, anAdmin(tenant), { id: personId, once: null, correlationId });
  const isErased = async () => {
    expect((await erase(test.service)).ok).toBe(true);
  };
  return {
    ...{ test, tenant, id, erase, isErased },
    seen: () => archiveNow(test, tenant, id),
    write: () => writeHandOut(test.service, tenant, id),
    persons: () => partOf(test, tenant, { id, name: 'persons.ndjson' }),
  };
}

/** Lets something happen while an archive is written: just before its first piece lies there. */
function beforeThePiece({ files }: TestControl, act: () => Promise<unknown>): void {
  const { put } = files;
  files.put = async (...piece) => {
    files.put = put;
    await act();
    await put(...piece);
  };
}

/** A worker before whose n-th commit something happens, counted from 0: it begins, it goes on, it finishes. */
function workerBefore(test: TestControl, nth: number, act: () => Promise<unknown>) {
  const client = testClient(database.endpoint());
  justBefore(client, act, nth);
  return test.sibling({ client });
}

/** What a worker keeps lies there, and it dies before it says so. */
async function dies({ files, work }: TestControl): Promise<void> {
  const { put } = files;
  files.put = async (...piece) => {
    await put(...piece);
    throw new Error('the worker died');
  };
  await expect(work()).rejects.toThrow('the worker died');
  files.put = put;
}

/** A worker goes on with the first writing: so many pieces of it are begun. */
async function goesOn(
  { service }: TestControl,
  { tenant, id }: { readonly tenant: TenantId; readonly id: string },
  pieces: number,
): Promise<void> {
  const { data } = await regionOf(service, tenant);
  const begun = { write: 'go-on-with-hand-out', id, turn: 1, pieces, leaseUntil: 0 } as const;
  expect((await data.commitQuietly([begun])).kind).toBe('done');
}

/** The one archive that lies there is the one that the region's receipt is to name. */
async function isWhole(test: TestControl, tenant: TenantId, id: string): Promise<void> {
  const { sha256 } = await archiveNow(test, tenant, id);
  expect(sha256).toBe(sha256Hex(await takenOf(test, tenant, id)));
  expect(test.files.kept.size).toBe(1);
}

describe('an archive whose worker dies', () => {
  it('is made by the next one, up to four in turn, and stays when the last message comes twice', async () => {
    const { test, tenant, id, seen, write } = await asked(33_106);
    for (let tries = 0; tries < 3; tries += 1) {
      await dies(test);
      // whoever comes while its lease lasts leaves it alone
      expect(await sweepImports(test.service)).toBe(0);
      test.clock.advance(leaseOver);
      expect(await sweepImports(test.service)).toBe(1);
    }
    await test.work();
    await isWhole(test, tenant, id);
    const made = await seen();
    expect(made.tries).toBe(4);
    test.clock.advance(leaseOver);
    await write();
    expect(await seen()).toEqual(made);
    await isWhole(test, tenant, id);
  });

  it('is given up after four, with nothing left of it, and another is made where one is asked for', async () => {
    const { test, tenant, seen } = await asked(33_109);
    for (let tries = 0; tries < 4; tries += 1) {
      await dies(test);
      test.clock.advance(leaseOver);
      expect(await sweepImports(test.service)).toBe(1);
    }
    await test.work();
    expect(await seen()).toMatchObject({ doneAt: null, tries: 4, stoppedAt: expect.any(String) });
    expect(test.files.kept.size).toBe(0);
    expect(await sweepImports(test.service)).toBe(0);
    await isWhole(test, tenant, (await archiveOf(test, tenant)).id);
  });
});

describe('an archive that is being written when somebody in it is forgotten', () => {
  /** Nothing of what was written stays, and what is written next has nobody in it. */
  async function isMadeAnew({ test, seen, persons }: Awaited<ReturnType<typeof asked>>) {
    expect((await seen()).doneAt).toBeNull();
    expect([...test.files.kept.keys()]).toEqual([]);
    test.clock.advance(leaseOver);
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    expect(await persons()).toHaveLength(0);
  }

  it('by their own wish is made anew without them, and nothing of it stays', async () => {
    const archive = await asked(33_107);
    beforeThePiece(archive.test, archive.isErased);
    await archive.test.work();
    await isMadeAnew(archive);
  });

  it('by their own wish in its last moment is not finished: everybody had been looked for already', async () => {
    const archive = await asked(33_110);
    await archive.test.work(workerBefore(archive.test, 2, archive.isErased));
    await isMadeAnew(archive);
  });

  it('by their own wish goes, though it is made whole while they are and whoever erases them ends: nobody would look there again', async () => {
    for (let passed = 0, wasMade = true; wasMade; passed += 1) {
      const { test, erase, seen, persons } = await asked(33_700 + passed);
      wasMade = false;
      const client = testClient(database.endpoint(), 1);
      const make = async () => {
        wasMade = true;
        await test.work();
      };
      justBefore(client, make, passed);
      justBefore(client, cutOff, passed + 1);
      await erase(test.sibling({ client })).catch((error) => expect(error).toBeInstanceOf(CutOff));
      // somebody asks once more where it was not told as done
      await erase(test.service);
      test.clock.advance(leaseOver);
      await sweepImports(test.service);
      const { doneAt, removedAt } = await seen();
      const isThere = doneAt !== null && removedAt === undefined;
      if (isThere) expect(await persons(), `after ${passed} commits`).toHaveLength(0);
      expect(test.files.kept.size, `after ${passed} commits`).toBe(isThere ? 1 : 0);
    }
  });

  it('by the calendar is made anew without them: nobody asks for an archive of whom it may not keep', async () => {
    const archive = await asked(33_111);
    const { test, tenant } = archive;
    beforeThePiece(test, async () => {
      test.clock.advance(threeYears);
      test.service.regions.forget(tenant);
      const { anonymised } = await runRetention(test.service, tenant, { most: 1_000 });
      expect(anonymised).toBe(1);
    });
    await test.work();
    await isMadeAnew(archive);
  });
});

describe('a piece of an archive that comes late, when those before it are gone', () => {
  /** Begun by a worker that died and had written seven pieces; `late` lets the last of a writing come late. */
  async function longOne(seed: number) {
    const archive = await asked(seed);
    const { test } = archive;
    await dies(test);
    await goesOn(test, archive, 7);
    const [first = ''] = test.files.kept.keys();
    const late = (turn: number) =>
      test.files.put(first.replace('.1.00000.', `.${turn}.00006.`), Buffer.from('late'));
    return { ...archive, late };
  }

  it('goes when the next one is made, or it keeps for ever who was erased meanwhile', async () => {
    const { test, tenant, id, isErased, late } = await longOne(33_116);
    await isErased();
    await late(1);
    expect(await sweepImports(test.service)).toBe(1);
    await test.work();
    await isWhole(test, tenant, id);
  });

  it('goes with its own writing, whose worker learns at the end that it counts no longer', async () => {
    const { test, seen, isErased, late } = await longOne(33_117);
    expect(await sweepImports(test.service)).toBe(1);
    const worker = workerBefore(test, 2, async () => {
      await isErased();
      await late(2);
    });
    await test.work(worker);
    expect((await seen()).doneAt).toBeNull();
    expect([...test.files.kept.keys()]).toEqual([]);
  });
});

describe('an archive that two workers write', () => {
  it('is finished by the last who began it alone: the receipt names its seal, and the region’s keys end by it', async () => {
    const { test, tenant, id, seen, write } = await asked(33_108);
    // the first works on for longer than its lease, and another takes it for dead
    beforeThePiece(test, async () => {
      test.clock.advance(leaseOver);
      await write();
    });
    await test.work();
    expect((await seen()).turn).toBe(2);
    await isWhole(test, tenant, id);
  });

  it('is not finished by the one taken for dead while the next still writes, or its seal names bytes that go', async () => {
    const { test, tenant, id, seen, write } = await asked(33_112);
    const isWriting = Promise.withResolvers<void>();
    const mayGoOn = Promise.withResolvers<void>();
    let next = Promise.resolve();
    beforeThePiece(test, async () => {
      test.clock.advance(leaseOver);
      beforeThePiece(test, () => {
        isWriting.resolve();
        return mayGoOn.promise;
      });
      next = write();
      await Promise.race([isWriting.promise, next]);
    });
    await test.work();
    expect((await seen()).doneAt).toBeNull();
    mayGoOn.resolve();
    await next;
    expect((await seen()).turn).toBe(2);
    await isWhole(test, tenant, id);
  });

  it('gets no piece any more of the one taken for dead, who might die with it', async () => {
    const { test, tenant, id, write } = await asked(33_113);
    const { put } = test.files;
    const kept: string[] = [];
    test.files.put = async (key, bytes) => {
      kept.push(key);
      await put(key, bytes);
    };
    const late = workerBefore(test, 1, async () => {
      test.clock.advance(leaseOver);
      await write();
    });
    await test.work(late);
    expect(kept).toHaveLength(1);
    await isWhole(test, tenant, id);
  });

  it('is left to the first where both begin in one moment, or one takes away what the other has made', async () => {
    const { test, tenant, id, seen, write } = await asked(33_114);
    await test.work(workerBefore(test, 0, write));
    expect(await seen()).toMatchObject({ turn: 1, tries: 1 });
    await isWhole(test, tenant, id);
  });

  it('is left to the one taken for dead that goes on when the next begins: nobody would look for its last pieces again', async () => {
    const archive = await asked(33_118);
    const { test, tenant, id, seen } = archive;
    await dies(test);
    test.clock.advance(leaseOver);
    const next = workerBefore(test, 0, () => goesOn(test, archive, 7));
    await writeHandOut(next, tenant, id);
    expect(await seen()).toMatchObject({ turn: 1, tries: 1, pieces: 7 });
    await archive.write();
    expect((await seen()).turn).toBe(2);
    await isWhole(test, tenant, id);
  });

  it('is not given up in the moment in which its last try ends well: it would be told as ready, and nothing of it lie there', async () => {
    const { test, tenant, id, seen } = await asked(33_120);
    for (let tries = 0; tries < 3; tries += 1) {
      await dies(test);
      test.clock.advance(leaseOver);
      expect(await sweepImports(test.service)).toBe(1);
    }
    const mayFinish = Promise.withResolvers<void>();
    let fifth = Promise.resolve();
    const fourth = test.work(
      workerBefore(test, 2, async () => {
        test.clock.advance(leaseOver);
        const later = workerBefore(test, 0, () => {
          mayFinish.resolve();
          return fourth;
        });
        fifth = writeHandOut(later, tenant, id);
        await mayFinish.promise;
      }),
    );
    await fourth;
    await fifth;
    expect((await seen()).stoppedAt).toBeUndefined();
    await isWhole(test, tenant, id);
  });

  it('is left to the first while it works: the queue may hand out a message twice', async () => {
    const { test, tenant, id, seen, write } = await asked(33_115);
    beforeThePiece(test, write);
    await test.work();
    expect(await seen()).toMatchObject({ turn: 1, tries: 1 });
    await isWhole(test, tenant, id);
  });
});
