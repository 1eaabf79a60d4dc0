import { fileNew, fileOver } from '@payung/data';
import {
  ageBand,
  type ContributionRules,
  type CountedPerson,
  countPeople,
  coverOn,
  coverSpells,
  letsPeopleIn,
  monthOf,
  type NominationId,
  peopleFigures,
  type TenantId,
} from '@payung/domain';
import { contributionRulesOf } from '../contribution/cover-of.ts';
import { pieceId } from '../determination/list-pieces.ts';
import { nominationsOf } from '../nominations-of.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { sendCount } from './ask-count.ts';
import { type DecidedPerson, decidedPeople, isDecidedOn } from './decided-people.ts';
import { causeOfCounting } from './figures-access.ts';
import {
  type CountedLine,
  type CountRecord,
  countedLinesShelf,
  countShelf,
} from './figures-shelves.ts';
import { type KnownLedger, knownLedgers } from './known-ledgers.ts';
import { walkOn } from './walk-people.ts';

interface Met extends CountedPerson {
  readonly nomination: NominationId;
}

/** Counts people for a day, some hundred at a time, and keeps who was met beside the sums. */
export async function countDay(service: Service, tenant: TenantId, id: string): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.shelves.one(countShelf, id);
  if (seen === null) return;
  const rules = await contributionRulesOf(open);
  await walkOn<CountRecord, DecidedPerson, Met[]>(service, seen, {
    people: () => decidedPeople(open, seen),
    take: (record, work) => write(open, record, { work }, []),
    meet: (people) => met(open, seen, people, rules),
    pass: (record, people, work) => {
      const count = countPeople(record.count, people);
      const all = record.people + people.length;
      return write(open, record, { count, people: all, work }, people.map(lineOf));
    },
    finish: (record) =>
      open.data.commit({
        cause: causeOfCounting(record.askedBy, record.id),
        lane: 'any',
        writes: [fileOver(countShelf, record, { work: null }, { act: 'counted' })],
      }),
    handOn: () => sendCount(service, open, id),
  });
}

/** Puts sums and people down together, so that the rows of a figure always come to it. */
async function write(
  { data }: OpenRegion,
  before: CountRecord,
  change: Partial<CountRecord>,
  lines: CountedLine[],
): Promise<CountRecord | null> {
  const next = before.pieces ?? 0;
  const pieces = lines.length === 0 ? before.pieces : next + 1;
  const filing = { folder: before.id, act: null };
  const id = pieceId(next);
  // an earlier count of the same day left its people there
  const old =
    lines.length === 0 ? null : await data.shelves.one(countedLinesShelf, id, filing.folder);
  const piece =
    old === null
      ? fileNew(countedLinesShelf, { id, version: 1, lines }, filing)
      : fileOver(countedLinesShelf, old, { lines }, filing);
  const result = await data.commitQuietly([
    ...(lines.length === 0 ? [] : [piece]),
    fileOver(countShelf, before, { ...change, pieces }, { act: null }),
  ]);
  if (result.kind !== 'done') return null;
  return { ...before, ...change, pieces, version: before.version + 1 };
}

function lineOf({ nomination, counts, part }: Met): CountedLine {
  return { nomination, counts: peopleFigures.filter((one) => counts[one]), part: { ...part } };
}

/** Some people as the count meets them. */
async function met(
  open: OpenRegion,
  record: CountRecord,
  people: readonly DecidedPerson[],
  rules: ContributionRules,
): Promise<Met[]> {
  const { day, known } = record;
  const [ledgers, records] = await Promise.all([
    knownLedgers(
      open,
      people.map(({ person }) => person),
      known,
    ),
    nominationsOf(
      open,
      people.map(({ nomination }) => nomination),
    ),
  ]);
  return people.flatMap((one, i): Met[] => {
    const ledger = ledgers[i];
    if (ledger === undefined) return [];
    const worker = records[i]?.worker ?? null;
    return [
      {
        nomination: one.nomination,
        ...standingOf(one, ledger, record, rules),
        part: {
          agency: one.agency,
          occupation: worker?.occupation ?? null,
          village: worker?.village ?? null,
          sex: worker?.sex ?? null,
          age: worker === null ? null : ageBand(worker.birthDate, day),
        },
      },
    ];
  });
}

function standingOf(
  person: DecidedPerson,
  { history }: KnownLedger,
  { day, since }: CountRecord,
  rules: ContributionRules,
): Pick<CountedPerson, 'counts' | 'monthsPaid'> {
  const cover = coverOn(history, day, rules);
  const begun = coverSpells(history, rules, day)
    .spells.filter(({ startsOn }) => startsOn <= day)
    .flatMap(({ months }) => months.map(({ month }) => month))
    .filter((month) => month <= monthOf(day));
  const year = day.slice(0, 4);
  return {
    counts: {
      determined: isDecidedOn(person, day),
      active: cover.state === 'ACTIVE',
      inArrears: cover.state === 'GRACE',
      cumulative: begun.some((month) => month >= monthOf(since)),
    },
    monthsPaid: begun.filter((month) => month.startsWith(year)).length,
  };
}
