import type { NominationRecord } from '@payung/data';
import {
  type AuditedPerson,
  ageOn,
  auditPerson,
  type ContributionHistory,
  type ContributionRules,
  coverSpells,
  type FoundMonth,
  findingsOfPerson,
  type HeldMonth,
  heldMonths,
  type Instant,
  type LedgerEntry,
  monthAfter,
  type NominationId,
  type PersonFinding,
  rulesOn,
} from '@payung/domain';
import { factsShelf, placeOfFacts } from '../eligibility/facts-shelf.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { OpenRegion } from '../service.ts';
import type { DecidedPerson } from './decided-people.ts';
import type { AuditRecord } from './figures-shelves.ts';
import { type KnownLedger, knownLedgers } from './known-ledgers.ts';

/** One person after the three-way check. */
export interface Audited {
  readonly nomination: NominationId;
  readonly agency: DecidedPerson['agency'];
  readonly paidMonths: number;
  readonly paidRupiah: number;
  readonly isDecided: boolean;
  readonly isInsured: boolean;
  readonly findings: readonly PersonFinding[];
}

/** Holds some hundred people's decisions, payments and the insurer's answers against one another. */
export async function auditPeople(
  open: OpenRegion,
  { asOf, known }: AuditRecord,
  people: readonly DecidedPerson[],
  rules: ContributionRules,
): Promise<Audited[]> {
  const nominations = people.map(({ nomination }) => nomination);
  const [ledgers, records, doubts] = await Promise.all([
    knownLedgers(
      open,
      people.map(({ person }) => person),
      known,
    ),
    nominationsOf(open, nominations),
    doubtsAbout(open, nominations, known),
  ]);
  return people.flatMap((one, i): Audited[] => {
    const ledger = ledgers[i];
    if (ledger === undefined) return [];
    const paid = heldMonths(ledger, ledger.bills).filter(
      ({ paidOn }) => paidOn !== null && paidOn <= asOf,
    );
    const registration = registrationIn(ledger.entries);
    const common = {
      registration,
      isOverAge: beganOverAge(open, ledger.history, records[i] ?? null, rules),
      isOverridden: doubts[i]?.isOverridden ?? false,
    };
    const isElsewhere = doubts[i]?.isCoveredElsewhere ?? false;
    const found = byEra(one, paid, ledger, common, isElsewhere);
    return [
      {
        nomination: one.nomination,
        agency: one.agency,
        paidMonths: paid.length,
        paidRupiah: paid.reduce((sum, { tariff }) => sum + tariff, 0),
        isDecided: one.spans.some(({ months }) => months > 0),
        isInsured: registration === 'registered',
        findings: findingsOfPerson(found),
      },
    ];
  });
}

type Common = Pick<AuditedPerson, 'registration' | 'isOverAge' | 'isOverridden'>;

/** Whoever left and came back is checked for each stay by itself: the first leaving says nothing of the second. */
function byEra(
  person: DecidedPerson,
  paid: readonly HeldMonth[],
  { history }: KnownLedger,
  common: Common,
  isCoveredElsewhere: boolean,
): FoundMonth[] {
  const eras = [...new Set(paid.map(({ era }) => era))];
  return eras.flatMap((era) => {
    const leaving = history.left[era] ?? null;
    // nobody comes back from death: what was claimed after it was told is at risk like what was claimed before
    const death = history.left.slice(0, era + 1).find(({ reason }) => reason === 'DIED') ?? null;
    const months = paid.filter((one) => one.era === era);
    return auditPerson({
      ...common,
      diedOn: death?.on ?? null,
      leftOn: leaving === null || leaving.reason === 'DIED' ? null : leaving.on,
      paid: [...new Set(months.map(({ month }) => month))].map((month) => {
        const own = months.filter((one) => one.month === month);
        return {
          month,
          rupiah: own.reduce((sum, { tariff }) => sum + tariff, 0),
          times: own.length,
          isDetermined: person.spans.some(
            (span) => month >= span.firstMonth && month < monthAfter(span),
          ),
          isCoveredElsewhere,
        };
      }),
    });
  });
}

/** What the insurer answered last. */
function registrationIn(entries: readonly LedgerEntry[]): AuditedPerson['registration'] {
  const last = entries.findLast(
    ({ entry }) => entry === 'registered' || entry === 'registration-refused',
  );
  if (last === undefined) return 'unanswered';
  return last.entry === 'registered' ? 'registered' : 'refused';
}

/** Whether somebody was too old on the day on which a spell began: age is tested there, and never after (1.3). */
function beganOverAge(
  { region }: OpenRegion,
  history: ContributionHistory,
  record: NominationRecord | null,
  rules: ContributionRules,
): boolean {
  if (record === null) return false;
  const last = history.paid
    .map(({ paidOn }) => paidOn)
    .sort()
    .at(-1);
  if (last === undefined) return false;
  const { spells } = coverSpells(history, rules, last);
  return spells.some(({ startsOn }) => {
    const { maxAgeExclusive } = rulesOn(region, startsOn).rules;
    return ageOn(record.worker.birthDate, startsOn) >= maxAgeExclusive;
  });
}

interface Doubts {
  readonly isCoveredElsewhere: boolean;
  readonly isOverridden: boolean;
}

/** What offices wrote down of people by a moment: that others cover them, and decisions against what a rule said. */
async function doubtsAbout(
  { data }: OpenRegion,
  nominations: readonly NominationId[],
  known: Instant,
): Promise<Doubts[]> {
  const found = await data.shelves.some(factsShelf, nominations.map(placeOfFacts));
  return found.map((facts) => {
    const { excluded = {} } = facts?.answers ?? {};
    const saidAt = facts?.said.excluded?.at ?? null;
    const isSaid = saidAt !== null && saidAt <= known;
    return {
      isCoveredElsewhere: isSaid && Object.values(excluded).some((answer) => answer === true),
      isOverridden: (facts?.decisions ?? []).some(
        ({ verdict, at, takenBack }) =>
          verdict === 'accept' && at <= known && (takenBack === null || takenBack.at > known),
      ),
    };
  });
}
