import { splitNominationId } from '@payung/data';
import {
  type AskedLine,
  ageOn,
  CalendarDate,
  cardOfCover,
  type JudgedResult,
  kindOfFinding,
  type NominationId,
  type ResultFinding,
} from '@payung/domain';
import { masked } from '@payung/files';
import { strangersAmong } from '../file-mapping/strangers.ts';
import type { OpenRegion } from '../service.ts';
import type { OnFile } from './exchange-people.ts';
import type { GivenResult, ResultLine } from './result-pieces.ts';

/** digits of a NIK that lists show */
const shownDigits = 4;

/** Somebody on the file, as the result is judged against them: no more of them, since all are held at once. */
export interface Asked extends AskedLine {
  /** record of the bill's list, and the place in the list */
  readonly piece: string;
  readonly no: number;
  readonly nomination: NominationId;
  readonly nik: string;
}

export function askedOf(
  { piece, line, record, ledger, bills }: OnFile,
  today: CalendarDate,
): Asked {
  const { no, firstMonth, months, rupiah, released } = line;
  const { name, birthDate, nik } = record.worker;
  const cardNo = cardOfCover(ledger, bills, today);
  const about = { piece, no, nomination: record.id, nik, cardNo };
  return { ...about, firstMonth, months, rupiah, released, name, birthDate };
}

/** An answer that counts, as it is kept. */
export function givenOf({ of, answer }: JudgedResult<Asked>['given'][number]): GivenResult {
  const { piece, no, nomination } = of;
  const { person } = splitNominationId(nomination);
  const kept: GivenResult['answer'] =
    answer.answer === 'accepted'
      ? { answer: 'accepted', cardNo: answer.cardNo }
      : { answer: 'refused', reason: answer.reason };
  return { piece, no, nomination, person, answer: kept };
}

/** The reconciliation line by line, in words that show no NIK: findings by row, who was refused, then who is missing. */
export async function linesOf(
  open: OpenRegion,
  { given, findings, unanswered }: JudgedResult<Asked>,
): Promise<ResultLine[]> {
  const strangers = await strangersAmong(open, findings);
  const rows = findings.map((one): ResultLine => {
    const { row, code, digits, word, of } = one;
    const isStranger = code === 'not-asked' && digits !== null && strangers.has(digits);
    const nik = of?.nik ?? digits ?? '';
    return {
      row,
      kind: kindOfFinding(code),
      code: isStranger ? 'nik-unknown' : code,
      nationalIdEnd: nik === '' ? null : nik.slice(-shownDigits),
      word: masked(word, 120),
      nomination: of?.nomination ?? null,
      ...sidesOf(open, one),
    };
  });
  const nobody = { word: '', ours: null, theirs: null };
  const refused = given.flatMap(({ of, row, answer }): ResultLine[] => {
    if (answer.answer === 'accepted') return [];
    return [{ ...nobody, row, kind: 'refused', code: answer.reason, ...shown(of) }];
  });
  const missing = unanswered.flatMap((of): ResultLine[] => {
    if (of.released) return [];
    return [{ ...nobody, row: null, kind: 'missing', code: 'not-answered', ...shown(of) }];
  });
  return [...rows, ...refused, ...missing];
}

function shown({ nik, nomination }: Asked): Pick<ResultLine, 'nationalIdEnd' | 'nomination'> {
  return { nationalIdEnd: nik.slice(-shownDigits), nomination };
}

/** Both sides of a difference. Lists show ages instead of birth dates (domain-rules 6.6). */
function sidesOf(
  { today }: OpenRegion,
  { code, ours, theirs }: ResultFinding<Asked>,
): Pick<ResultLine, 'ours' | 'theirs'> {
  if (code !== 'birth-date-differs') {
    // letters alone: a NIK that slipped into a column of names stays hidden
    return { ours, theirs: theirs === null ? null : masked(theirs, 120) };
  }
  const age = (day: string | null) =>
    day === null ? null : String(ageOn(CalendarDate.parse(day), today));
  return { ours: age(ours), theirs: age(theirs) };
}
