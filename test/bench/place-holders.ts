import { nominationIdOf, type RegistryWrite, type TenantData } from '@payung/data';
import {
  BucketId,
  CalendarDate,
  Instant,
  Nik,
  OccupationCode,
  PersonId,
  UserId,
  type Worker,
} from '@payung/domain';
import { agencies } from '../support/invented-region.ts';
import type { TestService } from '../support/test-service.ts';

const bucket = BucketId.parse('2026');
/** each person is four writes, beside the card's two */
const atOnce = 24;
const commitsAtOnce = 8;

function worker(test: TestService, n: number): Worker {
  const day = new Date(Date.UTC(1966, 0, 1) + (n % 12_000) * 86_400_000).toISOString().slice(0, 10);
  const [year = '', month = '', date = ''] = day.split('-');
  const { villages } = test.region;
  return {
    nik: Nik.parse(`331904${date}${month}${year.slice(2)}${9_000 + Math.floor(n / 12_000)}`),
    name: `PESERTA CONTOH ${n}`,
    birthDate: CalendarDate.parse(day),
    birthPlace: 'CONTOH',
    sex: 'MALE',
    motherMaidenName: `IBU CONTOH ${n}`,
    familyCardNo: `331904010115${String(n).padStart(4, '0').slice(-4)}`,
    address: `DK. CONTOH NO. ${n}`,
    rt: '001',
    rw: '002',
    village: villages[n % villages.length]?.code ?? null,
    phone: null,
    occupation: OccupationCode.parse('tukang-becak'),
    income: null,
    socialDataset: null,
    welfareDecile: null,
    isBreadwinner: null,
  };
}

async function some(test: TestService, data: TenantData, from: number, to: number): Promise<void> {
  const at = Instant.parse(new Date(test.service.clock.now()).toISOString());
  const by = UserId.parse('officer/bench');
  const agency = agencies[from % agencies.length] ?? agencies[0];
  const made = Array.from({ length: to - from }, (_, i) => {
    const person = PersonId.parse(test.random.ulid());
    const said = worker(test, from + i);
    const record = {
      schemaVersion: 1 as const,
      id: nominationIdOf(person, 1),
      agency,
      year: 2026,
      bucket,
      state: 'nominated' as const,
      number: null,
      at,
      since: CalendarDate.parse(at.slice(0, 10)),
      by,
      source: null,
      claimed: null,
      first: null,
      reasons: '[]',
      endedOn: null,
      endedWhy: null,
      version: 1,
      worker: said,
    };
    return { person, record };
  });
  const count = made.length;
  const movement = { kind: 'reserve', granted: 0, reserved: count, consumed: 0 } as const;
  const result = await data.commit({
    cause: {
      actor: { kind: 'AgencyOfficer', user: by, agency },
      source: 'api',
      correlationId: 'b',
    },
    lane: 'any',
    writes: [
      { write: 'take-places', bucket, count },
      {
        write: 'record-movement',
        bucket,
        movement: { ...movement, waiting: 0, numbers: null },
        basis: null,
        nominations: made.map(({ record }) => record.id),
      },
      ...made.flatMap(({ person, record }): RegistryWrite[] => [
        { write: 'new-person', person, nik: record.worker.nik },
        { write: 'new-guard', nik: record.worker.nik, person, nomination: record.id },
        { write: 'new-nomination', record },
      ]),
    ],
  });
  if (result.kind !== 'done') throw new Error('people could not be put into the region');
}

/** Puts so many people who hold a place into a region, past import and matching: those are measured elsewhere. */
export async function placeHolders(test: TestService, people: number): Promise<void> {
  const data = await test.service.database.tenant(test.tenant);
  const begins = Array.from({ length: Math.ceil(people / atOnce) }, (_, i) => i * atOnce);
  for (let at = 0; at < begins.length; at += commitsAtOnce) {
    const now = begins.slice(at, at + commitsAtOnce);
    await Promise.all(now.map((from) => some(test, data, from, Math.min(people, from + atOnce))));
  }
}
