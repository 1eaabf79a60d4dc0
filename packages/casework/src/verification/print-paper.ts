import {
  type VerificationSheet as PrintedSheet,
  writeVerificationSheetPdf,
} from '@payung/files/papers';
import { causeOf } from '../cause-of.ts';
import { namesOf } from '../import-views.ts';
import { letterheadOf } from '../letterhead.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { findPaper, linesOf, type PaperMaker, type PaperView } from './find-paper.ts';
import type { VerificationPaper } from './sheet-shelf.ts';

/** empty lines for people whom the list lacks */
const blankLines = 3;

/** The paper as PDF, to be printed. Who took it stands in the journal. */
export async function printPaper(
  service: Service,
  actor: PaperMaker,
  request: { readonly number: string; readonly correlationId: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const open = await regionOf(service, actor.tenant);
  const paper = await findPaper(open, actor, request.number);
  if (paper === null) return notFound('paper');
  await tell(open.data, causeOf(actor, request.correlationId), {
    of: 'verification',
    id: paper.id,
    act: 'paper-taken',
  });
  const printed = printedSheet(open, paper, await linesOf(open, paper));
  const options = {
    letterhead: await letterheadOf(open),
    madeOn: paper.madeOn,
    demo: open.region.isDemo,
  };
  const parts: Uint8Array[] = [];
  for await (const part of writeVerificationSheetPdf([printed], options)) parts.push(part);
  return ok({
    bytes: Buffer.concat(parts),
    fileName: `lembar-verifikasi-${paper.id.replaceAll(':', '_')}.pdf`,
  });
}

function printedSheet(
  { region }: OpenRegion,
  paper: VerificationPaper,
  lines: PaperView['lines'],
): PrintedSheet {
  const village = region.villages.find(({ code }) => code === paper.village);
  const district = region.districts.find(({ code }) => code === village?.districtCode);
  const { occupationName } = namesOf(region);
  return {
    sheet: paper.id,
    village: village?.name ?? paper.village,
    villageKind: village?.kind ?? 'DESA',
    district: district?.name ?? '',
    rt: paper.rt,
    rw: paper.rw,
    programme: region.programmeName,
    year: paper.year,
    due: paper.due,
    blankLines,
    lines: lines.flatMap(({ no, sheet }) =>
      sheet === null
        ? []
        : [
            {
              no,
              name: sheet.worker.name,
              nationalIdEnd: sheet.worker.ending,
              occupation: occupationName(sheet.worker.occupation),
              address: sheet.worker.address,
              rt: sheet.worker.rt,
              rw: sheet.worker.rw,
            },
          ],
    ),
  };
}
