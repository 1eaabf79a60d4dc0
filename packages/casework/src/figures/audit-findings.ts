import type { NominationRecord } from '@payung/data';
import { type AuditFinding, formatDate, formatRupiah } from '@payung/domain';
import { writeLongTable } from '@payung/files';
import type { Pieces } from '@payung/files/papers';
import { causeOf } from '../cause-of.ts';
import { beginOf, cursorAt } from '../determination/determination-views.ts';
import { pieceId, piecesOf } from '../determination/list-pieces.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { tell } from '../tell.ts';
import { showAudit } from './ask-audit.ts';
import type { PaymentAuditor } from './figures-access.ts';
import { type AuditLine, type AuditPiece, auditLinesShelf } from './figures-shelves.ts';

/** Something found, with who it is about; null once the person was forgotten. */
interface FoundView {
  readonly line: AuditLine;
  readonly record: NominationRecord | null;
}

/** lines that make a page full; the piece that fills it is told whole */
const linesOfPage = 50;
/** pieces read for one page at most, in one request to the database */
const piecesAtOnce = 50;

/** What a check found, some fifty lines a page; fewer where they lie far apart. */
export async function listFindings(
  service: Service,
  actor: PaymentAuditor,
  id: string,
  cursor: string | null,
): Promise<Result<{ open: OpenRegion; page: Page<FoundView> }>> {
  const found = await showAudit(service, actor, id);
  if (!found.ok) return found;
  const { open, audit } = found.value;
  const scope = { route: `audit findings ${id}`, user: actor.user };
  const at = await beginOf(open, scope, cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const { lines, next } = await linesFrom(open, audit, at);
  const items = await withPeople(open, lines);
  const nextCursor = cursorAt(open, scope, next);
  return ok({ open, page: { items, nextCursor } });
}

/** Lines from a piece on: as many pieces as it takes to fill a page, for most pieces hold a line or two. */
async function linesFrom(
  { data }: OpenRegion,
  { id, pieces }: { readonly id: string; readonly pieces: number },
  from: number,
): Promise<{ lines: AuditLine[]; next: number | null }> {
  const end = Math.min(pieces, from + piecesAtOnce);
  const wanted = Array.from({ length: Math.max(0, end - from) }, (_, i) => ({
    id: pieceId(from + i),
    folder: id,
  }));
  const found = await data.shelves.some(auditLinesShelf, wanted);
  const lines: AuditLine[] = [];
  let next = from;
  for (; next < end && lines.length < linesOfPage; next += 1) {
    lines.push(...(found[next - from]?.lines ?? []));
  }
  return { lines, next: next < pieces ? next : null };
}

/** The people that a check drew by its seed; whoever draws again draws the same. */
export async function showSample(
  service: Service,
  actor: PaymentAuditor,
  id: string,
): Promise<Result<{ open: OpenRegion; people: (NominationRecord | null)[]; ids: string[] }>> {
  const found = await showAudit(service, actor, id);
  if (!found.ok) return found;
  const { open, audit } = found.value;
  return ok({ open, ids: audit.sample, people: await nominationsOf(open, audit.sample) });
}

async function withPeople(open: OpenRegion, lines: readonly AuditLine[]): Promise<FoundView[]> {
  const records = await nominationsOf(
    open,
    lines.map(({ nomination }) => nomination),
  );
  return lines.map((line, i) => ({ line, record: records[i] ?? null }));
}

/** What findings are called where auditors read them. */
const findingWords: Readonly<Record<AuditFinding, string>> = {
  'paid-twice': 'Dibayar lebih dari sekali',
  'paid-after-death': 'Dibayar setelah meninggal',
  'paid-after-leaving': 'Dibayar setelah keluar',
  'paid-not-determined': 'Dibayar tanpa penetapan (SK)',
  'refused-by-insurer': 'Ditolak BPJS',
  'not-registered': 'Belum ada jawaban BPJS',
  'over-age-at-registration': 'Melewati batas usia saat didaftarkan',
  'covered-elsewhere': 'Sudah dijamin pihak lain',
  overridden: 'Diputuskan menyimpang dari ketentuan',
};

const headings = [
  'Nama',
  'NIK (4 angka terakhir)',
  'Desa/Kelurahan',
  'Perangkat daerah pengusul',
  'Temuan',
  'Bulan pertama',
  'Bulan terakhir',
  'Jumlah bulan',
  'Rupiah berisiko',
  'Per tanggal',
];

/**
 * What a check found as a workbook, people masked as in every list. That it was taken stands in the journal before its
 * first piece is made.
 * @returns `work-under-way` while the check runs
 */
export async function openFindings(
  service: Service,
  actor: PaymentAuditor,
  request: {
    readonly id: string;
    readonly format: 'xlsx' | 'csv';
    readonly correlationId: string;
  },
): Promise<Result<Pieces>> {
  const { id, format, correlationId } = request;
  const found = await showAudit(service, actor, id);
  if (!found.ok) return found;
  const { open, audit } = found.value;
  if (audit.work !== null) return refuse({ code: 'work-under-way', step: 'audit-payments' });
  await tell(open.data, causeOf(actor, correlationId), {
    of: 'audit-check',
    id,
    act: 'findings-read',
    after: { format },
  });
  const options = { format, headings, demo: open.region.isDemo };
  return ok(writeLongTable(rowsOf(open, id, formatDate(audit.asOf)), options));
}

async function* rowsOf(open: OpenRegion, id: string, asOf: string): AsyncGenerator<string[]> {
  const { agencies, villages } = open.region;
  const agency = new Map<string, string>(agencies.map((one) => [one.id, one.name]));
  const village = new Map<string, string>(villages.map(({ code, name }) => [code, name]));
  for await (const { lines } of piecesOf<AuditLine, AuditPiece>(open, auditLinesShelf, id)) {
    for (const { line, record } of await withPeople(open, lines)) {
      const { name, end, home } = shown(record, village);
      yield [
        name,
        end,
        home,
        agency.get(line.agency) ?? line.agency,
        findingWords[line.finding],
        line.firstMonth,
        line.lastMonth,
        String(line.months),
        formatRupiah(line.rupiah),
        asOf,
      ];
    }
  }
}

function shown(record: NominationRecord | null, villages: ReadonlyMap<string, string>) {
  const worker = record?.worker ?? null;
  if (worker === null) return { name: '(data orang dihapus)', end: '', home: '' };
  const home = villages.get(worker.village ?? '') ?? worker.village ?? '';
  return { name: worker.name, end: worker.nik.slice(-4), home };
}
