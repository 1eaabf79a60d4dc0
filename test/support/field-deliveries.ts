import { sealToLoan } from '@payung/contract';
import type { FieldAct, VerificationAnswer } from '@payung/domain';

/** What a device needs to know of its loan. */
export interface LoanOnDevice {
  readonly packId: string;
  readonly publicKey: string;
}

/** A number as an id that a device might have made. */
export function deviceId(n: number): string {
  return `aaaaaaaa-aaaa-4aaa-8aaa-aaaaa${String(n).padStart(7, '0')}`;
}

export type ActMade = Partial<Omit<FieldAct, 'nominationId' | 'photos' | 'after' | 'at'>> & {
  readonly nominationId: string;
  readonly at: string;
  readonly photos?: readonly string[];
  readonly after?: string | null;
  readonly answer?: VerificationAnswer;
};

/** An act as it leaves the device. */
export async function sealedAct(loan: LoanOnDevice, id: string, made: ActMade) {
  const act = {
    schemaVersion: 1,
    baseVersion: 1,
    offsetMinutes: 420,
    sequence: 1,
    after: null,
    answer: { answer: 'confirmed' },
    photos: [],
    ...made,
  };
  return { id, sealed: await sealed(loan, id, new TextEncoder().encode(JSON.stringify(act))) };
}

export function sealed(loan: LoanOnDevice, id: string, bytes: Uint8Array): Promise<string> {
  const { packId, publicKey } = loan;
  return sealToLoan(globalThis.crypto, publicKey, `${packId}|${id}`, Uint8Array.from(bytes));
}
