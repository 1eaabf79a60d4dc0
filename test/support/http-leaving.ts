import { BillView, LeaverView, RefundView } from '@payung/contract';
import { type Caller, read } from './http-caller.ts';
import { coverAndPay, todayThere } from './http-claims.ts';
import { handInEvidence } from './http-evidence.ts';
import type { Invented } from './invented-people.ts';

/** Says that somebody left on a day, with a scan that shows it. */
export async function leave(caller: Caller, nomination: string, on: string): Promise<LeaverView> {
  const proof = [await handInEvidence(caller, { use: 'leaving' })];
  const json = { reason: 'BECAME_PU', on, proof };
  return read(
    await caller.ask('POST', `/v1/nominations/${nomination}/leaving`, { json }),
    LeaverView,
  );
}

/** What a refund of somebody's unused months is asked by; all of them unless some are named. */
export async function refundOf(
  caller: Caller,
  { nominationId: nomination, unused }: LeaverView,
  months: readonly string[] | null = null,
) {
  const bill = unused[0]?.bill ?? '';
  const { funding } = read(await caller.ask('GET', `/v1/bills/${bill}`), BillView);
  const letter = { number: 'S/CONTOH/1', date: todayThere() };
  return { funding, people: [{ nomination, months }], letter };
}

/** People of Kudus who left, and money that is asked back. */
export function openLeavingTargets(
  address: string,
  parts: {
    readonly admin: Caller;
    readonly person: (changes: Partial<Invented>) => Promise<string>;
    readonly name: string;
  },
) {
  const { admin, person, name } = parts;
  let gone: Promise<LeaverView> | null = null;
  let asked: Promise<RefundView> | null = null;
  async function go(): Promise<LeaverView> {
    const nomination = await person({ name: `${name} SUDARMO` });
    await coverAndPay(address, admin, [nomination]);
    return leave(admin, nomination, '2026-06-01');
  }
  const leaver = () => {
    gone ??= go();
    return gone;
  };
  async function ask(): Promise<RefundView> {
    const json = await refundOf(admin, await leaver(), ['2026-12']);
    return read(await admin.ask('POST', '/v1/refunds', { json }), RefundView);
  }
  return {
    /** one with unused months, under a name that nobody else has */
    leaver,
    /** for one of the months, which nobody has answered yet */
    refund() {
      asked ??= ask();
      return asked;
    },
    /** for a month that is not unused */
    refundSent: async () => refundOf(admin, await leaver(), ['2026-03']),
  };
}
