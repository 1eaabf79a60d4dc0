import {
  type CardEntriesRequest,
  CardHandOverMade,
  CardHandOverPage,
  CardHandOverView,
  type LetterSettingRequest,
  LetterSettingView,
  MessageRunList,
  SentMessageList,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const at = (id: string, more = '') => `/v1/card-hand-overs/${encodeURIComponent(id)}${more}`;

export function handOversQuery(village: string) {
  return infiniteQueryOptions({
    queryKey: ['letters', 'hand-overs', village],
    queryFn: ({ pageParam, signal }) =>
      ask(CardHandOverPage, withQuery('/v1/card-hand-overs', { village, cursor: pageParam }), {
        signal,
      }),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export function handOverQuery(id: string) {
  return queryOptions({
    queryKey: ['letters', 'hand-over', id],
    queryFn: ({ signal }) => ask(CardHandOverView, at(id), { signal }),
  });
}

export function makeHandOver(village: string): Promise<z.infer<typeof CardHandOverMade>> {
  return ask(CardHandOverMade, '/v1/card-hand-overs', { method: 'POST', json: { village } });
}

export function handOverPaperPath(id: string): string {
  return at(id, '/paper');
}

export type CardsSent = z.input<typeof CardEntriesRequest>;

export function enterCards(id: string, json: CardsSent): Promise<CardHandOverView> {
  return ask(CardHandOverView, at(id, '/entries'), { method: 'POST', json });
}

export type CoverWanted = 'all' | 'active' | 'grace' | 'ended';

export function lettersPath(village: string, cover: CoverWanted): string {
  return withQuery(`/v1/villages/${encodeURIComponent(village)}/letters`, { cover });
}

const ofPerson = (nomination: string, more: string) =>
  `/v1/nominations/${encodeURIComponent(nomination)}${more}`;

export function letterPath(nomination: string): string {
  return ofPerson(nomination, '/letter');
}

export function messagesQuery(nomination: string) {
  return queryOptions({
    queryKey: ['letters', 'messages', nomination],
    queryFn: async ({ signal }) =>
      (await ask(SentMessageList, ofPerson(nomination, '/messages'), { signal })).items,
  });
}

export const messageRunsQuery = queryOptions({
  queryKey: ['letters', 'message-runs'],
  queryFn: async ({ signal }) => (await ask(MessageRunList, '/v1/message-runs', { signal })).items,
});

export type LetterSetting = z.infer<typeof LetterSettingView>;

export const letterSettingQuery = queryOptions({
  queryKey: ['letters', 'setting'],
  queryFn: ({ signal }) => ask(LetterSettingView, '/v1/letter-setting', { signal }),
});

export function settleLetters(json: z.input<typeof LetterSettingRequest>): Promise<LetterSetting> {
  return ask(LetterSettingView, '/v1/letter-setting', { method: 'PUT', json });
}
