import type { Change, NominationRecord } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { type JournalLine, linesOf, newestFirst } from '../journal/journal-line.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import type { CaseReader } from './case-access.ts';
import { type CaseView, viewsOfCases } from './case-views.ts';
import { comparedToday } from './compare-anew.ts';
import { findCase, isLive, isOutdated, type OpenedCase } from './open-case.ts';
import { type CaseHint, hintsFor, type SideBySide, sideBySide } from './side-by-side.ts';

/** A case with both sides beside each other, as far as the actor sees them. */
export interface CaseInFull {
  readonly view: CaseView;
  /** null for who sees one side only, and once a person was forgotten */
  readonly compared:
    | (SideBySide & { readonly hints: readonly CaseHint[]; readonly bits: number })
    | null;
  /** the data changed since they were compared; what is shown was compared just now */
  readonly isOutdated: boolean;
  /** from which weight on the model that scored the pair says perhaps, and surely; null once it was replaced */
  readonly thresholds: { readonly review: number; readonly match: number } | null;
  readonly history: {
    readonly standing: readonly JournalLine[];
    readonly waiting: readonly JournalLine[];
  };
}

/** entries of one nomination that a case shows; hardly any has so many */
const mostLines = 50;

/**
 * One case. Who sees both sides sees birth dates and mothers' names of two people: that is journalled before it is
 * shown, like every full view. What the actor must not know of answers as what does not exist.
 */
export async function showCase(
  service: Service,
  actor: CaseReader,
  name: string,
  correlationId: string,
): Promise<Result<CaseInFull>> {
  const open = await regionOf(service, actor.tenant);
  const case_ = await findCase(open, actor, name);
  if (case_ === null) return notFound('case');
  const { found, sight } = case_;
  const [view] = await viewsOfCases(open, actor, [found]);
  if (view === undefined) return notFound('case');
  const nothing = { standing: [], waiting: [] };
  if (sight === 'own') {
    return ok({ view, compared: null, isOutdated: false, thresholds: null, history: nothing });
  }
  await tellOfTheLook(open, actor, found, correlationId);
  const outdated = found.record.state === 'open' && isLive(found) && isOutdated(found);
  return ok({
    view,
    compared: comparedIn(open, found, outdated),
    isOutdated: outdated,
    thresholds: found.record.model === open.model.version ? open.model.thresholds : null,
    history: {
      standing: await historyOf(open, found.standing?.id ?? null),
      waiting: await historyOf(open, found.waiting?.id ?? null),
    },
  });
}

function comparedIn(
  open: OpenRegion,
  found: OpenedCase,
  outdated: boolean,
): CaseInFull['compared'] {
  const { record, standing, waiting } = found;
  if (standing === null || waiting === null) return null;
  const { evidence, bits } = outdated && isLive(found) ? comparedToday(open, found) : record;
  const sides = sideBySide(open.region, standing.worker, waiting.worker, evidence);
  return { ...sides, bits, hints: hintsFor(standing.worker, waiting.worker) };
}

async function tellOfTheLook(
  open: OpenRegion,
  actor: CaseReader,
  { record, standing, waiting }: OpenedCase,
  correlationId: string,
): Promise<void> {
  const shown = [standing, waiting].filter((side): side is NominationRecord => side !== null);
  if (shown.length === 0) return;
  await tell(
    open.data,
    causeOf(actor, correlationId, record.decider),
    ...shown.map(({ id, agency }): Change => {
      return { of: 'nomination', id, act: 'compared', after: { agency } };
    }),
  );
}

/** What was done to a nomination, newest first. */
async function historyOf(open: OpenRegion, id: NominationId | null): Promise<JournalLine[]> {
  if (id === null) return [];
  const [trail] = await open.data.journal.trails.ofNomination(id);
  const entries = await open.data.journal.reads.at((trail?.trail ?? []).slice(-mostLines));
  return linesOf(entries)
    .map((line) => ({ ...line, changes: line.changes.filter((change) => change.id === id) }))
    .sort(newestFirst);
}
