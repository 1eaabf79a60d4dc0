import type { CaseMove, Cause, DuplicateCase, Place, RegistryWrite } from '@payung/data';
import type { CaseState, NominationId } from '@payung/domain';
import { keepAnswer, type OnceKey } from '../idempotency.ts';
import type { Refusal } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type CaseSight, nameOfCase } from './case-access.ts';
import type { CaseEffect, Standing } from './case-effect.ts';
import type { OpenedCase } from './open-case.ts';

/** What an act on a case led to. */
export interface CaseDone {
  /** what the case is called to whoever acted */
  readonly caseId: string;
  readonly state: CaseState;
  readonly version: number;
  /** null for who sees only the other side, or when it was forgotten */
  readonly standing: CaseParted | null;
  readonly waiting: CaseParted | null;
}

/** Where a nomination stands after an act on its case. */
export interface CaseParted {
  readonly nominationId: NominationId;
  readonly state: Standing['state'];
  readonly waitingNumber: number | null;
}

const nominated: Place = { state: 'nominated', number: null };

/**
 * Writes an effect with its case in one transaction, by the ledger where a place is sought.
 *
 * @returns `rival` when somebody else wrote meanwhile: read everything anew
 */
export async function commitCase(
  service: Service,
  open: OpenRegion,
  found: OpenedCase,
  parts: {
    readonly cause: Cause;
    readonly effect: CaseEffect;
    readonly act: CaseMove;
    readonly sight: CaseSight;
    readonly once: OnceKey | null;
    /** other cases on whose state the effect rests */
    readonly others?: readonly DuplicateCase[];
    readonly after: (led: Standing | null) => DuplicateCase;
  },
): Promise<CaseDone | 'rival' | Extract<Refusal, { code: 'card-full' }>> {
  const { cause, effect, act, sight, once, others = [] } = parts;
  const doneAt = (place: Place): CaseDone => {
    const after = parts.after(effect.waiting(place));
    return {
      caseId: nameOfCase(after, sight),
      state: after.state,
      version: found.record.version + 1,
      standing: sight === 'own' ? null : partedOf(found.standing, effect.standing(place)),
      waiting: partedOf(found.waiting, effect.waiting(place)),
    };
  };
  const writesAt = (place: Place): RegistryWrite[] => [
    ...withWhatItRestsOn(effect.writes(place), found, others),
    { write: 'move-case', before: found.record, after: parts.after(effect.waiting(place)), act },
    ...keepAnswer(once, { status: 200, body: doneAt(place) }, service.clock.now()),
  ];
  const { seeks } = effect;
  if (seeks === null) {
    const result = await open.data.commit({ cause, lane: 'any', writes: writesAt(nominated) });
    return result.kind === 'done' ? doneAt(nominated) : 'rival';
  }
  const { bucket, id } = seeks.nomination;
  const result = await open.data.placing.commit({
    cause,
    lane: 'any',
    bucket,
    placesOnly: seeks.placesOnly,
    newcomers: 1,
    nominations: [id],
    writes: ([place = nominated]) => writesAt(place),
  });
  if (result.kind === 'done') return doneAt(result.places[0] ?? nominated);
  if (result.kind !== 'no-room') return 'rival';
  const card = await open.data.quotas.bucket(bucket);
  return card === null ? 'rival' : { code: 'card-full', bucket, granted: card.granted };
}

/** most other cases that a commit rests on, so that it fits: nobody waits for more at once */
const mostOthers = 40;

/** Of two acts that each rest on what the other changes, only one is carried out. */
function withWhatItRestsOn(
  writes: readonly RegistryWrite[],
  { standing, waiting }: OpenedCase,
  others: readonly DuplicateCase[],
): RegistryWrite[] {
  const moved = new Set(
    writes.flatMap((write) => (write.write === 'move-nomination' ? [write.record.id] : [])),
  );
  const still = [standing, waiting].filter((side) => side !== null && !moved.has(side.id));
  return [
    ...writes,
    ...still.flatMap((record): RegistryWrite[] =>
      record === null ? [] : [{ write: 'rest-on-nomination', record }],
    ),
    ...others
      .slice(0, mostOthers)
      .map((record): RegistryWrite => ({ write: 'rest-on-case', record })),
  ];
}

function partedOf(record: OpenedCase['standing'], moved: Standing | null): CaseParted | null {
  if (record === null) return null;
  const { state, number } = moved ?? record;
  return { nominationId: record.id, state, waitingNumber: number };
}
