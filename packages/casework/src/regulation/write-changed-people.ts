import type { NominationRecord } from '@payung/data';
import {
  ageOn,
  type ChangedPerson,
  criterionName,
  type NominationId,
  type RuleDraftId,
} from '@payung/domain';
import { formulaSafe, quoted } from '@payung/files';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { newestComparison } from './ask-comparison.ts';
import { changedFolder } from './compare-rules.ts';
import type { DraftReader } from './draft-access.ts';
import { changedShelf } from './rule-shelves.ts';

const headings = [
  'PERUBAHAN',
  'SEBAB',
  'NAMA',
  'NIK (4 ANGKA AKHIR)',
  'USIA',
  'DESA/KELURAHAN',
  'PEKERJAAN',
  'DINAS',
  'SUDAH DITETAPKAN',
] as const;

const changes = { gain: 'Menjadi memenuhi syarat', lose: 'Tidak lagi memenuhi syarat' } as const;

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(formulaSafe(cell), ';')).join(';')}\r\n`;
}

/**
 * Everybody for whom a draft changes something, as a table (CSV): the last digits of a NIK and the age only, as every
 * list shows them (domain-rules 6.6). Who took it stands in the journal before it is handed out.
 *
 * @returns the table in pieces, so that 26,000 people need no more memory than some hundred
 */
export async function writeChangedPeople(
  service: Service,
  actor: DraftReader,
  request: { readonly draft: RuleDraftId; readonly correlationId: string },
): Promise<Result<AsyncGenerator<Uint8Array>>> {
  const open = await regionOf(service, actor.tenant);
  const comparison = await newestComparison(open, request.draft);
  if (comparison === null) return notFound('comparison');
  if (comparison.state !== 'done') {
    return refuse({ code: 'report-not-ready', state: comparison.state });
  }
  await tell(open.data, causeOf(actor, request.correlationId), {
    of: 'regulation',
    id: comparison.id,
    act: 'exported',
  });
  return ok(tableOf(open, changedFolder(comparison), comparison.pieces));
}

async function* tableOf(
  open: OpenRegion,
  folder: string,
  pieces: number,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const demo = open.region.isDemo ? ['DATA CONTOH'] : [];
  yield encoder.encode(`\ufeff${lineOf([...headings, ...demo])}`);
  for (let at = 0; at < pieces; at += 1) {
    const id = String(at).padStart(5, '0');
    const piece = await open.data.shelves.one(changedShelf, id, folder);
    if (piece === null) throw new Error('a comparison lacks one of its records');
    const found = await open.data.people.nominations(piece.people.map((one) => one.nomination));
    const byId = new Map<NominationId, NominationRecord>(
      found.flatMap((one) => (one === null ? [] : [[one.id, one]])),
    );
    const lines = piece.people.map((person) => {
      const record = byId.get(person.nomination);
      return lineOf([...cellsOf(open, person, record ?? null), ...demo]);
    });
    yield encoder.encode(lines.join(''));
  }
}

/** Of somebody who was forgotten since, only that there was somebody. */
function cellsOf(
  { region, today }: OpenRegion,
  { change, criteria, isDetermined, wasRefused }: ChangedPerson,
  record: NominationRecord | null,
): string[] {
  const becomes = wasRefused ? `${changes[change]} (pernah ditolak)` : changes[change];
  const why = criteria.map((one) => criterionName(one)).join(', ');
  const determined = isDetermined ? 'Ya' : 'Tidak';
  if (record === null) return [becomes, why, '', '', '', '', '', '', determined];
  const { worker, agency } = record;
  const village = region.villages.find(({ code }) => code === worker.village);
  const owner = region.agencies.find(({ id }) => id === agency);
  return [
    becomes,
    why,
    worker.name,
    `…${worker.nik.slice(-4)}`,
    String(ageOn(worker.birthDate, today)),
    village?.name ?? '',
    worker.occupation,
    owner?.name ?? agency,
    determined,
  ];
}
