import { type ContributionMonth, formatDate, todayIn } from '@payung/domain';
import {
  type FiguresReport,
  type Pieces,
  writeFiguresReportPdf,
  writeFiguresReportXlsx,
} from '@payung/files/papers';
import { letterheadOf, seatOf } from '../letterhead.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { FiguresReader } from './figures-access.ts';
import { showMonth } from './official-month.ts';
import { reportSections } from './report-sections.ts';

interface ReportRequest {
  readonly month: ContributionMonth;
  readonly which: 'official' | 'live';
  readonly format: 'pdf' | 'xlsx';
}

/** The monthly report, of official figures or of those of today's knowledge; it says which on every page. */
export async function openMonthlyReport(
  service: Service,
  actor: FiguresReader,
  { month, which, format }: ReportRequest,
): Promise<Result<Pieces>> {
  const found = await showMonth(service, actor, { month, since: null });
  if (!found.ok) return found;
  const { official, live } = found.value;
  const figures = which === 'official' ? official : live;
  if (figures === null) return notFound(`${which} figures of this month`);
  const open = await regionOf(service, actor.tenant);
  const { region, today } = open;
  const standing =
    which === 'official' && official !== null
      ? `Angka resmi, dibekukan ${formatDate(todayIn(region.timeZone, Date.parse(official.frozenAt)))}, sidik ${official.digest.slice(0, 16)}`
      : `Angka berjalan menurut catatan sampai ${formatDate(today)}, bukan angka resmi`;
  const report: FiguresReport = {
    letterhead: await letterheadOf(open),
    place: seatOf(region),
    title: `LAPORAN BULANAN PERLINDUNGAN PEKERJA RENTAN, ${formatDate(figures.day).replace(/^\d+ /, '').toUpperCase()}`,
    about: [region.programmeName, `Per tanggal ${formatDate(figures.day)}`, standing],
    sections: reportSections(region, figures),
    demo: region.isDemo,
    madeOn: today,
  };
  return ok(format === 'pdf' ? inPieces(report) : writeFiguresReportXlsx(report));
}

async function* inPieces(report: FiguresReport): AsyncGenerator<Uint8Array> {
  yield* writeFiguresReportPdf(report);
}
