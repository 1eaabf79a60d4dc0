import {
  DeathNoticeAnswer,
  LeaverView,
  NominationPage,
  RefundView,
  ReplacementView,
} from '@payung/contract';
import { handIn } from '../../offices/claims.ts';
import { linesOf } from '../../offices/people-determined.ts';
import { bringIntoForce, stateOfThese } from '../../stages.ts';
import { addDays } from './agenda.ts';
import { Member } from './members.ts';
import { living, tariff, type YearTold } from './year-told.ts';

/** Somebody of the routine cohort whom chance takes; whoever Kudus covers as well has a part of their own. */
function anyone(told: YearTold): Member {
  const { random, routine, double } = told;
  return random.pick(living(told, routine).filter(({ worker }) => !double.includes(worker)));
}

/** Dies on one day; the village tells some days later, by name, village and family card. */
function dies(told: YearTold, on: string, isReplaced: boolean): void {
  const { agenda, desks, figures, random } = told;
  agenda.on(addDays(on, 1 + random.below(6)), async (day) => {
    const member = anyone(told);
    const { name, village, familyCard: familyCardNo } = member.worker;
    const notice = { name, village: village.code, familyCardNo, nationalId: null, diedOn: on };
    const found = await desks.village.ask('POST', '/v1/death-notices', DeathNoticeAnswer, notice);
    figures.holds(`${on}: the notice finds the membership`, found.outcome === 'opened');
    figures.holds(`${on}: and ends the cover`, found.coverEnded);
    member.left = { reason: 'DIED', on };
    const proof = [await handIn(desks.admin, 'leaving')];
    const path = `/v1/nominations/${member.nomination}/leaving/proof`;
    await desks.admin.ask('POST', path, LeaverView, { proof });
    if (isReplaced) agenda.on(addDays(day, 3), () => replace(told, member, addDays(day, 3)));
  });
}

/** Leaves for a reason that the lead agency hears of. */
export async function leaves(
  { desks }: YearTold,
  member: Member,
  left: { readonly reason: string; readonly on: string },
): Promise<LeaverView> {
  const proof = [await handIn(desks.admin, 'leaving')];
  const path = `/v1/nominations/${member.nomination}/leaving`;
  const view = await desks.admin.ask('POST', path, LeaverView, { ...left, proof });
  member.left = left;
  return view;
}

/** The next who waits takes the place by an amendment, and the paid months with it. */
async function replace(told: YearTold, gone: Member, day: string): Promise<void> {
  const { desks, story, routine, members, figures, waiting } = told;
  const { admin } = desks;
  const worker = waiting.shift();
  if (worker === undefined) throw new Error('nobody waits');
  // whoever waits is looked at when it is their turn
  const inTurn = await admin.ask('GET', '/v1/nominations?state=waitlisted', NominationPage);
  const waits = inTurn.items.map(({ nominationId }) => nominationId);
  await stateOfThese(desks.village, day, waits);
  const planned = await admin.ask('POST', '/v1/replacements', ReplacementView, {
    amends: routine.determination,
    title: 'Penggantian peserta',
    leavers: [gone.nomination],
  });
  const lacking = planned.added.flatMap(({ done, reasons }) => (done ? [] : reasons));
  if (lacking.length > 0) throw new Error(JSON.stringify(lacking));
  const { id } = planned.determination;
  const signed = { number: `560/${id.slice(-6)}/2026`, date: day };
  await bringIntoForce(story, desks, id, signed);
  const [line] = (await linesOf(admin, id)).filter(({ act }) => act === 'add');
  const after = await admin.ask('GET', `/v1/nominations/${gone.nomination}/leaving`, LeaverView);
  const from = line?.firstMonth ?? '';
  figures.holds(`${day}: ${from} on, the next in turn follows`, line?.person?.name === worker.name);
  const next = new Member({
    ...{ nomination: line?.nominationId ?? '', worker, cohort: routine.cohort, from },
  });
  const ahead = gone.paid.map(({ month }) => month).filter((month) => month >= from);
  for (const { month, bill } of gone.giveUp(ahead)) next.pay(month, bill, day);
  figures.tell(`${day}: months that go over`, ahead.length, after.replacement?.months ?? -1);
  members.set(next.nomination, next);
}

/** The months that somebody no longer needs come back to the treasury. */
async function refund(told: YearTold, member: Member, left: LeaverView, day: string) {
  const { desks, figures, routine, money } = told;
  const { treasurer } = desks;
  const months = left.unused.map(({ month }) => month);
  const asked = await treasurer.ask('POST', '/v1/refunds', RefundView, {
    funding: routine.funding,
    people: [{ nomination: member.nomination }],
    letter: { number: 'S/1', date: day },
  });
  figures.tell(`${day}: rupiah asked back`, months.length * tariff, asked.rupiah);
  const paper = (version: number, number: string) => {
    return { version, number, date: day, rupiah: asked.rupiah };
  };
  const path = `/v1/refunds/${asked.id}`;
  const { version } = await treasurer.ask('POST', `${path}/approval`, RefundView, {
    ...paper(asked.version, 'SETUJU/1'),
  });
  const more = await treasurer.answer('POST', `${path}/receipt`, {
    ...paper(version, 'STS/1'),
    rupiah: asked.rupiah + 1,
  });
  figures.holds(`${day}: no more comes back than was agreed`, more.status === 422);
  await treasurer.ask('POST', `${path}/receipt`, RefundView, paper(version, 'STS/1'));
  member.giveUp(months);
  money.refunded += months.length * tariff;
}

/** Deaths, moves and work for a wage, on days that chance picks. */
export function planPeople(told: YearTold): void {
  const { agenda, random } = told;
  dies(told, addDays('2026-05-10', random.below(8)), true);
  dies(told, addDays('2026-08-05', random.below(12)), false);
  agenda.on(addDays('2026-07-10', random.below(10)), async (day) => {
    const member = anyone(told);
    await leaves(told, member, { reason: 'MOVED', on: day });
    await replace(told, member, day);
  });
  agenda.on(addDays('2026-08-20', random.below(5)), async (day) => {
    const member = anyone(told);
    await refund(told, member, await leaves(told, member, { reason: 'BECAME_PU', on: day }), day);
  });
}
