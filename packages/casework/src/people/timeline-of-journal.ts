import {
  AgencyId,
  Instant,
  NominationId,
  type NominationState,
  nominationStates,
  UserId,
} from '@payung/domain';
import type { JournalLine } from '../journal/journal-line.ts';
import { plainEvent, type TimelineEvent, type TimelineKind } from './timeline-event.ts';

type Change = JournalLine['changes'][number];

const ofDecisions: readonly NominationState[] = ['determined', 'struck'];
const ofDoubles: readonly NominationState[] = ['suspected', 'duplicate'];

/** The changes of one entry as events of the person. */
export function eventsOfLine(line: JournalLine, tellsUsers: boolean): TimelineEvent[] {
  const { kind, user, agency } = line.actor;
  const by = {
    kind,
    user: tellsUsers ? UserId.parse(user) : null,
    agency: agency === null ? null : AgencyId.parse(agency),
  };
  return line.changes.map((change) => {
    const state = stateAfter(change);
    const nomination = NominationId.safeParse(change.id);
    return plainEvent({
      kind: kindOf(change, state),
      at: Instant.parse(line.at),
      of: change.of,
      act: change.act,
      by,
      nomination: nomination.success ? nomination.data : null,
      state,
      fields: fieldsOf(change),
    });
  });
}

function kindOf({ look, act, before }: Change, state: NominationState | null): TimelineKind {
  if (look === true) return 'look';
  if (act === 'corrected') return 'correction';
  const was = nominationStates.find((one) => one === before?.state);
  const states = [state, was ?? null].filter((one) => one !== null);
  if (states.some((one) => ofDecisions.includes(one))) return 'decision';
  if (states.some((one) => ofDoubles.includes(one))) return 'double';
  return act.startsWith('claim-') ? 'claim' : 'nomination';
}

function stateAfter({ after }: Change): NominationState | null {
  return nominationStates.find((one) => one === after?.state) ?? null;
}

/** The journal names corrected fields in one text, never their values. */
function fieldsOf({ after }: Change): string[] {
  const said = after?.corrected ?? after?.fields;
  return typeof said === 'string' ? said.split(' ').filter((field) => field !== '') : [];
}
