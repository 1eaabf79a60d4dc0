import { seeded } from '../seeded.ts';
import type { RushPlan } from './rush-data.ts';
import type { RushList } from './simulate-queue.ts';

const day = 86_400;
/** chance in steps so fine */
const fine = 1_000_000;

/**
 * Lists of all regions on office days, most of them late: the same for the same seed. Regions are as unlike in size as
 * one to some twenty.
 *
 * @param secondsOfPiece of a whole piece, by one worker that nothing holds up
 */
export function listsOfRush(plan: RushPlan, secondsOfPiece: number): RushList[] {
  const chance = seeded(plan.seed);
  const fraction = () => chance.below(fine) / fine;
  // a few are large: sizes as the inverse of a rank, mixed
  const weights = Array.from({ length: plan.regions }, () => 1 / (0.05 + fraction()));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = plan.people * plan.rowsForEachPerson;

  function arrival(): number {
    const isLate = fraction() < plan.lateShare.value;
    const from = isLate ? plan.officeDays - 2 : 0;
    const office = from + chance.below(isLate ? 2 : plan.officeDays - 2);
    // weekends lie between
    const calendarDay = office + 2 * Math.floor(office / 5);
    return calendarDay * day + Math.floor(fraction() * plan.officeHours * 3_600);
  }

  const around = () => 1 + plan.worker.spread * (2 * fraction() - 1);
  return weights.flatMap((weight, tenant) =>
    Array.from({ length: plan.listsOfRegion }, () => {
      const own = Math.ceil((rows * weight) / all / plan.listsOfRegion);
      const whole = Math.ceil(own / plan.rowsOfPiece);
      const pieces = Array.from({ length: whole }, (_, i) => {
        const inPiece = Math.min(plan.rowsOfPiece, own - i * plan.rowsOfPiece);
        return (inPiece / plan.rowsOfPiece) * secondsOfPiece * around();
      });
      return { tenant, arrivesAt: arrival(), pieces };
    }),
  );
}
