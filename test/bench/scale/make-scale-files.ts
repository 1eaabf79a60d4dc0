import { once } from 'node:events';
import { closeSync, createWriteStream, openSync, writeSync } from 'node:fs';
import { collectKeys, keysWritten, profileOf, workerSchema } from '@payung/matching';
import { householdInventor } from '../people/invent-households.ts';
import { inventVillages } from '../people/invent-villages.ts';
import { notePerson } from '../people/note-person.ts';
import { ageOf, type Person } from '../people/person.ts';
import { type SeededRandomness, seeded } from '../seeded.ts';
import { hashKey } from './hash-keys.ts';
import { valuesOf } from './note-values.ts';
import { regionFiles, writeNumbers } from './region-files.ts';

export interface ScaleRequest {
  readonly people: number;
  readonly rows: number;
  /** part of the list's rows that show somebody of the region again */
  readonly repeats: number;
  readonly errors: number;
  readonly seed: number;
}

const peopleInVillage = 1000;
const regency = '3319';

/** Workers of whole households, one after another. */
function* workers(random: SeededRandomness, villages: number): Generator<Person> {
  const next = householdInventor(random, { villages, regency });
  for (;;) {
    for (const person of next()) if (ageOf(person) >= 17 && ageOf(person) <= 68) yield person;
  }
}

/**
 * Writes a region of so many people as sorted keys and cards, and a list of rows of which some show people of the
 * region again. What it writes is the same for the same request.
 *
 * @returns keys written for each person, on average
 */
export async function makeScaleFiles(folder: string, request: ScaleRequest): Promise<number> {
  const files = regionFiles(folder);
  const random = seeded(request.seed);
  const villages = Math.max(20, Math.ceil(request.people / peopleInVillage));
  const places = inventVillages(seeded(request.seed), { villages, regency });
  const noting = { errors: request.errors, villages: places };
  const everybody = workers(random, villages);
  const keys = collectKeys(request.people * 12);
  const offsets = new Float64Array(request.people + 1);
  const cards = openSync(files.cards, 'w');
  const list = createWriteStream(files.list);
  const repeated = (request.rows * request.repeats) / request.people;
  let written = 0;
  let rows = 0;

  async function addRow(person: Person, truth: number): Promise<void> {
    const values = valuesOf(notePerson(random, person, noting));
    rows++;
    if (!list.write(`${JSON.stringify({ truth, values })}\n`)) await once(list, 'drain');
  }

  for (let record = 0; record < request.people; record++) {
    const { value: person } = everybody.next();
    if (person === undefined) break;
    const values = valuesOf(notePerson(random, person, noting));
    const profile = profileOf(workerSchema, values);
    for (const key of keysWritten(workerSchema, profile)) {
      keys.add(hashKey(key), record);
      written++;
    }
    offsets[record + 1] = (offsets[record] ?? 0) + writeSync(cards, JSON.stringify(values));
    if (random.chance(repeated)) await addRow(person, record);
  }
  for (const person of everybody) {
    if (rows >= request.rows) break;
    await addRow(person, -1);
  }
  closeSync(cards);
  list.end();
  await once(list, 'close');
  writeNumbers(files.keys, keys.sorted().numbers);
  writeNumbers(files.offsets, offsets);
  return written / request.people;
}
