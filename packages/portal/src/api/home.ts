import { Home } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import { askAgainAfter } from './imports.ts';
import { ask } from './request.ts';

/** ms between two looks while a list is being checked */
const look = 5_000;

/** Whatever waits, is late or changed, in one answer; every act elsewhere makes it be asked for anew. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => ask(Home, '/v1/home', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.lists.some((list) => askAgainAfter(list.state) !== false) === true && look,
});
