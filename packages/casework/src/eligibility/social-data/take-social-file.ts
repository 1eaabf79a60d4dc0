import { type GuardStanding, sha256Hex } from '@payung/data';
import {
  type CalendarDate,
  instantOf,
  isLiving,
  judgeSocialRows,
  type PersonId,
  type SocialDataset,
  type SocialFinding,
  type SocialMatch,
  type SocialRows,
} from '@payung/domain';
import { readAnswerFile, UnreadableList } from '@payung/files';
import { ok, type Result, refuse } from '../../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../../service.ts';
import type { SoftDecider } from '../eligibility-access.ts';
import { keepMatches, type MatchOf } from './keep-matches.ts';
import { socialColumnsOf } from './social-columns.ts';

/** people of one request; the file is sent again with `from` for the rest */
const mostAtOnce = 2_000;
/** NIKs looked up at once */
const lookedUpAtOnce = 400;
/** rows that count for nobody and are told, of however many */
const mostTold = 200;

export interface SocialFileTaken {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly dataset: SocialDataset;
  /** `2026-Q3` */
  readonly period: SocialMatch['period'];
  readonly matchedOn: CalendarDate;
  /** the letter or office that it came with */
  readonly source: string;
  /** NIKs of the file that earlier requests dealt with */
  readonly from: number;
  readonly correlationId: string;
}

export interface SocialFileResult {
  readonly rows: number;
  /** people for whom a match was kept by this request, or had been by an earlier one with the same file */
  readonly recorded: number;
  readonly already: number;
  /** NIKs of nobody who is nominated here; nothing is kept of them */
  readonly strangers: number;
  /** use of their data is restricted, or no other match fits */
  readonly leftOut: number;
  readonly faults: SocialRows['faults'];
  readonly faultCount: number;
  /** `from` of the next request; null when nobody is left */
  readonly next: number | null;
}

/**
 * Takes in what a dataset of poor households says of people, NIK by NIK, as it comes back from whoever matched it: CSV
 * or XLSX, columns as the region has set them. Each person's match is one more (domain-rules 1.11): what was known
 * stays, and eligibility reads the newest. The same file sent again changes nothing.
 */
export async function takeSocialFile(
  service: Service,
  actor: SoftDecider,
  taken: SocialFileTaken,
): Promise<Result<SocialFileResult>> {
  const open = await regionOf(service, actor.tenant);
  if (taken.matchedOn > open.today) {
    const detail = `today is ${open.today}`;
    return refuse({ code: 'request-faults', faults: [{ field: 'matchedOn', detail }] });
  }
  const read = rowsIn(taken.bytes, await socialColumnsOf(open));
  if (!read.ok) return read;
  const { found, faults, rows } = read.value;
  const some = [...found].slice(taken.from, taken.from + mostAtOnce);
  const { known, strangers, restricted } = await whoseTheyAre(open, some);
  const match = matchBy(service, actor, taken);
  const matches = known.map(({ person, finding }): MatchOf => ({ person, match: match(finding) }));
  const kept = await keepMatches(open, actor, matches, taken.correlationId);
  const next = taken.from + mostAtOnce;
  return ok({
    rows,
    recorded: kept.recorded,
    already: kept.already,
    strangers,
    leftOut: restricted + kept.full,
    faults: faults.slice(0, mostTold),
    faultCount: faults.length,
    next: next < found.size ? next : null,
  });
}

function rowsIn(
  bytes: Uint8Array,
  columns: { readonly nationalId: string[]; readonly decile: string[] },
): Result<SocialRows> {
  const wrong = (detail: string): Result<never> =>
    refuse({ code: 'request-faults', faults: [{ field: 'file', detail }] });
  try {
    const { nationalId, decile: answer } = columns;
    const read = readAnswerFile(bytes, { nationalId, answer, means: {} });
    // what is wrong deep in a file shows only while it is read
    if (read.kind === 'read') return ok(judgeSocialRows(read.rows));
    const wanted = `"${nationalId.join('", "')}" and "${answer.join('", "')}"`;
    return wrong(
      `no line has one heading each of ${wanted}; it has "${read.headings.join('", "')}"`,
    );
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    return wrong(`the file cannot be read: ${error.fault.code}`);
  }
}

function matchBy(
  { clock }: Service,
  { user }: SoftDecider,
  { bytes, fileName, dataset, period, matchedOn, source }: SocialFileTaken,
): (finding: SocialFinding) => SocialMatch {
  const same = {
    period,
    matchedOn,
    source: `${source} (${fileName})`.slice(0, 200),
    file: sha256Hex(bytes),
    by: user,
    at: instantOf(clock.now()),
  };
  return ({ isListed, decile }) => ({ ...same, dataset: isListed ? dataset : 'NONE', decile });
}

interface Whose {
  readonly known: readonly { readonly person: PersonId; readonly finding: SocialFinding }[];
  readonly strangers: number;
  readonly restricted: number;
}

/** Of people whose NIK nobody holds, those who are nominated all the same and wait until somebody has looked. */
async function whoWaits(
  { people }: OpenRegion['data'],
  guards: readonly GuardStanding[],
): Promise<ReadonlySet<PersonId>> {
  if (guards.length === 0) return new Set();
  const found = await people.nominationsUnderEach(guards);
  return new Set(
    guards.flatMap(({ person }, i) =>
      (found[i] ?? []).some(({ state }) => isLiving(state)) ? [person] : [],
    ),
  );
}

/** Those of some NIKs who are nominated here and whose data may be used. */
async function whoseTheyAre(
  { data }: OpenRegion,
  some: readonly (readonly [string, SocialFinding])[],
): Promise<Whose> {
  const known: { person: PersonId; finding: SocialFinding }[] = [];
  let restricted = 0;
  for (let from = 0; from < some.length; from += lookedUpAtOnce) {
    const part = some.slice(from, from + lookedUpAtOnce);
    const guards = await data.people.guards(part.map(([nik]) => data.keys.digest('nik', nik)));
    const unheld = guards.flatMap((guard) => (guard?.nomination === null ? [guard] : []));
    const waiting = await whoWaits(data, unheld);
    for (const [i, guard] of guards.entries()) {
      const finding = part[i]?.[1];
      if (guard === null || finding === undefined) continue;
      if (guard.nomination === null && !waiting.has(guard.person)) continue;
      if (guard.restricted !== undefined) restricted += 1;
      else known.push({ person: guard.person, finding });
    }
  }
  return { known, restricted, strangers: some.length - known.length - restricted };
}
