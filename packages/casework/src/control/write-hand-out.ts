import {
  allLanes,
  type EntryBody,
  type HandOutRecord,
  paperKinds,
  sha256Hex,
  type TenantData,
} from '@payung/data';
import { CaseId, NominationId, PersonId, type Region, type TenantId } from '@payung/domain';
import { createZip } from '@payung/files';
import { checkpointLine, entryLine, headLine, type StoredCheckpoint } from '@payung/journal-check';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { readRecords, type ToldIds } from '../check-invariants-reading.ts';
import { lineOf } from '../journal/journal-line.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { byWorker } from './found-under-tenant.ts';
import { handOutKey } from './hand-out-key.ts';

function* lines(records: Iterable<unknown>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** What lies in an archive, and how to read it. */
const readMe = [
  'Seluruh data satu daerah. Setiap baris berkas .ndjson adalah satu catatan JSON (UTF-8).',
  'NIK dan nomor KK adalah teks, bukan angka. Rantai jurnal dapat diperiksa kembali dari journal.ndjson',
  'tanpa layanan ini: pnpm audit:verify --export <folder yang hanya berisi journal.ndjson>.',
  '',
].join('\n');

/** Ids that the journal tells of, gathered while it is written. */
interface Gathered extends ToldIds {
  readonly cases: CaseId[];
  readonly made: NominationId[];
  readonly recorded: PersonId[];
}

function gather({ made, recorded, cases }: Gathered, changes: EntryBody['changes']): void {
  for (const { of, id, act } of changes) {
    if (of === 'nomination' && act === 'made') made.push(NominationId.parse(id));
    if (of === 'person' && act === 'recorded') recorded.push(PersonId.parse(id));
    if (of === 'case' && act === 'opened') cases.push(CaseId.parse(id));
  }
}

const entriesAtOnce = 1_000;

/**
 * The journal with its heads and checkpoints, as every export of it: it can be verified without the service. Page by
 * page, since half a million entries do not fit into the memory of a worker.
 */
async function* journalLines(
  { tenant, journal }: TenantData,
  checkpoints: readonly StoredCheckpoint[],
  gathered: Gathered,
): AsyncGenerator<string> {
  const { reads } = journal;
  for (const lane of allLanes) {
    const head = await reads.head(lane);
    if (head === null) continue;
    // what is written meanwhile belongs to the next archive
    for (let after = 0; after < head.seq; ) {
      const page = await reads.page(lane, { after, upTo: head.seq, limit: entriesAtOnce });
      for (const entry of page) {
        gather(gathered, lineOf(entry)?.changes ?? []);
        yield entryLine(tenant, lane, entry);
      }
      after = page.at(-1)?.place ?? head.seq;
    }
    yield headLine(tenant, lane, head);
  }
  for (const checkpoint of checkpoints) yield checkpointLine(tenant, checkpoint);
}

interface Beside {
  readonly members: readonly unknown[];
  readonly papers: readonly unknown[];
  readonly breaches: readonly unknown[];
  readonly checkpoints: readonly StoredCheckpoint[];
}

async function besideOf(data: TenantData): Promise<Beside> {
  const papers = await Promise.all(paperKinds.map((kind) => data.protection.newest(kind)));
  const { members } = await data.members.all();
  return {
    members,
    papers: paperKinds.map((kind, i) => ({ kind, newest: papers[i] ?? null })),
    breaches: await data.protection.breaches(),
    // read before the lanes: each one then names entries that are in them
    checkpoints: await data.journal.checkpoints.all(),
  };
}

/** Packs everything of a region; answers also who is in it. */
async function packed(
  region: Region,
  data: TenantData,
): Promise<{ archive: Uint8Array; people: PersonId[] }> {
  const zip = createZip();
  const gathered: Gathered = { made: [], recorded: [], cases: [] };
  const { members, papers, breaches, checkpoints } = await besideOf(data);
  await zip.add('BACA-DULU.txt', [readMe]);
  await zip.add('region.json', [JSON.stringify(region, null, 2)]);
  await zip.add('members.ndjson', lines(members));
  await zip.add('papers.ndjson', lines(papers));
  await zip.add('breaches.ndjson', lines(breaches));
  await zip.add('journal.ndjson', journalLines(data, checkpoints, gathered));
  const records = await readRecords(region, data, gathered);
  await zip.add('persons.ndjson', lines(records.people.values()));
  await zip.add('nominations.ndjson', lines(records.nominations.values()));
  const cases = await data.cases.cases([...new Set(gathered.cases)]);
  await zip.add('cases.ndjson', lines(cases.filter((record) => record !== null)));
  await zip.add('quotas.ndjson', lines(records.cards));
  await zip.add('lists.ndjson', lines(records.imports));
  return { archive: zip.finish(), people: [...records.people.keys()] };
}

/**
 * Writes everything of a region into one sealed archive among its own files. Safe to repeat: one that is done stays as it
 * is, since the receipt names its seal.
 */
export async function writeHandOut(service: Service, tenant: TenantId, id: string): Promise<void> {
  const { region, data } = await regionOf(service, tenant);
  const asked = await data.founding.handOut(id);
  if (asked === null || asked.doneAt !== null) return;
  const { archive, people } = await packed(region, data);
  const key = handOutKey(tenant, id);
  await service.files.put(key, data.keys.sealBytes(archive, key));
  const stillKnown = await data.people.people(people);
  if (stillKnown.includes(null)) {
    // the queue brings the message again, and the next archive is without them
    await service.files.remove(key);
    throw new Error('somebody was forgotten while the archive was written');
  }
  await data.commit({
    cause: byWorker,
    lane: 'any',
    writes: [
      {
        write: 'finish-hand-out',
        id,
        at: nowOf(service),
        sha256: sha256Hex(archive),
        bytes: archive.length,
      },
    ],
  });
}

/** The archives that were made of the region, oldest first. */
export async function listHandOuts(service: Service, actor: RegionAdmin): Promise<HandOutRecord[]> {
  const { data } = await regionOf(service, actor.tenant);
  return data.founding.handOuts();
}

/** Hands the archive to the region's admin; who took it is told in the region's journal first. */
export async function takeHandOut(
  service: Service,
  actor: RegionAdmin,
  { id, correlationId }: { id: string; correlationId: string },
): Promise<Result<{ fileName: string; bytes: Uint8Array }>> {
  const { region, data } = await regionOf(service, actor.tenant);
  const made = await data.founding.handOut(id);
  if (made?.doneAt == null) return notFound('archive');
  const key = handOutKey(actor.tenant, id);
  const sealed = await service.files.get(key);
  // nothing is told of an archive that nobody gets
  if (sealed === null) return notFound('archive');
  await data.keys.learn(sealed);
  await tell(data, causeOf(actor, correlationId), {
    of: 'region',
    id: 'region',
    act: 'archive-taken',
    after: { handOut: id },
  });
  const bytes = data.keys.openBytes(sealed, key);
  return ok({ fileName: `payung-${region.regencyCode}-${id}.zip`, bytes });
}
