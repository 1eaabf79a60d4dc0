import {
  EligibilityDetail,
  NominationResult,
  StatementTold,
  VerificationSettingAnswer,
} from '@payung/contract';
import { exclusions } from '@payung/domain';
import { aLetter } from './evidence-files.ts';
import { type Caller, read, signedIn } from './http-caller.ts';
import { handInEvidence } from './http-evidence.ts';
import { aWorker } from './http-nominations.ts';
import { confirm } from './http-verification.ts';
import type { Invented } from './invented-people.ts';

const nobodyElse = Object.fromEntries(exclusions.map((code) => [code, false]));

/** States of people that they are at work, by a letter, and that nobody else covers them. */
export async function stateAtWork(
  verifier: Caller,
  nominationIds: readonly string[],
): Promise<StatementTold> {
  const shown = await verifier.ask('GET', `/v1/nominations/${nominationIds[0]}/eligibility`);
  // today, as the region counts it
  const { day: on } = read(shown, EligibilityDetail);
  const letter = { fileName: 'surat.pdf', type: 'application/pdf', bytes: aLetter() };
  const evidence = [await handInEvidence(verifier, { use: 'statement', ...letter })];
  const statement = { on, givenBy: 'rt-rw', way: 'letter', evidence };
  const answers = { excluded: nobodyElse };
  const json = { statement, people: { nominationIds }, answers };
  return read(await verifier.ask('POST', '/v1/statements', { json }), StatementTold);
}

/** Workers of Kudus who lack nothing before a decision but what the region's levels ask for. */
export async function openReadyPeople(address: string, next: () => number) {
  const agency = 'dinas-perhubungan';
  const home = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU' };
  const officer = await signedIn(address, `33.19/${agency}/officer`);
  const verifier = await signedIn(address, '33.19/verifier');
  return async (changes: Partial<Invented> = {}): Promise<string> => {
    const worker = { ...aWorker(next(), { ...home, ...changes }), birthPlace: 'KUDUS' };
    const sent = await officer.ask('POST', '/v1/nominations', { json: { agency, worker } });
    const { nominationId } = read(sent, NominationResult);
    if (nominationId === null) throw new Error('nobody was nominated');
    await stateAtWork(verifier, [nominationId]);
    // the demo of Kudus begins with the lead agency alone; a test that set other levels has them answered itself
    const setting = await verifier.ask('GET', '/v1/verification/setting');
    const { steps } = read(setting, VerificationSettingAnswer).setting;
    if (steps.map(({ level }) => level).join() === 'lead') await confirm(verifier, nominationId);
    return nominationId;
  };
}
