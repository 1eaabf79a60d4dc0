import { OwnCoverFact, ownCoverFacts } from '@payung/domain';
import { say } from '../language/say.ts';

export const factNames: Readonly<Record<OwnCoverFact, string>> = {
  'mother-name': say('nama ibu kandung'),
  'family-card-end': say('6 angka terakhir nomor kartu keluarga'),
};

export const factOptions = ownCoverFacts.map((value) => ({ value, name: factNames[value] }));

export function isFact(value: string): value is OwnCoverFact {
  return OwnCoverFact.safeParse(value).success;
}
