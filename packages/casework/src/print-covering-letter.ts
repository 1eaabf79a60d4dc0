import { type ImportId, todayIn } from '@payung/domain';
import { writeCoveringLetterPdf } from '@payung/files/papers';
import type { ListReader } from './actor.ts';
import { showImport } from './import-views.ts';
import { headOfAgency, letterheadOf, seatOf } from './letterhead.ts';
import { ok, type Result, refuse } from './refusal.ts';
import { regionOf, type Service } from './service.ts';

/**
 * The letter with which an agency hands in a list, as PDF, with what became of its rows.
 * @returns `report-not-ready` while the list is not done
 */
export async function printCoveringLetter(
  service: Service,
  actor: ListReader,
  id: ImportId,
): Promise<Result<Uint8Array>> {
  const shown = await showImport(service, actor, id);
  if (!shown.ok) return shown;
  const { record, byOutcome } = shown.value;
  if (record.state !== 'done') return refuse({ code: 'report-not-ready', state: record.state });
  const open = await regionOf(service, actor.tenant);
  const { region, today } = open;
  const agency = region.agencies.find((one) => one.id === record.agency)?.name ?? record.agency;
  return ok(
    writeCoveringLetterPdf({
      letterhead: headOfAgency(await letterheadOf(open), agency),
      region: region.name,
      agency,
      programme: region.programmeName,
      place: seatOf(region),
      year: record.year ?? region.schemeYear.year,
      handedInOn: todayIn(region.timeZone, Date.parse(record.at)),
      rows: byOutcome,
      demo: region.isDemo,
      madeOn: today,
    }),
  );
}
