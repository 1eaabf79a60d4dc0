import { type FolderPage, splitNominationId, takeOff } from '@payung/data';
import type { FieldActId, NominationId, VillageCode } from '@payung/domain';
import type { AreaOfficer, RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { answerSetting } from '../verification/answer-setting.ts';
import { answerOne, type VerificationDone } from '../verification/answer-sheet.ts';
import { sheetsOf } from '../verification/refresh-sheets.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import { type SheetView, viewOf } from '../verification/show-sheet.ts';
import { maySeeSheet } from '../verification/verification-access.ts';
import { type PackKeeper, packCause, reachesVillage } from './find-pack.ts';
import {
  type Suggestion,
  suggestionShelf,
  type WaitingSuggestion,
  waitingShelf,
} from './pack-shelves.ts';

/** A suggestion with what the sheet says now. */
export interface SuggestionView {
  readonly suggestion: Suggestion;
  readonly now: SheetView | null;
}

/** suggestions of one village looked at together */
const mostAnswered = 50;
/** suggestions of a village that one request reads: those of a revoked pack, of one office beside another */
const mostLooked = 500;
const tries = 6;

/** The suggestions of a village that wait, for its officers of the same level and the lead agency. */
export async function listSuggestions(
  service: Service,
  actor: PackKeeper,
  village: VillageCode,
): Promise<Result<readonly SuggestionView[]>> {
  const open = await regionOf(service, actor.tenant);
  if (!reachesVillage(open, actor, village)) return notFound('village');
  const folder = folderOf({ village, year: open.region.schemeYear.year });
  return ok(await viewed(open, actor, await ownSuggestions(open, actor, folder)));
}

/** Those of the reader's own level: many of another one must not hide them. The oldest first. */
async function ownSuggestions(
  { data }: OpenRegion,
  actor: PackKeeper,
  folder: string,
): Promise<Suggestion[]> {
  const own: Suggestion[] = [];
  let looked = 0;
  let after: FolderPage<WaitingSuggestion>['next'] = null;
  do {
    const page: FolderPage<WaitingSuggestion> = await data.shelves.page(waitingShelf, {
      folder,
      after,
      limit: mostAnswered,
    });
    const found = await data.shelves.some(suggestionShelf, page.items.map(placeOf));
    for (const one of found) {
      if (one !== null && (actor.kind === 'RegionAdmin' || one.level === actor.level))
        own.push(one);
    }
    looked += page.items.length;
    after = page.next;
  } while (after !== null && looked < mostLooked);
  return own.sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1)).slice(0, mostAnswered);
}

function placeOf({ id, nomination }: { id: FieldActId; nomination: NominationId }) {
  return { folder: splitNominationId(nomination).person, id };
}

async function viewed(
  open: OpenRegion,
  actor: PackKeeper,
  suggestions: readonly Suggestion[],
): Promise<SuggestionView[]> {
  const records = await open.data.people.nominations(
    suggestions.map(({ nomination }) => nomination),
  );
  const there = records.filter((record) => record !== null);
  const sheets = new Map(
    (await sheetsOf(open, there)).flatMap((sheet) =>
      sheet === null ? [] : [[sheet.id, viewOf(open, actor, sheet)] as const],
    ),
  );
  return suggestions.map((suggestion) => {
    const view = sheets.get(suggestion.nomination) ?? null;
    const isSeen = view !== null && maySeeSheet(actor, view.sheet, view.stage);
    return { suggestion, now: isSeen ? view : null };
  });
}

export interface SettleRequest {
  readonly village: VillageCode;
  readonly year: number;
  readonly id: FieldActId;
  readonly correlationId: string;
}

/** One suggestion of a village within reach, of one's own level. */
async function reached(open: OpenRegion, actor: PackKeeper, request: SettleRequest) {
  if (!reachesVillage(open, actor, request.village)) return null;
  const folder = folderOf(request);
  const waiting = await open.data.shelves.one(waitingShelf, request.id, folder);
  if (waiting === null) return null;
  const [suggestion = null] = await open.data.shelves.some(suggestionShelf, [placeOf(waiting)]);
  if (suggestion === null) return null;
  if (actor.kind === 'AreaOfficer' && suggestion.level !== actor.level) return null;
  const { person } = splitNominationId(suggestion.nomination);
  const gone = (act: string) => [
    takeOff(waitingShelf, waiting, { folder, act: null }),
    takeOff(suggestionShelf, suggestion, { folder: person, act }),
  ];
  return { suggestion, gone };
}

/** An officer of the same level answers as was suggested, by the rules of every answer. */
export async function takeSuggestion(
  service: Service,
  actor: AreaOfficer,
  request: SettleRequest,
): Promise<Result<VerificationDone>> {
  const answering = await answerSetting(service, actor, request.correlationId);
  const found = await reached(answering.open, actor, request);
  if (found === null) return notFound('suggestion');
  const { suggestion, gone } = found;
  // photos of somebody else are with the nomination already; one proves by one's own
  const evidence = suggestion.by === actor.user ? suggestion.said.evidence : [];
  const said = { answer: suggestion.said.answer, evidence };
  const cause = packCause(actor, request.correlationId);
  return answerOne({ ...answering, cause }, suggestion.nomination, said, () =>
    gone('suggestion-taken'),
  );
}

/** Lays a suggestion aside: nothing of it counts. */
export async function setSuggestionAside(
  service: Service,
  actor: AreaOfficer | RegionAdmin,
  request: SettleRequest,
): Promise<Result<{ readonly nominationId: NominationId }>> {
  const open = await regionOf(service, actor.tenant);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const found = await reached(open, actor, request);
    if (found === null) return notFound('suggestion');
    const cause = packCause(actor, request.correlationId);
    const writes = found.gone('suggestion-set-aside');
    const result = await open.data.commit({ cause, lane: 'any', writes });
    if (result.kind === 'done') return ok({ nominationId: found.suggestion.nomination });
  }
  return refuse({ code: 'version-moved' });
}
