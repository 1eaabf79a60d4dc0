import { type Guard, type NominationRecord, splitNominationId } from '@payung/data';
import { holdsGuard, isLiving, type NominationId, type PersonId } from '@payung/domain';
import type { Finding, WholeTenant } from './check-invariants-reading.ts';

/** People, their nominations and the guards that let nobody be taken twice. */
export function checkPeople(whole: WholeTenant): Finding[] {
  const years = yearsOfPeople(whole);
  const counts = countByPerson(whole);
  return [
    ...checkThere(whole),
    ...[...whole.people.values()].flatMap((person): Finding[] => {
      const key = `person ${person.id}`;
      if (!whole.guards.has(person.nikDigest))
        return [{ code: 'guard-missing', key, expected: 'a guard', found: 'nothing' }];
      if (!whole.nikDigests(person).includes(person.nikDigest))
        return [{ code: 'person-under-other-nik', key, expected: 'its NIK', found: 'another' }];
      return [];
    }),
    ...[...whole.guards.values()].flatMap((guard) =>
      checkGuard(whole, counts.get(guard.person) ?? 0, guard),
    ),
    ...[...whole.nominations.values()].flatMap((record) => checkNomination(whole, years, record)),
    ...checkHolders(whole),
  ];
}

/** What the journal, a guard or the index tells of is there. */
function checkThere(whole: WholeTenant): Finding[] {
  const findings: Finding[] = [];
  const missing = (code: string, key: string): void =>
    void findings.push({ code, key, expected: 'an item', found: 'nothing' });
  for (const id of whole.expectedPeople) {
    if (!whole.people.has(id) && !whole.forgotten.has(id)) {
      missing('person-missing', `person ${id}`);
    }
  }
  for (const id of whole.expectedNominations) {
    if (!whole.nominations.has(id) && !whole.anonymous.has(id)) {
      missing('nomination-missing', `nomination ${id}`);
    }
  }
  for (const [id, { agency, state }] of whole.indexed) {
    const record = whole.nominations.get(id);
    const found = `${agency} ${state}`;
    const expected = record === undefined ? 'nothing' : `${record.agency} ${record.state}`;
    if (expected !== found) {
      findings.push({ code: 'index-differs', key: `nomination ${id}`, expected, found });
    }
  }
  return findings;
}

function countByPerson({ nominations }: WholeTenant): ReadonlyMap<PersonId, number> {
  const counts = new Map<PersonId, number>();
  for (const id of nominations.keys()) {
    const { person } = splitNominationId(id);
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}

/**
 * Guards by the person they point to: how many nominations lie there, and who holds the NIK.
 * @param under nominations of that person
 */
function checkGuard(whole: WholeTenant, under: number, guard: Guard): Finding[] {
  const findings: Finding[] = [];
  const key = `person ${guard.person}`;
  const person = whole.people.get(guard.person);
  if (person === undefined || person.nikDigest !== guard.digest) {
    const found = person === undefined ? 'nothing' : 'a person of another NIK';
    findings.push({ code: 'guard-points-elsewhere', key, expected: 'its person', found });
  }
  if (under !== guard.count) {
    findings.push({ code: 'guard-count-differs', key, expected: under, found: guard.count });
  }
  if (guard.nomination === null) return findings;
  const holder = whole.nominations.get(guard.nomination);
  // an offered one holds the NIK of a first one that fell away, until it is accepted
  const holds = holder !== undefined && (holdsGuard(holder.state) || holder.state === 'offered');
  if (!holds || splitNominationId(guard.nomination).person !== guard.person) {
    findings.push({
      code: 'guard-holder-not-living',
      key,
      expected: 'a living nomination of its person',
      found: `${guard.nomination} ${holder?.state ?? 'missing'}`,
    });
  }
  return findings;
}

/** For which programme years each person was nominated. */
type YearsOfPeople = ReadonlyMap<PersonId, ReadonlySet<number>>;

function yearsOfPeople({ nominations }: WholeTenant): YearsOfPeople {
  const years = new Map<PersonId, Set<number>>();
  for (const { id, year } of nominations.values()) {
    const { person } = splitNominationId(id);
    years.set(person, (years.get(person) ?? new Set()).add(year));
  }
  return years;
}

function checkNomination(
  whole: WholeTenant,
  years: YearsOfPeople,
  record: NominationRecord,
): Finding[] {
  const findings: Finding[] = [];
  const key = `nomination ${record.id}`;
  const person = whole.people.get(splitNominationId(record.id).person);
  const guard = person === undefined ? undefined : whole.guards.get(person.nikDigest);
  if (
    holdsGuard(record.state) &&
    !standsBeside(whole, years, record) &&
    guard?.nomination !== record.id
  ) {
    const found = guard?.nomination ?? 'nobody';
    findings.push({ code: 'holder-without-guard', key, expected: record.id, found });
  }
  const isLinked = record.state === 'duplicate' || record.state === 'offered';
  const first = record.first === null ? undefined : whole.nominations.get(record.first);
  const followsEarlier = first !== undefined && standsBeside(whole, years, first);
  const follows = followsEarlier || followsAnother(whole, record);
  // what was linked for a year that is over is nobody's next any more
  if (isLinked && record.year === whole.year && guard?.nomination == null && !follows) {
    findings.push({ code: 'linked-to-nobody', key, expected: 'a holder', found: 'nobody' });
  }
  if ((record.state === 'waitlisted') !== (record.number !== null)) {
    const expected = record.state === 'waitlisted' ? 'a number' : 'no number';
    findings.push({ code: 'number-without-waiting', key, expected, found: `${record.number}` });
  }
  if (!whole.indexed.has(record.id)) {
    findings.push({ code: 'index-missing', key, expected: record.state, found: 'nothing' });
  }
  if (record.first !== null && !whole.nominations.has(record.first)) {
    findings.push({ code: 'first-missing', key, expected: record.first, found: 'nothing' });
  }
  return findings;
}

/**
 * Whether a nomination was determined and its NIK may be another's all the same: the one who is nominated for another
 * year than it.
 */
function standsBeside(whole: WholeTenant, years: YearsOfPeople, record: NominationRecord): boolean {
  const { person } = splitNominationId(record.id);
  const others = (years.get(person)?.size ?? 0) > 1;
  return record.state === 'determined' && (record.year !== whole.year || others);
}

/**
 * Whether a linked nomination whose NIK nobody holds is the duplicate of one of another person, by an answered case,
 * or of one that is set aside until such an answer.
 */
function followsAnother(whole: WholeTenant, record: NominationRecord): boolean {
  const { person } = splitNominationId(record.id);
  const met = new Set<NominationId>();
  let at: NominationRecord | undefined = record;
  while (at !== undefined && at.first !== null && !met.has(at.id)) {
    met.add(at.id);
    at = whole.nominations.get(at.first);
    if (at === undefined || !isLiving(at.state)) return false;
    if (at.state === 'suspected' || splitNominationId(at.id).person !== person) return true;
  }
  return false;
}

/**
 * At most one nomination of a NIK holds a place or a turn, whatever its year; and of one year at most one holds either
 * or was determined.
 */
function checkHolders(whole: WholeTenant): Finding[] {
  const holders = new Map<string, NominationId[]>();
  for (const { id, state, year } of whole.nominations.values()) {
    const person = whole.people.get(splitNominationId(id).person);
    if (person === undefined || !isLiving(state) || !holdsGuard(state)) continue;
    // one NIK may stand under two hashes while the look-up key changes
    const [nik = ''] = whole.nikDigests(person);
    // what was determined for one year stands beside what is nominated for another
    const held = [`${nik} ${year}`, ...(state === 'determined' ? [] : [`${nik} undecided`])];
    for (const key of held) holders.set(key, [...(holders.get(key) ?? []), id]);
  }
  const twice = [...holders.values()].filter((ids) => ids.length > 1);
  const found = new Set(twice.map((ids) => ids.sort().join(' ')));
  return [...found].map((ids): Finding => {
    const [first] = ids.split(' ');
    return { code: 'nik-held-twice', key: `nomination ${first}`, expected: 1, found: ids };
  });
}
