import { fileNew, sha256Hex } from '@payung/data';
import {
  answerReader,
  type CalendarDate,
  type JudgedAnswers,
  judgeAnswers,
  type NominationId,
  type PreCheckAnswer,
} from '@payung/domain';
import { masked, readAnswerFile } from '@payung/files';
import { causeOf } from '../cause-of.ts';
import { keepPieces } from '../file-mapping/sealed-pieces.ts';
import { strangersAmong } from '../file-mapping/strangers.ts';
import { unreadable } from '../file-mapping/unreadable.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { givenPieces, type ToldFinding, toldPieces } from './answer-pieces.ts';
import { askedIn } from './make-file.ts';
import { mappingOf } from './mappings.ts';
import { findFile, type PreCheckCarrier } from './pre-check-access.ts';
import { type PreCheckFile, type PreCheckUpload, uploadShelf } from './pre-check-shelves.ts';

/** people looked up at once */
const atOnce = 400;
/** digits of a NIK that lists show */
const shownDigits = 4;

export interface AnswerRead {
  readonly file: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** the day of which the answer speaks; today when the recipient says none */
  readonly checkedOn: CalendarDate | null;
  readonly correlationId: string;
}

/**
 * Reads what a recipient sent back against who was asked about, for a look before anything is applied: how many of
 * each answer, and everything that counts for nobody, all at once. The same file read again is the same answer.
 */
export async function readPreCheckAnswer(
  service: Service,
  actor: PreCheckCarrier,
  asked: AnswerRead,
): Promise<Result<PreCheckUpload>> {
  const found = await findFile(service, actor, asked.file);
  if (!found.ok) return found;
  const { open, file } = found.value;
  const checkedOn = asked.checkedOn ?? open.today;
  if (checkedOn > open.today) {
    const detail = `an answer of a day to come; today is ${open.today}`;
    return refuse({ code: 'request-faults', faults: [{ field: 'checkedOn', detail }] });
  }
  const sha256 = sha256Hex(asked.bytes);
  const known = await open.data.shelves.all(uploadShelf, file.id);
  const same = known.find((one) => one.sha256 === sha256 && one.state !== 'discarded');
  if (same !== undefined) return ok(same);
  // words that were explained since the file went out count for its answer as well
  const mapping = await mappingOf(open, file.recipient, 'last');
  if (mapping === null) return notFound('recipient');
  const rows = rowsOf(asked.bytes, mapping.answers);
  if (!rows.ok) return rows;
  const people = await peopleOf(open, file);
  let judged: JudgedAnswers<NominationId>;
  try {
    judged = judgeAnswers(people, rows.value, answerReader(mapping.answers));
  } catch (error) {
    // what is wrong deep in a file shows only while it is read
    return unreadable(error);
  }
  const id = service.random.ulid();
  const told = await toldOf(open, judged);
  const upload: PreCheckUpload = {
    id,
    version: 1,
    file: file.id,
    recipient: file.recipient,
    kind: file.kind,
    mapping: mapping.number,
    fileName: asked.fileName,
    sha256,
    checkedOn,
    state: 'preview',
    counts: countsOf(judged, told),
    given: judged.given.length,
    told: told.length,
    applied: 0,
    by: actor.user,
    at: nowOf(service),
    appliedBy: null,
  };
  const given = judged.given.map(({ of, row, answer }) => ({ nomination: of, row, answer }));
  await keepPieces(service, open, givenPieces, id, given);
  await keepPieces(service, open, toldPieces, id, told);
  await open.data.commit({
    cause: causeOf(actor, asked.correlationId),
    lane: 'any',
    writes: [fileNew(uploadShelf, upload, { folder: file.id, act: 'answer-read' })],
  });
  return ok(upload);
}

type Rows = Extract<ReturnType<typeof readAnswerFile>, { kind: 'read' }>['rows'];

function rowsOf(bytes: Uint8Array, answers: Parameters<typeof readAnswerFile>[1]): Result<Rows> {
  try {
    const read = readAnswerFile(bytes, answers);
    if (read.kind === 'read') return ok(read.rows);
    const wanted = `"${answers.nationalId.join('", "')}" and "${answers.answer.join('", "')}"`;
    const detail = `no line has one heading each of ${wanted}; it has "${read.headings.join('", "')}"`;
    return refuse({ code: 'request-faults', faults: [{ field: 'file', detail }] });
  } catch (error) {
    return unreadable(error);
  }
}

/** Those who were asked about and whose data may still be used, by NIK. */
async function peopleOf(open: OpenRegion, file: PreCheckFile): Promise<Map<string, NominationId>> {
  const ids = await askedIn(open, file);
  const people = new Map<string, NominationId>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const records = await open.data.people.nominations(ids.slice(from, from + atOnce));
    for (const record of records) {
      if (record !== null && record.restricted === undefined) {
        people.set(record.worker.nik, record.id);
      }
    }
  }
  return people;
}

/** What counts for nobody, in words that show no NIK: rows first, then whoever has none. */
async function toldOf(
  open: OpenRegion,
  { findings, unanswered }: JudgedAnswers<NominationId>,
): Promise<ToldFinding[]> {
  const strangers = await strangersAmong(open, findings);
  const rows = findings.map(({ row, code, digits, word }): ToldFinding => {
    const isStranger = code === 'not-asked' && digits !== null && strangers.has(digits);
    return {
      row,
      code: isStranger ? 'nik-unknown' : code,
      nationalIdEnd: digits === null || digits === '' ? null : digits.slice(-shownDigits),
      word: masked(word, 120),
      nomination: null,
    };
  });
  const silent = unanswered.map((nomination): ToldFinding => {
    return { row: null, code: 'not-answered', nationalIdEnd: null, word: '', nomination };
  });
  return [...rows, ...silent];
}

function countsOf(
  { given, unanswered }: JudgedAnswers<NominationId>,
  told: readonly ToldFinding[],
): PreCheckUpload['counts'] {
  const byAnswer: Partial<Record<PreCheckAnswer, number>> = {};
  for (const { answer } of given) byAnswer[answer] = (byAnswer[answer] ?? 0) + 1;
  const findings: Record<string, number> = {};
  for (const { row, code } of told) {
    if (row !== null) findings[code] = (findings[code] ?? 0) + 1;
  }
  const rows = given.length + told.filter(({ row }) => row !== null).length;
  return { rows, byAnswer, unanswered: unanswered.length, findings };
}
