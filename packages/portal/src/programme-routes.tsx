import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getParentRoute } from './inside.tsx';

/** What the programme rests on: regulations, statistics and plans of the quota. */
export const programmeRoutes = [
  createRoute({
    getParentRoute,
    path: '/peraturan',
    component: lazyRouteComponent(
      () => import('./rooms/regulations/regulations.tsx'),
      'RegulationsRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/catat',
    component: lazyRouteComponent(
      () => import('./rooms/regulations/record-regulation.tsx'),
      'RecordRegulationRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/versi/$id',
    component: lazyRouteComponent(() => import('./rooms/regulations/version.tsx'), 'VersionRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/perubahan',
    component: lazyRouteComponent(
      () => import('./rooms/regulations/begin-draft.tsx'),
      'BeginDraftRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/perubahan/$id',
    component: lazyRouteComponent(() => import('./rooms/regulations/draft.tsx'), 'DraftRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/peraturan/usulan-pekerjaan',
    component: lazyRouteComponent(
      () => import('./rooms/regulations/proposals.tsx'),
      'ProposalsRoom',
    ),
  }),
] as const;
