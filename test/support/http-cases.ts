import { CasesOfNomination } from '@payung/contract';
import type { Caller } from './http-caller.ts';
import { read } from './http-caller.ts';
import { type Nominating, nominated } from './http-nominations.ts';
import { aPerson, type Invented } from './invented-people.ts';

const reason = 'sudah diperiksa';

/** Nominates the n-th worker twice, the second time under a mistyped NIK; answers what the second is called. */
export async function nominatedTwice(
  first: { readonly caller: Caller; readonly how: Nominating },
  second: { readonly caller: Caller; readonly how: Nominating },
  n: number,
): Promise<string> {
  const { nationalId } = aPerson(n);
  const wrong = (Number(nationalId.at(-2)) + 1) % 10;
  const mistyped = `${nationalId.slice(0, 14)}${wrong}${nationalId.at(-1)}`;
  await nominated(first.caller, n, first.how);
  const { agency, changes } = second.how;
  const how = { agency, changes: { ...changes, nationalId: mistyped } };
  return (await nominated(second.caller, n, how)).nominationId;
}

/** The case that a nomination waits for, under its name to this caller. */
export async function caseOf(caller: Caller, nomination: string): Promise<string> {
  const answer = await caller.ask('GET', `/v1/nominations/${nomination}/cases`);
  const [found] = read(answer, CasesOfNomination).items;
  if (found === undefined) throw new Error('no case was opened');
  return found.caseId;
}

export const sameAnswer = { answer: 'same', leads: 'standing', reason } as const;

/** Answers a case: both are one. */
export async function answerCase(caller: Caller, id: string): Promise<void> {
  const answer = await caller.ask('POST', `/v1/cases/${id}/decide`, { json: sameAnswer });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** The same person with one digit of the serial written wrong, as another agency's clerk has it. */
export function misread(n: number, changes: Partial<Invented> = {}): Invented {
  const { nationalId, ...rest } = aPerson(n);
  const wrong = `${nationalId.slice(0, 13)}${(Number(nationalId[13]) + 5) % 10}${nationalId.slice(14)}`;
  return { ...rest, nationalId: wrong, occupation: 'LINMAS', ...changes };
}
