import type { StoryWorker } from '../../people/invent-worker.ts';
import type { Card, MonthPaid } from './replayed-cover.ts';

/** Somebody whom a decision covers, with what the story did to them: the books of the story itself. */
export class Member {
  readonly nomination: string;
  readonly worker: StoryWorker;
  readonly cohort: string;
  /** first month that the decision covers */
  readonly from: string;
  /** months that bills took and that were not given up, by the bill */
  private readonly months: { month: string; bill: string; on: string }[] = [];
  left: Card['left'] = null;

  constructor(of: Pick<Member, 'nomination' | 'worker' | 'cohort' | 'from'>) {
    this.nomination = of.nomination;
    this.worker = of.worker;
    this.cohort = of.cohort;
    this.from = of.from;
  }

  pay(month: string, bill: string, on: string): void {
    this.months.push({ month, bill, on });
  }

  /** Takes months away that were asked back, or went to somebody else. */
  giveUp(months: readonly string[]): { month: string; bill: string }[] {
    const gone = this.months.filter(({ month }) => months.includes(month));
    for (const one of gone) this.months.splice(this.months.indexOf(one), 1);
    return gone;
  }

  get paid(): readonly (MonthPaid & { readonly bill: string })[] {
    return this.months;
  }

  get card(): Card {
    return { paid: this.months, left: this.left };
  }
}
