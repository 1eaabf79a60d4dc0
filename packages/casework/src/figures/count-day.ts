import { fileOver } from '@payung/data';
import {
  ageBand,
  type ContributionRules,
  type CountedPerson,
  countPeople,
  coverOn,
  coverSpells,
  letsPeopleIn,
  monthOf,
  type TenantId,
} from '@payung/domain';
import { contributionRulesOf } from '../contribution/cover-of.ts';
import { nominationsOf } from '../determination/list-lines.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { sendCount } from './ask-count.ts';
import { type DecidedPerson, decidedPeople, isDecidedOn } from './decided-people.ts';
import { causeOfCounting } from './figures-access.ts';
import { type CountRecord, countShelf } from './figures-shelves.ts';
import { type KnownLedger, knownLedgers } from './known-ledgers.ts';
import { walkOn } from './walk-people.ts';

/** Counts people for a day, some hundred at a time. */
export async function countDay(service: Service, tenant: TenantId, id: string): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.shelves.one(countShelf, id);
  if (seen === null) return;
  const rules = await contributionRulesOf(open);
  await walkOn<CountRecord, DecidedPerson, CountedPerson[]>(service, seen, {
    people: () => decidedPeople(open, seen),
    take: (record, work) => write(open, record, { work }),
    meet: (people) => met(open, seen, people, rules),
    pass: (record, people, work) => {
      const count = countPeople(record.count, people);
      return write(open, record, { count, people: record.people + people.length, work });
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

async function write(
  { data }: OpenRegion,
  before: CountRecord,
  change: Partial<CountRecord>,
): Promise<CountRecord | null> {
  const result = await data.commitQuietly([fileOver(countShelf, before, change, { act: null })]);
  return result.kind === 'done' ? { ...before, ...change, version: before.version + 1 } : null;
}

/** Some people as the count meets them. */
async function met(
  open: OpenRegion,
  record: CountRecord,
  people: readonly DecidedPerson[],
  rules: ContributionRules,
): Promise<CountedPerson[]> {
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
  return people.flatMap((one, i): CountedPerson[] => {
    const ledger = ledgers[i];
    if (ledger === undefined) return [];
    const worker = records[i]?.worker ?? null;
    return [
      {
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
