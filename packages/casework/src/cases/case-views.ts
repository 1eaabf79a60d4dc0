import { type DuplicateCase, type NominationRecord, splitNominationId } from '@payung/data';
import type { AgencyId, CalendarDate, CaseState } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import {
  type CaseReader,
  type CaseSight,
  decides,
  mayAskFor,
  nameOfCase,
  sightOf,
} from './case-access.ts';
import { holdsTurn } from './case-effect.ts';
import { flaggedAmong, isLive, type OpenedCase, personsOf, standingOf } from './open-case.ts';

/** A case as one actor sees it: of a case across agencies the one that waits sees its own side alone. */
export interface CaseView {
  /** what the case is called to this actor */
  readonly name: string;
  readonly sight: CaseSight;
  readonly record: DuplicateCase;
  readonly state: CaseState;
  /** still open after the day by which it should be decided */
  readonly isLate: boolean;
  /** null beyond the actor's sight, or when its person was forgotten */
  readonly standing: NominationRecord | null;
  readonly waiting: NominationRecord | null;
  readonly proposedBy: { readonly agency: AgencyId; readonly since: CalendarDate | null };
  readonly isFlagged: boolean;
  readonly may: {
    readonly decide: boolean;
    readonly handOver: boolean;
    readonly takeBack: boolean;
    readonly ask: boolean;
  };
}

/** Cases as this actor sees them; those beyond sight are left out. */
export async function viewsOfCases(
  open: OpenRegion,
  actor: CaseReader,
  opened: readonly OpenedCase[],
): Promise<CaseView[]> {
  const live = opened.filter((found) => standingOf(found) === 'open');
  const persons = [...new Set(live.flatMap(({ record }) => personsOf(record)))];
  const flagged = await flaggedAmong(open, persons);
  return opened.flatMap((found) => {
    const sight = sightOf(actor, found.record);
    const seen = sight === 'both' ? personsOf(found.record) : [waiterOf(found.record)];
    const isFlagged = seen.some((person) => flagged.has(person));
    return sight === null ? [] : [viewOf(open, actor, found, sight, isFlagged)];
  });
}

const waiterOf = ({ waiting }: DuplicateCase) => splitNominationId(waiting).person;

function viewOf(
  open: OpenRegion,
  actor: CaseReader,
  found: OpenedCase,
  sight: CaseSight,
  isFlagged: boolean,
): CaseView {
  const { record, standing, waiting } = found;
  const state = standingOf(found);
  return {
    name: nameOfCase(record, sight),
    sight,
    record,
    state,
    isLate: state === 'open' && record.due < open.today,
    standing: sight === 'both' ? standing : null,
    waiting,
    proposedBy: { agency: record.standingAgency, since: standing?.since ?? null },
    isFlagged,
    may: mayDo(actor, found, state),
  };
}

function mayDo(actor: CaseReader, found: OpenedCase, state: CaseState): CaseView['may'] {
  const { record, standing } = found;
  const decide = decides(actor, record) && state === 'open';
  return {
    decide,
    handOver: decide && record.decider === null && standing !== null && holdsTurn(standing),
    takeBack: decides(actor, record) && state !== 'open' && state !== 'lapsed' && isLive(found),
    ask: mayAskFor(actor, record) && state === 'open' && record.askedAt === null,
  };
}
