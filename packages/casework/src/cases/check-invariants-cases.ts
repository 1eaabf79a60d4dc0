import {
  type CasePointer,
  type CaseShelf,
  type DuplicateCase,
  splitNominationId,
  type TenantData,
} from '@payung/data';
import { CaseId, caseIdOf, caseStates, isLiving, type Region } from '@payung/domain';
import type { Finding, WholeTenant } from '../check-invariants-reading.ts';
import { holdsTurn } from './case-effect.ts';

/** Nominations and journal, as far as cases are checked against them. */
export type CasesBeside = Pick<WholeTenant, 'nominations' | 'anonymous' | 'lanes'>;

/** All cases, with what points to them. */
interface WholeCases {
  readonly cases: ReadonlyMap<CaseId, DuplicateCase>;
  /** where the index shows each */
  readonly indexed: ReadonlyMap<CaseId, string>;
  readonly pointers: ReadonlyMap<string, CasePointer>;
}

/**
 * Cases against all else: each is found by its index row and by either person; its parties are those of its name and
 * agencies; whoever is suspected waits for an open case; of two who are one person at most one holds a place.
 */
export async function checkCases(
  region: Region,
  data: TenantData,
  beside: CasesBeside,
): Promise<Finding[]> {
  const told = openedIn(beside);
  const whole = await readCases(region, data, told);
  return [
    ...[...told]
      .filter((id) => !whole.cases.has(id))
      .map((id): Finding => {
        return { code: 'case-missing', key: `case ${id}`, expected: 'an item', found: 'nothing' };
      }),
    ...[...whole.cases.values()].flatMap((record) => [
      ...checkFound(whole, record),
      ...checkParties(beside, record),
      ...checkAnswer(beside, record),
    ]),
    ...checkSuspected(beside, whole),
  ];
}

function openedIn({ lanes }: CasesBeside): Set<CaseId> {
  const changes = lanes.flatMap(({ bodies }) => bodies.flatMap((body) => body?.changes ?? []));
  return new Set(
    changes.flatMap(({ of, id, act }) =>
      of === 'case' && act === 'opened' ? [CaseId.parse(id)] : [],
    ),
  );
}

async function readCases(
  region: Region,
  data: TenantData,
  told: ReadonlySet<CaseId>,
): Promise<WholeCases> {
  const indexed = new Map<CaseId, string>();
  const deciders = [null, ...region.agencies.map(({ id }) => id)];
  for (const decider of deciders) {
    const shelf: CaseShelf = { of: 'decider', decider };
    for (const state of caseStates) {
      for (const id of await everyOn(data, shelf, state)) indexed.set(id, shownAt(decider, state));
    }
  }
  for (const id of await data.cases.unsettled(mostUnsettled)) indexed.set(id, 'unsettled');
  const ids = [...new Set([...told, ...indexed.keys()])];
  const found = (await data.cases.cases(ids)).filter((record) => record !== null);
  const pointers = await data.cases.pointers(found.flatMap(pointersOf));
  return {
    cases: new Map(found.map((record) => [record.id, record])),
    indexed,
    pointers: new Map(
      pointers.flatMap((one) => (one === null ? [] : [[`${one.person} ${one.id}`, one] as const])),
    ),
  };
}

const mostUnsettled = 1_000;
const pageOfIds = 500;

const shownAt = (decider: DuplicateCase['decider'], state: DuplicateCase['state']): string =>
  `${decider ?? 'lead'} ${state}`;

async function everyOn(
  data: TenantData,
  shelf: CaseShelf,
  state: DuplicateCase['state'],
): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  let after: Awaited<ReturnType<typeof data.cases.page>>['next'] = null;
  do {
    const page = await data.cases.page({ shelf, state, after, limit: pageOfIds });
    ids.push(...page.ids);
    after = page.next;
  } while (after !== null);
  return ids;
}

function pointersOf({ id, standing, waiting }: DuplicateCase) {
  return [standing, waiting].map((one) => ({ person: splitNominationId(one).person, id }));
}

/** The index row, and the pointer in the partition of either person. */
function checkFound(whole: WholeCases, record: DuplicateCase): Finding[] {
  const { id, decider, state, due, settled, waiting } = record;
  const key = `case ${id}`;
  const findings: Finding[] = [];
  const expected = settled ? shownAt(decider, state) : 'unsettled';
  const found = whole.indexed.get(id) ?? 'nothing';
  if (found !== expected) findings.push({ code: 'case-index-differs', key, expected, found });
  const waiter = splitNominationId(waiting).person;
  for (const { person } of pointersOf(record)) {
    const pointer = whole.pointers.get(`${person} ${id}`);
    const shown = decider === null && person === waiter ? `${state}#${due}#${id}` : null;
    if (pointer === undefined) {
      const place = `a pointer under ${person}`;
      findings.push({ code: 'case-pointer-missing', key, expected: place, found: 'nothing' });
    } else if (pointer.shown !== shown) {
      const [wanted, there] = [shown ?? 'no index row', pointer.shown ?? 'no index row'];
      findings.push({ code: 'case-pointer-differs', key, expected: wanted, found: there });
    }
  }
  return findings;
}

/** Whom a case is about, and who decides it. */
function checkParties({ nominations, anonymous }: CasesBeside, record: DuplicateCase): Finding[] {
  const key = `case ${record.id}`;
  const findings: Finding[] = [];
  const id = caseIdOf(record.standing, record.waiting);
  if (id !== record.id) {
    findings.push({ code: 'case-pair-differs', key, expected: record.id, found: id });
  }
  for (const side of ['standing', 'waiting'] as const) {
    const nomination = nominations.get(record[side]);
    const agency = side === 'standing' ? record.standingAgency : record.waitingAgency;
    if (nomination === undefined && !anonymous.has(record[side])) {
      findings.push({ code: 'case-of-nobody', key, expected: record[side], found: 'nothing' });
    } else if (nomination !== undefined && nomination.agency !== agency) {
      const expected = nomination.agency;
      findings.push({ code: 'case-agency-differs', key, expected, found: agency });
    }
  }
  const decider = record.standingAgency === record.waitingAgency ? record.waitingAgency : null;
  if (decider !== record.decider) {
    const [expected, found] = [decider ?? 'lead', record.decider ?? 'lead'];
    findings.push({ code: 'case-decider-differs', key, expected, found });
  }
  return findings;
}

/** What an answer says against where the nominations stand. */
function checkAnswer({ nominations }: CasesBeside, record: DuplicateCase): Finding[] {
  const key = `case ${record.id}`;
  const standing = nominations.get(record.standing);
  const waiting = nominations.get(record.waiting);
  const live =
    standing !== undefined &&
    waiting !== undefined &&
    isLiving(standing.state) &&
    isLiving(waiting.state);
  const isAnswered = record.state !== 'open' && record.state !== 'lapsed';
  if (isAnswered !== (record.decidedBy !== null && record.decidedAt !== null)) {
    const expected = isAnswered ? 'who answered' : 'nobody';
    return [{ code: 'case-answer-differs', key, expected, found: record.decidedBy ?? 'nobody' }];
  }
  if (record.state === 'open' && !live) {
    return [{ code: 'case-of-ended', key, expected: 'two that live', found: 'one that ended' }];
  }
  const isOne = record.state === 'same' || record.state === 'handed-over';
  const oneYear = standing?.year === waiting?.year;
  if (isOne && live && oneYear && holdsTurn(standing) && holdsTurn(waiting)) {
    const found = `${standing.state} ${waiting.state}`;
    return [{ code: 'one-person-placed-twice', key, expected: 'one place', found }];
  }
  return [];
}

/** Whoever is set aside waits for an answer, or to be judged anew. */
function checkSuspected({ nominations }: CasesBeside, whole: WholeCases): Finding[] {
  const awaited = new Set(
    [...whole.cases.values()]
      .filter(({ state, settled }) => state === 'open' || !settled)
      .map(({ waiting }) => waiting),
  );
  return [...nominations.values()]
    .filter(({ id, state }) => state === 'suspected' && !awaited.has(id))
    .map(({ id }): Finding => {
      const key = `nomination ${id}`;
      return { code: 'suspected-without-case', key, expected: 'an open case', found: 'none' };
    });
}
