import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Region } from '@payung/domain';
import { keysWritten, profileOf, workerSchema } from '@payung/matching';
import * as z from 'zod';
import { importAll } from './hand-in.ts';
import { inventLists } from './invent-lists.ts';
import { peopleInventor } from './invent-people.ts';
import { makeRoom } from './make-room.ts';
import { startService } from './running-service.ts';
import { seeded } from './seeded.ts';
import { untilQuiet } from './until-quiet.ts';

/** Rows of a list for each person that it leaves nominated: repeats and slips take the rest. */
const rowsForOne = 1.15;

/** A service's folder that holds so many people, filled by the service's own import. */
export interface FilledStore {
  readonly folder: string;
  /** nominated there */
  readonly people: number;
  /** seconds that filling it took, once; null of a store from before that was kept */
  readonly filledIn: number | null;
}

const Filled = z.object({ people: z.int(), filledIn: z.number().nullable().default(null) });
const figuresFile = 'filled.json';

/** Changes when people come to stand on other pages, so that no store is used that was filled under other keys. */
function fingerprintOf(region: Region): string {
  const invent = peopleInventor(region, seeded(1));
  const keys = Array.from({ length: 50 }, () => {
    const { nik, name, birthDate, village, mother, familyCard, phone } = invent();
    const said = { nationalId: nik, name, birthDate, village, motherMaidenName: mother };
    const values = { ...said, familyCardNo: familyCard, phone };
    return keysWritten(workerSchema, profileOf(workerSchema, values));
  });
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 12);
}

/**
 * The store of so many people: taken from the folder of stores, or filled once and kept there, since filling it
 * takes minutes.
 */
export async function filledStore(
  region: Region,
  {
    people,
    seed,
    stores,
  }: { readonly people: number; readonly seed: number; readonly stores: string },
): Promise<FilledStore> {
  const folder = join(stores, `people-${people}-seed-${seed}-${fingerprintOf(region)}`);
  if (!existsSync(folder)) {
    console.log(
      `filling a store of ${people} people, kept in ${folder} (--stores names another folder)`,
    );
    await fillStore(region, { people, seed, folder });
  }
  const figures = Filled.parse(JSON.parse(readFileSync(join(folder, figuresFile), 'utf8')));
  return { folder, ...figures };
}

async function fillStore(
  region: Region,
  {
    people,
    seed,
    folder,
  }: { readonly people: number; readonly seed: number; readonly folder: string },
): Promise<void> {
  const begin = performance.now();
  const service = await startService();
  try {
    const rows = Math.ceil(people * rowsForOne);
    await makeRoom(service, region.regencyCode, rows * 2);
    const { lists } = inventLists(region, { rows, lists: 1, seed });
    const { finished } = await importAll(service, region.regencyCode, lists);
    const nominated = finished.reduce(
      (sum, { status }) => sum + (status.byOutcome.nominated ?? 0),
      0,
    );
    await untilQuiet(service.address);
    await service.stop();
    const filledIn = Math.round((performance.now() - begin) / 1_000);
    const figures = JSON.stringify({ people: nominated, filledIn });
    writeFileSync(join(service.dataDir, figuresFile), figures);
    // whole or not at all: a broken-off copy is never taken for a store
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    cpSync(service.dataDir, part, { recursive: true });
    renameSync(part, folder);
  } finally {
    await service.remove();
  }
}
