import type { EndManyResult, NominationCount } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Act, endMany, type NominationFilter } from '../../api/people.ts';

/** Everybody whom a filter finds, as many as were told. */
export interface AllOfFilter {
  readonly filter: Required<Pick<NominationFilter, 'agency'>> & {
    readonly state: NonNullable<NominationFilter['state']>;
  };
  readonly total: number;
  /** when, by the clock of the service */
  readonly countedAt: NominationCount['countedAt'];
}

export interface EndedSoFar {
  readonly ended: number;
  readonly left: EndManyResult['left'];
  /** stopped by hand before its end */
  readonly isStopped: boolean;
}

/**
 * The same act for all of a filter, step by step in the service. After a fault or a stop it goes on where it was; a
 * page that was closed leaves the rest as it is, and the same filter finds them again.
 */
export function useEndAll(verb: Act, { filter, total, countedAt }: AllOfFilter) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState(0);
  const isStopped = useRef(false);
  // kept over a fault, so that another try goes on with the step that was not answered
  const reached = useRef<{ cursor: string | undefined; left: EndManyResult['left'] }>({
    cursor: undefined,
    left: [],
  });
  const acting = useMutation({
    mutationFn: async (reason: string): Promise<EndedSoFar> => {
      const { agency, state } = filter;
      const request = { act: verb, state, reason, most: total, countedAt };
      for (;;) {
        const { cursor, left: before } = reached.current;
        const done = await endMany({
          ...request,
          ...(agency === undefined ? {} : { agency }),
          ...(cursor === undefined ? {} : { cursor }),
        });
        const left = [...before, ...done.left];
        setAsked(done.ended + left.length);
        if (done.nextCursor === null || isStopped.current) {
          return { ended: done.ended, left, isStopped: done.nextCursor !== null };
        }
        reached.current = { cursor: done.nextCursor, left };
      }
    },
    // the list itself stays until what came of it was read: it may be empty then, and all of this gone with it
    onSettled: () =>
      Promise.all(
        ['quotas', 'persons'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
  const stop = () => {
    isStopped.current = true;
  };
  return { acting, asked, stop };
}
