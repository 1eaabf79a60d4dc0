import { fileNew, fileOver } from '@payung/data';
import { monthOf, type NominationId, type RecipientId } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { mappingOf } from './mappings.ts';
import {
  fileShelf,
  type PreCheckChoice,
  type PreCheckFile,
  type PreCheckStage,
  pieceShelf,
} from './pre-check-shelves.ts';
import { cohortOf, whoIsAsked } from './who-is-asked.ts';

/** people in one piece of a file, and pieces in one commit */
const perPiece = 500;
const piecesAtOnce = 20;

export interface FileAsked {
  readonly recipient: RecipientId;
  readonly choice: PreCheckChoice;
  readonly stage: PreCheckStage;
  readonly correlationId: string;
}

/**
 * Chooses who is asked about in a file to a recipient, and fixes it: the answer is read against these people. Their
 * data are read when the file is written.
 */
export async function makePreCheckFile(
  service: Service,
  actor: RegionAdmin,
  asked: FileAsked,
): Promise<Result<PreCheckFile>> {
  const open = await regionOf(service, actor.tenant);
  const { recipient, choice, stage, correlationId } = asked;
  const mapping = await mappingOf(open, recipient, 'last');
  if (mapping === null) return notFound('recipient');
  const missing = placeFaults(open, choice);
  if (missing !== null) return missing;
  const cohort = await cohortOf(open, choice);
  if (!cohort.ok) return cohort;
  const { schemeYear } = open.region;
  const people = await whoIsAsked(open, choice, stage, cohort.value);
  if (people.length === 0) {
    const detail = 'nobody is in this state among those who were chosen';
    return refuse({ code: 'state-forbids', detail });
  }
  const file: PreCheckFile = {
    id: service.random.ulid(),
    version: 1,
    recipient,
    kind: mapping.kind,
    mapping: mapping.number,
    choice,
    stage,
    year: cohort.value?.year ?? schemeYear.year,
    firstMonth: cohort.value?.firstMonth ?? monthOf(schemeYear.firstDayOfCover),
    months: cohort.value?.months ?? schemeYear.months,
    people: people.length,
    pieces: Math.ceil(people.length / perPiece),
    state: 'gathering',
    exports: 0,
    by: actor.user,
    at: nowOf(service),
  };
  return fileAway(open, file, people, causeOf(actor, correlationId));
}

function placeFaults({ region }: OpenRegion, choice: PreCheckChoice): Result<never> | null {
  switch (choice.of) {
    case 'agency':
      return region.agencies.some(({ id }) => id === choice.agency) ? null : notFound('agency');
    case 'village':
      return region.villages.some(({ code }) => code === choice.village)
        ? null
        : notFound('village');
    case 'all':
    case 'cohort':
    case 'ready':
      return null;
  }
}

/** The file first, then its people; only a file with all of them is ready. */
async function fileAway(
  { data }: OpenRegion,
  file: PreCheckFile,
  people: readonly NominationId[],
  cause: ReturnType<typeof causeOf>,
): Promise<Result<PreCheckFile>> {
  const begun = fileNew(fileShelf, file, { act: 'file-made' });
  await data.commit({ cause, lane: 'any', writes: [begun] });
  for (let from = 0; from < file.pieces; from += piecesAtOnce) {
    const pieces = Array.from({ length: Math.min(piecesAtOnce, file.pieces - from) }, (_, i) => {
      const at = (from + i) * perPiece;
      const id = String(from + i).padStart(5, '0');
      const piece = { id, version: 1, nominations: people.slice(at, at + perPiece) };
      return fileNew(pieceShelf, piece, { folder: file.id, act: null });
    });
    await data.commit({ cause, lane: 'any', writes: pieces });
  }
  const ready = fileOver(fileShelf, file, { state: 'ready' }, { act: 'file-ready' });
  await data.commit({ cause, lane: 'any', writes: [ready] });
  return ok({ ...file, state: 'ready', version: file.version + 1 });
}

/** Who is asked about in a file, in its order. */
export async function askedIn({ data }: OpenRegion, file: PreCheckFile): Promise<NominationId[]> {
  const pieces = await data.shelves.all(pieceShelf, file.id);
  return pieces.flatMap(({ nominations }) => nominations);
}
