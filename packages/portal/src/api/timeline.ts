import {
  type NumberRequest,
  PersonTimeline,
  type TimelineKindName,
  WholeNumber,
} from '@payung/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

/** events that one page brings */
const eventsAtOnce = 50;

const personAt = (id: string, more: string) => `/v1/persons/${encodeURIComponent(id)}/${more}`;

export function timelineQuery(id: string, kind: TimelineKindName | undefined) {
  return infiniteQueryOptions({
    queryKey: ['persons', id, 'timeline', kind ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        PersonTimeline,
        withQuery(personAt(id, 'timeline'), { kind, limit: eventsAtOnce, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

/** The whole NIK; asking for it is told in the journal. */
export function wholeNumber(id: string, why: NumberRequest['why']): Promise<WholeNumber> {
  return ask(WholeNumber, personAt(id, 'number'), { method: 'POST', json: { why } });
}
