import type { Reason } from '@payung/contract';
import { explain, type Reason as ReasonOfDomain } from '@payung/domain';
import { ofDomain } from '../language/of-domain.ts';
import { say } from '../language/say.ts';
import type { Sentence } from './sentence.ts';

/** How ids and codes are called in this region. */
export interface Names {
  agencyName(id: string): string;
  villageName(code: string): string;
  occupationName(code: string): string;
}

/** The same sentences as in the report files. */
export function explainReason(reason: Reason, names: Names): Sentence {
  // The service writes only reasons of the domain; the contract keeps them open so that an older
  // portal can still show the rest of an answer when a later service knows more of them.
  const known = reason as unknown as ReasonOfDomain;
  try {
    const said = explain(known, names);
    return { what: ofDomain(said.reason), remedy: ofDomain(said.remedy) };
  } catch {
    return {
      what: say('Ada alasan yang belum dikenal halaman ini.'),
      remedy: say('Muat ulang halaman agar memakai versi terbaru.'),
    };
  }
}
