import type { Edited, LineView, NotReadyView, OpenRegion, WaitingTurn } from '@payung/casework';
import {
  DeterminationView,
  type DeterminedLineView,
  type LinesEdited,
  type NotReadyPage,
  type WaitingTurnView,
} from '@payung/contract';
import { splitNominationId } from '@payung/data';
import { ageOn, type Determination, occupationNameOf } from '@payung/domain';
import type * as z from 'zod';
import { personSummary } from './person-answers.ts';

/** A decision as it is shown; how the service keeps its list is its own affair. */
export function determinationView(record: Determination): DeterminationView {
  const { work, effect } = record;
  return DeterminationView.parse({
    ...record,
    furtherMonths: record.furtherMonths ?? false,
    workStopped: record.workStopped ?? null,
    work: work === null ? null : { step: work.step, position: work.position },
    proposesAmendment: effect.leftOut > 0 && effect.finishedAt !== null,
  });
}

/** digits of a NIK that lists show */
const shownDigits = 4;

/** A line as lists show people. */
export function lineView({ region, today }: OpenRegion, view: LineView): DeterminedLineView {
  const { no, act, nomination, agency, firstMonth, months, reason, person } = view.line;
  return {
    no,
    act,
    nominationId: nomination,
    personId: splitNominationId(nomination).person,
    agency,
    agencyName: region.agencies.find(({ id }) => id === agency)?.name ?? agency,
    firstMonth,
    months,
    reason,
    person:
      person === null
        ? null
        : {
            name: person.name,
            nationalIdEnd: person.nik.slice(-shownDigits),
            age: ageOn(person.birthDate, today),
            occupation: person.occupation,
            occupationName: occupationNameOf(region, person),
            village: person.village,
            villageName: region.villages.find(({ code }) => code === person.village)?.name ?? null,
          },
    casesElsewhere: [...view.casesElsewhere],
    leftOut: view.leftOut,
  };
}

/** What became of an edit, person by person. */
export function editedView({ determination, items }: Edited): LinesEdited {
  return {
    determination: determinationView(determination),
    items: items.map(({ nomination, done, reasons }) => ({
      nominationId: nomination,
      done,
      reasons,
    })),
  };
}

/** Somebody who is not ready, as lists show people. */
export function notReadyView(
  open: OpenRegion,
  { nomination, agency, record, reasons }: NotReadyView,
): z.infer<typeof NotReadyPage>['items'][number] {
  const { person } = splitNominationId(nomination);
  return {
    nominationId: nomination,
    agency,
    person:
      record === null
        ? null
        : personSummary(open, person, record.worker, record.restricted ?? null),
    reasons: reasons.map((one) => ({ ...one })),
  };
}

/** Somebody who waits, as lists show people. */
export function waitingView(open: OpenRegion, one: WaitingTurn): z.infer<typeof WaitingTurnView> {
  const { of, turn, number, because } = one;
  const { person } = splitNominationId(of.id);
  return {
    turn,
    nominationId: of.id,
    agency: of.agency,
    waitingNumber: number,
    because: because.map(({ criterion, value }) => ({ criterion, value })),
    person: personSummary(open, person, of.worker, of.restricted ?? null),
  };
}
