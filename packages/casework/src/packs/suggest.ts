import { fileNew, splitNominationId } from '@payung/data';
import { instantOf, type NominationId } from '@payung/domain';
import { useEvidence } from '../evidence/index.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import { type SheetView, showSheet } from '../verification/show-sheet.ts';
import { type DeliverySetting, delivered, type ReadyAct } from './delivery-setting.ts';
import { type Suggestion, suggestionShelf, waitingShelf } from './pack-shelves.ts';
import type { ActOutcome } from './take-acts.ts';

/** The sheet as this officer sees it now; null when it is out of their reach. */
export async function viewNow(
  { answering, actor }: DeliverySetting,
  id: NominationId,
): Promise<SheetView | null> {
  const shown = await showSheet(answering.service, actor, id);
  return shown.ok ? shown.value : null;
}

/** Keeps an answer that cannot be taken as it is, with its photos, for somebody to look at. */
export async function suggest(
  setting: DeliverySetting,
  ready: ReadyAct,
  why: Suggestion['why'],
  now: number,
): Promise<ActOutcome | 'rival'> {
  const { open, cause } = setting.answering;
  const { id, act, refusedPhotos } = ready;
  const to = { use: 'verification', about: act.nominationId } as const;
  const proof = await useEvidence(open, setting.actor.user, ready.evidence, to);
  // a photo that was removed meanwhile takes no answer with it
  const evidence = proof.ok ? ready.evidence : [];
  const suggestion = suggestionOf(setting, ready, why, now);
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      fileNew(
        suggestionShelf,
        { ...suggestion, said: { ...suggestion.said, evidence: [...evidence] } },
        { folder: splitNominationId(act.nominationId).person, act: 'suggested' },
      ),
      fileNew(
        waitingShelf,
        { id, version: 1, nomination: act.nominationId },
        { folder: folderOf(setting.pack), act: null },
      ),
      delivered(setting, ready, {
        outcome: 'suggested',
        reasons: [{ field: 'nominationId', code: why, message: 'kept as a suggestion' }],
      }),
      ...(proof.ok ? proof.value.writes : []),
    ],
  });
  if (result.kind !== 'done') return 'rival';
  const view = await viewNow(setting, act.nominationId);
  return { id, outcome: 'suggested', isAgain: false, why, now: view, refusedPhotos };
}

function suggestionOf(
  { pack, actor }: DeliverySetting,
  { id, act, made, evidence }: ReadyAct,
  why: Suggestion['why'],
  now: number,
): Suggestion {
  return {
    id,
    version: 1,
    nomination: act.nominationId,
    pack: pack.id,
    village: pack.village,
    year: pack.year,
    level: pack.level,
    by: actor.user,
    why,
    said: { answer: act.answer, evidence: [...evidence] },
    sequence: act.sequence,
    at: act.at,
    offsetMinutes: act.offsetMinutes,
    madeAt: made,
    receivedAt: instantOf(now),
  };
}
