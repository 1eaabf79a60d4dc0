import {
  type CalendarDate,
  isOverdue,
  type NominationId,
  standingOf,
  type VerificationSheet,
  type VerificationStage,
} from '@payung/domain';
import type { NotReady, ReadinessCheck } from '../determination/readiness.ts';
import type { OpenRegion } from '../service.ts';
import { isAsVerified } from './plan-sheet.ts';
import { sheetsOf } from './refresh-sheets.ts';

type Why = Pick<NotReady, 'code' | 'detail'>;

/** Who is not verified by all levels of the region, or was by data that have changed since. */
export const verificationCheck = (async (
  open: OpenRegion,
  { records, day }: Pick<Asked, 'records' | 'day'>,
) => {
  const found = new Map<NominationId, readonly NotReady[]>();
  if ((open.region.verification?.steps ?? []).length === 0) return found;
  const sheets = await sheetsOf(open, records);
  for (const [i, record] of records.entries()) {
    const sheet = sheets[i] ?? null;
    const why = sheet === null ? notBegun : whyNot(sheet, isAsVerified(record, sheet), day);
    if (why !== null) found.set(record.id, [{ part: 'verification', ...why }]);
  }
  return found;
}) satisfies ReadinessCheck;

type Asked = Parameters<ReadinessCheck>[1];

const notBegun: Why = { code: 'not-begun', detail: {} };

function whyNot(sheet: VerificationSheet, isAsData: boolean, day: CalendarDate): Why | null {
  const { stage } = standingOf(sheet.entries);
  if (stage.stage === 'ready') {
    return isAsData ? null : { code: 'data-changed', detail: { since: stage.on } };
  }
  return { code: stage.stage, detail: detailOf(stage, day) };
}

function detailOf(stage: VerificationStage, day: CalendarDate): NotReady['detail'] {
  switch (stage.stage) {
    case 'waiting': {
      const { level, since, due } = stage;
      return { level, since, due, overdue: isOverdue(stage, day) ? 1 : 0 };
    }
    case 'returned':
      return { level: stage.level, since: stage.on, fields: stage.fields.join(' ') };
    case 'refused':
      return { level: stage.level, since: stage.on, reasons: stage.reasons.join(' ') };
    case 'ready':
    case 'closed':
      return { since: stage.on };
  }
}
