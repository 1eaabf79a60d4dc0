import type { Night, Standing } from '@payung/data';
import { addDays, type CalendarDate, todayIn } from '@payung/domain';
import type { ControlService } from './control-service.ts';

/** Hours since the last nightly work after which somebody looks: a night may be slow, but none may be left out. */
export const nightLateHours = 36;
/** Days before the last one of a regulation in which its successor is asked for: a region takes some two months to sign one. */
export const endingWithinDays = 90;

/** A region whose nightly work stands still, or was not done whole. */
export interface NightMissed {
  readonly standing: Standing;
  /** null where none was done yet */
  readonly lastAt: string | null;
  readonly failedSteps: readonly string[];
  readonly isLate: boolean;
}

/** A region whose rules hang on a regulation that ends soon, or has ended. */
export interface RegulationEnding {
  readonly standing: Standing;
  readonly endsOn: CalendarDate;
  readonly hasEnded: boolean;
}

export interface Nights {
  readonly missed: readonly NightMissed[];
  /** the first to end first */
  readonly ending: readonly RegulationEnding[];
}

/** What the regions' own nights tell of them outside: of those that work, or are only held for a while. */
export async function nightsOf(
  { control, clock }: ControlService,
  standings: readonly Standing[],
): Promise<Nights> {
  const working = standings.filter(({ state }) => state === 'active' || state === 'suspended');
  const nights = await control.nights(working.map(({ tenant }) => tenant));
  const now = clock.now();
  const known = working.map((standing, i) => ({ standing, night: nights[i] ?? null }));
  // before the first night of a new service, or of the release that began to tell of it, none is missed
  const begun = nights.flatMap((night) => (night === null ? [] : [Date.parse(night.firstAt)]));
  const firstOfAll = Math.min(...begun);
  return {
    missed: known.flatMap(({ standing, night }) => missedBy(standing, night, { now, firstOfAll })),
    ending: known
      .flatMap(({ standing, night }) => {
        const endsOn = night?.regulationEndsOn ?? null;
        const today = todayOf(standing, now);
        if (endsOn === null || endsOn > addDays(today, endingWithinDays)) return [];
        return [{ standing, endsOn, hasEnded: endsOn < today }];
      })
      .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1)),
  };
}

/** The day in a region at a moment (milliseconds since 1970). */
function todayOf({ settings }: Standing, now: number): CalendarDate {
  // a region that was founded without being prepared is one of the demo, all of which lie on Java
  return todayIn(settings?.timeZone ?? 'Asia/Jakarta', now);
}

function missedBy(
  standing: Standing,
  night: Night | null,
  { now, firstOfAll }: { readonly now: number; readonly firstOfAll: number },
): NightMissed[] {
  const lastAt = night?.at ?? null;
  const since =
    lastAt === null ? Math.max(Date.parse(standing.since), firstOfAll) : Date.parse(lastAt);
  const age = now - since;
  const isLate = age > nightLateHours * 60 * 60_000;
  const failedSteps = night?.failedSteps ?? [];
  return isLate || failedSteps.length > 0 ? [{ standing, lastAt, failedSteps, isLate }] : [];
}
