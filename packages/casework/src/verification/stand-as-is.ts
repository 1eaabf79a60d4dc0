import { TooBusyError } from '@payung/data';
import { type NominationId, nextStanding, standingOf } from '@payung/domain';
import { mayUseAgency, type Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { doneOf, type VerificationDone } from './answer-sheet.ts';
import { fileSheets, turnsOf } from './file-sheets.ts';
import { corrected } from './plan-sheet.ts';
import { sheetsOf } from './refresh-sheets.ts';

const tries = 8;

/**
 * The agency says in words that what was returned to it stands as it is, and puts it before the same level again. Where
 * it has put something right, the correction itself does so.
 */
export async function standAsIs(
  service: Service,
  actor: Proposer,
  request: { readonly id: NominationId; readonly words: string; readonly correlationId: string },
): Promise<Result<VerificationDone>> {
  const open = await regionOf(service, actor.tenant);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([request.id]);
    if (record === null || !mayUseAgency(actor, record.agency)) return notFound('sheet');
    const [sheet = null] = await sheetsOf(open, [record]);
    if (sheet === null) return notFound('sheet');
    const { stage } = standingOf(sheet.entries);
    if (stage.stage !== 'returned' || record.worker.village === null) {
      return refuse({ code: 'sheet-not-returned', stage: stage.stage });
    }
    const change = corrected({ today: open.today }, record, sheet, request.words);
    const cause = causeOf(actor, request.correlationId, record.agency);
    const filed = await open.data.buckets.run(turnsOf([sheet]), () =>
      fileSheets(open, cause, [change]),
    );
    const last = change.after?.entries.at(-1);
    const next = last === undefined ? null : nextStanding(standingOf(sheet.entries), last);
    if (filed === 'done' && next !== null) return ok(doneOf(record.id, next.stage));
  }
  throw new TooBusyError(1);
}
