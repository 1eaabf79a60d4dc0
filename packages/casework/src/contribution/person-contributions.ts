import { splitNominationId } from '@payung/data';
import {
  type CalendarDate,
  type ContributionRules,
  type CoverState,
  contributionHistory,
  coverOn,
  coverSpells,
  type HeldMonth,
  heldMonths,
  type IdleMonth,
  type LedgerEntry,
  lapseDayOf,
  monthsPaidUntil,
  type NominationId,
} from '@payung/domain';
import { maySee, type PeopleReader } from '../actor.ts';
import { nominationsInReach, tellsOfCover } from '../nominations-in-reach.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { contributionRulesOf, ledgersOf, standingsFor } from './cover-of.ts';

/** What is paid for a person, and where the cover stands. */
export interface ContributionsView {
  readonly nomination: NominationId;
  readonly day: CalendarDate;
  readonly cover: CoverState;
  /** the day on which it ends by itself when nothing more is paid; null where none runs */
  readonly endsOn: CalendarDate | null;
  /** months that count, in all spells (masa iur) */
  readonly monthsPaid: number;
  /** months that bills hold, paid or on their way */
  readonly months: readonly HeldMonth[];
  /** paid months that bought no cover */
  readonly idle: readonly IdleMonth[];
  /** number of the participant's card (KPJ), once the insurer gave one */
  readonly cardNo: string | null;
  readonly rules: ContributionRules;
}

/**
 * The contributions of somebody in the reader's reach, and the cover on a day; today unless asked otherwise. What is
 * paid on another agency's nomination alone answers as what does not exist.
 */
export async function showContributions(
  service: Service,
  actor: PeopleReader,
  {
    nomination,
    day: asked,
  }: { readonly nomination: NominationId; readonly day: CalendarDate | null },
): Promise<Result<ContributionsView>> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([nomination]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  const day = asked ?? open.today;
  const { person } = splitNominationId(nomination);
  const [ledger = null] = await ledgersOf(open, [person]);
  if (ledger !== null && !tellsOfCover(await nominationsInReach(open, actor, person))) {
    return notFound('nomination');
  }
  const bills = await standingsFor(open, [ledger]);
  const rules = await contributionRulesOf(open);
  const history = contributionHistory(ledger, bills);
  const cover = coverOn(history, day, rules);
  return ok({
    nomination,
    day,
    cover,
    endsOn: lapseDayOf(cover, rules),
    monthsPaid: monthsPaidUntil(history, day, rules),
    months: heldMonths(ledger, bills),
    idle: coverSpells(history, rules, day).idle,
    cardNo: cardIn(ledger?.entries ?? []),
    rules,
  });
}

function cardIn(entries: readonly LedgerEntry[]): string | null {
  const last = entries.findLast((entry) => entry.entry === 'registered');
  return last?.entry === 'registered' && last.cardNo !== '' ? last.cardNo : null;
}
