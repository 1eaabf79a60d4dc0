import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { getParentRoute } from './inside.tsx';
import { lazyRoom } from './lazy-room.tsx';

const ofYear = z.object({ tahun: z.int().min(2014).max(2099).optional().catch(undefined) });

/** What the programme rests on: regulations, statistics and plans of the quota. */
export const programmeRoutes = [
  createRoute({
    getParentRoute,
    path: '/peraturan',
    component: lazyRoom(() => import('./rooms/regulations/regulations.tsx'), 'RegulationsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/catat',
    component: lazyRoom(
      () => import('./rooms/regulations/record-regulation.tsx'),
      'RecordRegulationRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/versi/$id',
    component: lazyRoom(() => import('./rooms/regulations/version.tsx'), 'VersionRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/perubahan',
    component: lazyRoom(() => import('./rooms/regulations/begin-draft.tsx'), 'BeginDraftRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/perubahan/$id',
    component: lazyRoom(() => import('./rooms/regulations/draft.tsx'), 'DraftRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/usulan-pekerjaan',
    component: lazyRoom(() => import('./rooms/regulations/proposals.tsx'), 'ProposalsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/rencana-kuota',
    validateSearch: ofYear,
    component: lazyRoom(() => import('./rooms/quota-plan/quota-plan.tsx'), 'QuotaPlanRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/rencana-kuota/baru',
    validateSearch: ofYear,
    component: lazyRoom(() => import('./rooms/quota-plan/plan-form.tsx'), 'PlanFormRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/rencana-kuota/rencana/$id',
    component: lazyRoom(() => import('./rooms/quota-plan/plan.tsx'), 'PlanRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/rencana-kuota/statistik',
    component: lazyRoom(() => import('./rooms/quota-plan/statistics.tsx'), 'StatisticsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/rencana-kuota/bagi-ulang',
    validateSearch: ofYear,
    component: lazyRoom(() => import('./rooms/quota-plan/round.tsx'), 'RoundRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/rencana-kuota/riwayat',
    validateSearch: ofYear,
    component: lazyRoom(() => import('./rooms/quota-plan/entries.tsx'), 'EntriesRoom'),
  }),
] as const;
