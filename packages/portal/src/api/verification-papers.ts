import {
  EnteredPaperResult,
  type VerificationAnswerRequest,
  VerificationPaperDetail,
  VerificationPaperList,
} from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const paperAt = (number: string, more = '') =>
  `/v1/verification/papers/${encodeURIComponent(number)}${more}`;

export interface PaperWanted {
  readonly village: string;
  readonly rt: string | null;
  readonly rw: string | null;
}

export function makePapers(json: PaperWanted): Promise<VerificationPaperList> {
  return ask(VerificationPaperList, '/v1/verification/papers', { method: 'POST', json });
}

export const papersKey = ['verification', 'papers', 'of'] as const;

/** The newest papers of a village at one's own level. */
export function papersQuery(village: string) {
  return queryOptions({
    queryKey: [...papersKey, village],
    queryFn: async ({ signal }) =>
      (
        await ask(VerificationPaperList, withQuery('/v1/verification/papers', { village }), {
          signal,
        })
      ).items,
  });
}

export function paperQuery(number: string) {
  return queryOptions({
    queryKey: ['verification', 'papers', number],
    queryFn: ({ signal }) => ask(VerificationPaperDetail, paperAt(number), { signal }),
    gcTime: 0,
  });
}

export function paperFilePath(number: string): string {
  return paperAt(number, '/file');
}

export interface ExceptedLine {
  readonly line: number;
  readonly given: VerificationAnswerRequest;
}

export function enterPaper(
  number: string,
  except: readonly ExceptedLine[],
): Promise<EnteredPaperResult> {
  return ask(EnteredPaperResult, paperAt(number, '/entry'), { method: 'POST', json: { except } });
}
