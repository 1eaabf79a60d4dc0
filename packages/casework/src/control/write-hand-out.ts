import { allLanes, paperKinds, type TenantData } from '@payung/data';
import type { Region, TenantId } from '@payung/domain';
import { type WrittenLater, zipPieces } from '@payung/files';
import { checkpointLine, entryLine, headLine, type StoredCheckpoint } from '@payung/journal-check';
import { readCards } from '../check-invariants-reading.ts';
import { lineOf } from '../journal/journal-line.ts';
import { isHeld, leaseMs } from '../lease.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { byWorker } from './found-under-tenant.ts';
import type { Writing } from './hand-out-key.ts';
import { isYetToBeMade, keepPieces, nextWriting, removeHandOut } from './hand-out-pieces.ts';
import {
  areAllKnown,
  casesOf,
  type Gathered,
  gather,
  listsOf,
  nominationsOf,
  nothingGathered,
  peopleOf,
} from './hand-out-records.ts';

/** Times that an archive may be begun and never come to an end. */
const mostTries = 4;

async function* lines(records: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** What lies in an archive, and how to read it. */
const readMe = [
  'Seluruh data satu daerah. Setiap baris berkas .ndjson adalah satu catatan JSON (UTF-8).',
  'NIK dan nomor KK adalah teks, bukan angka. Rantai jurnal dapat diperiksa kembali dari journal.ndjson',
  'tanpa layanan ini: pnpm audit:verify --export <folder yang hanya berisi journal.ndjson>.',
  '',
].join('\n');

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
  readonly cards: readonly unknown[];
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
    cards: await readCards(data),
  };
}

/** Everything of a region, part by part, read as it is packed; `gathered` knows at the end who is in it. */
function* partsOf(
  region: Region,
  data: TenantData,
  beside: Beside,
  gathered: Gathered,
): Generator<WrittenLater> {
  yield ['BACA-DULU.txt', [readMe]];
  yield ['region.json', [JSON.stringify(region, null, 2)]];
  yield ['members.ndjson', lines(beside.members)];
  yield ['papers.ndjson', lines(beside.papers)];
  yield ['breaches.ndjson', lines(beside.breaches)];
  yield ['journal.ndjson', journalLines(data, beside.checkpoints, gathered)];
  yield ['persons.ndjson', lines(peopleOf(region, data, gathered))];
  yield ['nominations.ndjson', lines(nominationsOf(data, gathered))];
  yield ['cases.ndjson', lines(casesOf(data, gathered))];
  yield ['quotas.ndjson', lines(beside.cards)];
  yield ['lists.ndjson', lines(listsOf(data))];
}

/**
 * Writes everything of a region into one archive, sealed in pieces among its own files. Safe to repeat: one that is
 * done stays as it is, since the receipt names its seal; one that another worker writes is left to it; one of which
 * every try ended halfway is given up, and its admins see it. Each try is a writing of its own: who was taken for dead,
 * or had somebody in it who was forgotten meanwhile, keeps nothing more and finishes nothing.
 */
export async function writeHandOut(service: Service, tenant: TenantId, id: string): Promise<void> {
  const { region, data } = await regionOf(service, tenant);
  const asked = await data.founding.handOut(id);
  if (asked === null || !isYetToBeMade(asked) || isHeld(asked.leaseUntil ?? 0, service.clock.now()))
    return;
  const tries = (asked.tries ?? 0) + 1;
  const leaseUntil = (): number => service.clock.now() + leaseMs;
  const begin = nextWriting(asked, {
    tries: Math.min(tries, mostTries),
    leaseUntil: leaseUntil(),
  });
  if ((await data.commitQuietly([begin])).kind !== 'done') return;
  // what a worker that died kept, which a longer archive might not write over
  await removeHandOut(service.files, tenant, asked);
  const writing = { id, turn: begin.turn };
  if (tries > mostTries) return giveUp(service, data, writing);
  const gathered = nothingGathered();
  const archive = zipPieces(partsOf(region, data, await besideOf(data), gathered));
  const of = { files: service.files, data };
  let pieces = asked.pieces ?? 0;
  const kept = await keepPieces(of, writing, archive, async (begun) => {
    pieces = Math.max(pieces, begun);
    const more = { write: 'go-on-with-hand-out', ...writing, pieces } as const;
    return (await data.commitQuietly([{ ...more, leaseUntil: leaseUntil() }])).kind === 'done';
  });
  if (kept === null) return;
  if (await isFinished(service, data, writing, kept, gathered)) return;
  // the sweep brings the message again, and the next archive is without whoever was forgotten
  await removeHandOut(service.files, tenant, { ...writing, pieces });
}

/** Whether the archive counts from now on: nobody in it was forgotten, and no other writing began meanwhile. */
async function isFinished(
  service: Service,
  data: TenantData,
  writing: Writing,
  kept: { readonly bytes: number; readonly sha256: string },
  { written }: Gathered,
): Promise<boolean> {
  if (!(await areAllKnown(data, written))) return false;
  const finish = { write: 'finish-hand-out', ...writing, at: nowOf(service), ...kept } as const;
  return (await data.commit({ cause: byWorker, lane: 'any', writes: [finish] })).kind === 'done';
}

async function giveUp(service: Service, data: TenantData, writing: Writing): Promise<void> {
  const writes = [{ write: 'stop-hand-out', ...writing, at: nowOf(service) } as const];
  await data.commit({ cause: byWorker, lane: 'any', writes });
}

/** Sends again the archives that nobody writes. Answers how many messages were sent. */
export async function resendHandOuts(service: Service, { data }: OpenRegion): Promise<number> {
  const now = service.clock.now();
  const waiting = (await data.founding.handOuts()).filter(
    (one) => isYetToBeMade(one) && !isHeld(one.leaseUntil ?? 0, now),
  );
  for (const { id } of waiting) {
    await service.queue.send({ kind: 'hand-out', tenantId: data.tenant, handOut: id });
  }
  return waiting.length;
}
