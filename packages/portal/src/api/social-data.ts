import { SocialColumns, SocialFileAnswer, type SocialFileForm } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './request.ts';

export const socialColumnsQuery = queryOptions({
  queryKey: ['social-data', 'columns'],
  queryFn: ({ signal }) => ask(SocialColumns, '/v1/social-data/columns', { signal }),
});

export function saveSocialColumns(json: SocialColumns): Promise<SocialColumns> {
  return ask(SocialColumns, '/v1/social-data/columns', { method: 'PUT', json });
}

/** What became of a whole file. */
export type SocialFileTold = Omit<SocialFileAnswer, 'next'>;

export interface SocialFileSent extends Pick<SocialFileForm, 'dataset' | 'period' | 'source'> {
  readonly file: File;
  readonly matchedOn: string;
}

/** Hands in a file part by part; sent again after a fault, it goes over what was kept and changes nothing there. */
export async function handInSocialFile(
  { file, ...remarks }: SocialFileSent,
  onPart: (done: number) => void,
): Promise<SocialFileTold> {
  let sum: SocialFileTold | null = null;
  for (let from: number | null = 0; from !== null; ) {
    const form = new FormData();
    for (const [name, value] of Object.entries(remarks)) form.set(name, value);
    form.set('from', String(from));
    form.set('file', file, file.name);
    const { next, ...part }: SocialFileAnswer = await ask(
      SocialFileAnswer,
      '/v1/social-data/files',
      { method: 'POST', form },
    );
    sum = sum === null ? part : sumOf(sum, part);
    onPart(next ?? sum.rows);
    from = next;
  }
  // a file takes one request at least
  if (sum === null) throw new Error('no part of the file was sent');
  return sum;
}

/** Rows and what is wrong with them are told of the whole file by each part. */
function sumOf(a: SocialFileTold, b: SocialFileTold): SocialFileTold {
  return {
    ...b,
    recorded: a.recorded + b.recorded,
    already: a.already + b.already,
    strangers: a.strangers + b.strangers,
    leftOut: a.leftOut + b.leftOut,
  };
}
