import {
  type Cause,
  fileNew,
  fileOver,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
  TooBusyError,
  takeOff,
} from '@payung/data';
import {
  mostEntries,
  type PreCheckEntry,
  type PreCheckStanding,
  type TenantId,
} from '@payung/domain';
import { readPiece } from '../file-mapping/sealed-pieces.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type Given, givenPieces } from './answer-pieces.ts';
import { refusalsOf, refusalWrites } from './open-refusals.ts';
import { standingsOf } from './pre-check-check.ts';
import {
  type OpenRefusal,
  type PreCheckUpload,
  standingShelf,
  uploadShelf,
} from './pre-check-shelves.ts';
import { runningShelf } from './running-answers.ts';

/** people whose answers go into one commit: two records each, beside the journal's */
const perCommit = 40;
const tries = 8;

/**
 * Writes the answers of a file that was let count, from where it stood. Safe to repeat and to do twice at once: an
 * answer that a person has already is not written again.
 */
export async function runPreCheck(
  service: Service,
  tenant: TenantId,
  message: { readonly file: string; readonly upload: string },
): Promise<void> {
  const open = await regionOf(service, tenant);
  let upload = await open.data.shelves.one(uploadShelf, message.upload, message.file);
  while (upload !== null && upload.state === 'applying') {
    upload = await applySome(service, open, upload);
  }
}

/** The next piece; null when another worker goes on with it. */
async function applySome(
  service: Service,
  open: OpenRegion,
  upload: PreCheckUpload,
): Promise<PreCheckUpload | null> {
  const user = upload.appliedBy ?? upload.by;
  const cause: Cause = {
    actor: { kind: 'RegionAdmin', user, agency: null },
    source: 'worker',
    correlationId: upload.id,
  };
  const piece = Math.floor(upload.applied / givenPieces.perPiece);
  const given =
    upload.given === 0 ? [] : await readPiece(service, open, givenPieces, upload.id, piece);
  for (let from = 0; from < given.length; from += perCommit) {
    await writeAnswers(service, open, upload, given.slice(from, from + perCommit), cause);
  }
  const applied = Math.min(upload.given, upload.applied + given.length);
  const isDone = applied >= upload.given;
  const change = isDone ? ({ applied, state: 'applied' } as const) : { applied };
  const filing = { folder: upload.file, act: isDone ? 'applied' : null };
  const running = isDone ? await open.data.shelves.one(runningShelf, upload.id) : null;
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      fileOver(uploadShelf, upload, change, filing),
      ...(running === null ? [] : [takeOff(runningShelf, running, { act: null })]),
    ],
  });
  return result.kind === 'done' ? { ...upload, ...change, version: upload.version + 1 } : null;
}

async function writeAnswers(
  service: Service,
  open: OpenRegion,
  upload: PreCheckUpload,
  given: readonly Given[],
  cause: Cause,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const ids = given.map(({ nomination }) => nomination);
    const [records, standings] = await Promise.all([
      open.data.people.nominations(ids),
      standingsOf(open, ids),
    ]);
    const refusals = await refusalsOf(open, records);
    const at = nowOf(service);
    const writes = given.flatMap((one, i) => {
      const record = records[i] ?? null;
      if (record === null) return [];
      return answerWrites(record, standings[i] ?? null, refusals.get(one.nomination) ?? null, {
        ...entryOf(upload, one),
        at,
      });
    });
    if (writes.length === 0) return;
    const result = await open.data.commit({ cause, lane: 'any', writes });
    if (result.kind === 'done') return;
  }
  throw new TooBusyError(1);
}

function entryOf(upload: PreCheckUpload, { answer, row }: Given): Omit<PreCheckEntry, 'at'> {
  const { recipient, kind, checkedOn, file, id } = upload;
  return { recipient, kind, answer, checkedOn, file, upload: id, row };
}

/** One more answer of a person, and with it the work list of refusals. Nothing when it is there already. */
function answerWrites(
  record: NominationRecord,
  before: PreCheckStanding | null,
  refusal: OpenRefusal | null,
  entry: PreCheckEntry,
): RegistryWrite[] {
  const { person } = splitNominationId(record.id);
  const entries = before?.entries ?? [];
  if (entries.some(({ upload }) => upload === entry.upload)) return [];
  const next = { entries: [...entries, entry].slice(-mostEntries) };
  const filing = { folder: person, act: 'answered' };
  const after: PreCheckStanding = { id: record.id, version: 1, rulings: [], ...before, ...next };
  const standing =
    before === null
      ? fileNew(standingShelf, after, filing)
      : fileOver(standingShelf, before, next, filing);
  return [standing, ...refusalWrites(record, after, refusal)];
}
