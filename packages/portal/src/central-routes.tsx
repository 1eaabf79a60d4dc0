import { createRoute } from '@tanstack/react-router';
import { enterAs } from './enter.ts';
import { lazyRoom } from './lazy-room.tsx';
import { root } from './root.tsx';

const central = createRoute({
  getParentRoute: () => root,
  path: '/pusat',
  beforeLoad: ({ location }) => enterAs('central', location.href),
  component: lazyRoom(() => import('./shell/central-shell.tsx'), 'CentralShell'),
});

const getParentRoute = () => central;

/** The rooms of a central admin. */
export const centralRoutes = central.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRoom(() => import('./rooms/central/regions.tsx'), 'CentralRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pemakaian',
    component: lazyRoom(() => import('./rooms/central/usage.tsx'), 'UsageRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kesehatan',
    component: lazyRoom(() => import('./rooms/central/health.tsx'), 'HealthRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/akses',
    component: lazyRoom(() => import('./rooms/central/break-glass.tsx'), 'BreakGlassRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kebocoran',
    component: lazyRoom(() => import('./rooms/central/breaches.tsx'), 'CentralBreachesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/hari-pertama',
    component: lazyRoom(() => import('./rooms/first-day/guide.tsx'), 'CentralFirstDayRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/menu',
    component: lazyRoom(() => import('./rooms/menu/menu.tsx'), 'CentralMenuRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/ganda',
    component: lazyRoom(() => import('./rooms/central/double-cover.tsx'), 'DoubleCoverRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/baru',
    component: lazyRoom(() => import('./rooms/central/choose-place.tsx'), 'ChoosePlaceRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id',
    component: lazyRoom(() => import('./rooms/central/region.tsx'), 'CentralRegionRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/surat',
    component: lazyRoom(() => import('./rooms/onboarding/papers.tsx'), 'PapersRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/program',
    component: lazyRoom(() => import('./rooms/onboarding/programme.tsx'), 'ProgrammeRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/dinas',
    component: lazyRoom(() => import('./rooms/onboarding/agencies.tsx'), 'AgenciesStepRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/kuota',
    component: lazyRoom(() => import('./rooms/onboarding/quota.tsx'), 'QuotaStepRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/lambang',
    component: lazyRoom(() => import('./rooms/onboarding/logo.tsx'), 'LogoRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/admin',
    component: lazyRoom(() => import('./rooms/onboarding/first-admin.tsx'), 'FirstAdminRoom'),
  }),
]);
