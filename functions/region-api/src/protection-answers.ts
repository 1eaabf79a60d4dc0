import type {
  AffectedPerson as Affected,
  ExportedPerson,
  OpenRegion,
  RetentionView,
} from '@payung/casework';
import type { Breach, PersonExport, RetentionSetting } from '@payung/contract';
import type { BreachRecord } from '@payung/data';
import { type BreachStepKind, breachClock, occupationNames } from '@payung/domain';
import type * as z from 'zod';
import { foundOutAnswer } from './eligibility-answers.ts';
import { messageView } from './letter-answers.ts';
import { bareSummary } from './person-answers.ts';
import { answerBody } from './verification-answers.ts';

/** What the notice of a breach has to say, and whom it has to reach. */
const needed: readonly BreachStepKind[] = [
  'data',
  'course',
  'handling',
  'told-subjects',
  'told-authority',
];

/** A breach with its clock as it stands at a moment. */
export function breachAnswer(breach: BreachRecord, nowMs: number): z.infer<typeof Breach> {
  const { id, openedBy, openedAt, knownAt, title, account, scope } = breach;
  const clock = breachClock(knownAt, breach.steps, nowMs);
  const done = new Set(breach.steps.map(({ kind }) => kind));
  return {
    id,
    openedBy,
    openedAt,
    knownAt,
    title,
    account,
    scope,
    clock: {
      dueAt: clock.dueAt,
      remainingSeconds: Math.floor(clock.remainingMs / 1000),
      toTell: [...clock.toTell],
      state: clock.state,
    },
    isClosed: done.has('closed'),
    lacking: needed.filter((kind) => !done.has(kind)),
    steps: breach.steps.map(({ kind, at, user, text }) => ({ kind, at, user, text })),
  };
}

export function retentionAnswer({ periods, lastRun }: RetentionView): RetentionSetting {
  const { version, status, source, endedNominationYears, listFileMonths, claimYears } = periods;
  return {
    version,
    status,
    source,
    endedNominationYears,
    listFileMonths,
    claimYears,
    lastRun:
      lastRun === null
        ? null
        : {
            at: lastRun.startedAt,
            finishedAt: lastRun.finishedAt,
            examined: lastRun.examined,
            anonymised: lastRun.anonymised,
            held: lastRun.held,
            listsRemoved: lastRun.listsRemoved,
          },
  };
}

/** Everything about one person, in the open: this answer is for the person. */
export function exportAnswer(
  open: OpenRegion,
  person: ExportedPerson,
  exportedAt: string,
): z.infer<typeof PersonExport> {
  const { region } = open;
  const villages = new Map(region.villages.map(({ code, name }) => [code, name]));
  const jobs = occupationNames(region);
  return {
    exportedAt,
    region: region.name,
    personId: person.personId,
    nationalId: person.nationalId,
    restriction: person.restriction,
    holds: person.holds.map((hold) => ({ ...hold })),
    nominations: person.nominations.map(({ record, worker, reasons, lists }) => {
      const { duplicateOf: _, ...summary } = bareSummary(open, {
        record,
        worker,
        reasons,
        first: null,
      });
      const { nik, ...said } = worker;
      return {
        ...summary,
        noticeVersion: record.notice ?? null,
        lists: lists.map((line) => ({ ...line })),
        worker: {
          ...said,
          nationalId: nik,
          villageName: worker.village === null ? null : (villages.get(worker.village) ?? null),
          occupationName: jobs.get(worker.occupation) ?? worker.occupation,
        },
      };
    }),
    cases: person.cases.map((one) => ({ ...one })),
    claims: person.claims.map(({ claim: { id, event, state, steps }, family }) => ({
      claimId: id,
      event,
      state,
      cause: family?.cause ?? null,
      account: family?.account ?? null,
      words: family?.words ?? [],
      steps: [...steps],
    })),
    leavingsTakenBack: person.leavingsTakenBack.map(
      ({ nomination, reason, on, why, toldAt, at }) => ({
        nominationId: nomination,
        reason,
        on,
        why,
        toldAt,
        takenBackAt: at,
      }),
    ),
    contributions: [...person.contributions],
    leavings: person.leavings.map(({ id, reason, on, at }) => ({
      nominationId: id,
      reason,
      on,
      recordedAt: at,
    })),
    letters: {
      cards: person.letters.cards.map(({ handOver, line: { cardNo, answer } }) => ({
        handOverId: handOver,
        cardNo,
        answer,
      })),
      messages: person.letters.messages.map(messageView),
    },
    verification: person.verification.map(({ nominationId, given }) => ({
      nominationId,
      ...answerBody(given, 'whole'),
    })),
    foundOut: foundOutAnswer(person.foundOut),
    history: person.history.map((line) => ({ ...line })),
    historyIsCut: person.historyIsCut,
  };
}

export function affectedAnswer({ region }: OpenRegion, { personId, worker, agencies }: Affected) {
  const village = region.villages.find(({ code }) => code === worker.village);
  return {
    personId,
    name: worker.name,
    nationalIdEnding: worker.nik.slice(-4),
    address: worker.address,
    rt: worker.rt,
    rw: worker.rw,
    villageName: village?.name ?? null,
    phone: worker.phone,
    agencies: [...agencies],
  };
}
