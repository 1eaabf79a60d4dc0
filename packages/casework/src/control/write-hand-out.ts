import { type HandOutRecord, paperKinds, sha256Hex, type TenantData } from '@payung/data';
import { Instant, type Region, type TenantId } from '@payung/domain';
import { type WrittenPart, zipOf } from '@payung/files';
import { checkpointLine, entryLine, headLine, type StoredCheckpoint } from '@payung/journal-check';
import type { RegionAdmin } from '../actor.ts';
import { readWhole, type WholeTenant } from '../check-invariants-reading.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
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

/** The journal with its heads and checkpoints, as every export of it: it can be verified without the service. */
function* journalLines(
  { tenant, lanes }: WholeTenant,
  checkpoints: readonly StoredCheckpoint[],
): Generator<string> {
  for (const { lane, entries, head } of lanes) {
    if (head === null) continue;
    // what was written while the lanes were read belongs to the next archive
    for (const entry of entries) if (entry.seq <= head.seq) yield entryLine(tenant, lane, entry);
    yield headLine(tenant, lane, head);
  }
  for (const checkpoint of checkpoints) yield checkpointLine(tenant, checkpoint);
}

interface Beside {
  readonly region: unknown;
  readonly members: readonly unknown[];
  readonly papers: readonly unknown[];
  readonly breaches: readonly unknown[];
  readonly checkpoints: readonly StoredCheckpoint[];
}

async function besideOf(region: Region, data: TenantData): Promise<Beside> {
  const papers = await Promise.all(paperKinds.map((kind) => data.protection.newest(kind)));
  const { members } = await data.members.all();
  return {
    region,
    members,
    papers: paperKinds.map((kind, i) => ({ kind, newest: papers[i] ?? null })),
    breaches: await data.protection.breaches(),
    // read before the lanes: each one then names entries that are in them
    checkpoints: await data.journal.checkpoints.all(),
  };
}

function* partsOf(whole: WholeTenant, beside: Beside): Generator<WrittenPart> {
  const { region, members, papers, breaches, checkpoints } = beside;
  yield ['BACA-DULU.txt', [readMe]];
  yield ['region.json', [JSON.stringify(region, null, 2)]];
  yield ['members.ndjson', lines(members)];
  yield ['persons.ndjson', lines(whole.people.values())];
  yield ['nominations.ndjson', lines(whole.nominations.values())];
  yield ['quotas.ndjson', lines(whole.cards)];
  yield ['lists.ndjson', lines(whole.imports)];
  yield ['papers.ndjson', lines(papers)];
  yield ['breaches.ndjson', lines(breaches)];
  yield ['journal.ndjson', journalLines(whole, checkpoints)];
}

/**
 * Writes everything of a region into one sealed archive among its own files. Safe to repeat: one that is done stays as it
 * is, since the receipt names its seal.
 */
export async function writeHandOut(service: Service, tenant: TenantId, id: string): Promise<void> {
  const { region, data } = await regionOf(service, tenant);
  const asked = await data.founding.handOut(id);
  if (asked === null || asked.doneAt !== null) return;
  const beside = await besideOf(region, data);
  const whole = await readWhole(region, data);
  const archive = zipOf(partsOf(whole, beside));
  const key = handOutKey(tenant, id);
  await service.files.put(key, data.keys.sealBytes(archive, key));
  const stillKnown = await data.people.people([...whole.people.keys()]);
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
        at: Instant.parse(new Date(service.clock.now()).toISOString()),
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
  await data.commit({
    cause: {
      actor: { kind: actor.kind, user: actor.user, agency: null },
      source: 'api',
      correlationId,
    },
    lane: 'any',
    writes: [],
    told: [{ of: 'region', id: 'region', act: 'archive-taken', after: { handOut: id } }],
  });
  const bytes = data.keys.openBytes(sealed, key);
  return ok({ fileName: `payung-${region.regencyCode}-${id}.zip`, bytes });
}
