import { VerificationPaperList, VerificationResult } from '@payung/contract';
import type { VerificationLevel } from '@payung/domain';
import { type Caller, expectDone, read, signedIn } from './http-caller.ts';
import { nominated } from './http-nominations.ts';
import type { Invented } from './invented-people.ts';

/** Who answers at each level in Kudus, by the demo's account. */
const accounts = {
  village: '33.19/village',
  district: '33.19/district',
  lead: '33.19/verifier',
  insurer: '33.19/insurer',
} as const satisfies Record<VerificationLevel, string>;

const levels = ['village', 'district', 'lead', 'insurer'] as const;

export const allLevels = {
  steps: levels.map((level) => ({ level, needed: 1, of: 1, days: 14 })),
  insurer: { branch: 'Cabang Contoh', requiredFields: ['birthPlace'] },
};

/** Confirms at one's own level. */
export async function confirm(caller: Caller, id: string): Promise<string> {
  const json = { answer: 'confirmed' };
  const answer = await caller.ask('POST', `/v1/verification/sheets/${id}/answer`, { json });
  return read(answer, VerificationResult).stage;
}

/** Workers of the demo's own village of Kudus on their way through verification. */
export async function openVerification(
  address: string,
  parts: { readonly next: () => number; readonly agency: string; readonly officer: Caller },
) {
  const home = { village: 'BAKALANKRAPYAK', district: 'KALIWUNGU' };
  const admin = await signedIn(address, '33.19/admin');
  const answerers = {
    village: await signedIn(address, accounts.village),
    district: await signedIn(address, accounts.district),
    lead: await signedIn(address, accounts.lead),
    insurer: await signedIn(address, accounts.insurer),
  };
  let set: Promise<unknown> | null = null;
  const setLevels = () => {
    set ??= admin.ask('PUT', '/v1/verification/setting', { json: allLevels }).then(expectDone);
    return set;
  };
  /** a sheet that waits for a level */
  async function sheetAt(level: VerificationLevel, more: Partial<Invented> = {}): Promise<string> {
    await setLevels();
    const changes = { ...home, ...more };
    const { agency, officer, next } = parts;
    const { nominationId } = await nominated(officer, next(), { agency, changes });
    for (const one of levels) {
      if (one === level) break;
      await confirm(answerers[one], nominationId);
    }
    return nominationId;
  }
  return {
    setLevels,
    sheetAt,
    answerers,
    async returnedSheet(): Promise<string> {
      const id = await sheetAt('village');
      const json = { answer: 'returned', fields: ['name'], reason: 'ejaan nama' };
      expectDone(
        await answerers.village.ask('POST', `/v1/verification/sheets/${id}/answer`, { json }),
      );
      return id;
    },
    /** a paper of the demo's village, for a level that goes into the field */
    async paperOf(level: 'village' | 'district' | 'lead', village: string): Promise<string> {
      await sheetAt(level);
      const json = { village };
      const made = await answerers[level].ask('POST', '/v1/verification/papers', { json });
      return read(made, VerificationPaperList).items[0]?.number ?? '';
    },
  };
}
