import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { enterAs } from './enter.ts';
import { root } from './root.tsx';

const central = createRoute({
  getParentRoute: () => root,
  path: '/pusat',
  beforeLoad: ({ location }) => enterAs('central', location.href),
  component: lazyRouteComponent(() => import('./shell/central-shell.tsx'), 'CentralShell'),
});

const getParentRoute = () => central;

/** The rooms of a central admin. */
export const centralRoutes = central.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./rooms/central/regions.tsx'), 'CentralRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pemakaian',
    component: lazyRouteComponent(() => import('./rooms/central/usage.tsx'), 'UsageRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kesehatan',
    component: lazyRouteComponent(() => import('./rooms/central/health.tsx'), 'HealthRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/akses',
    component: lazyRouteComponent(
      () => import('./rooms/central/break-glass.tsx'),
      'BreakGlassRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/kebocoran',
    component: lazyRouteComponent(
      () => import('./rooms/central/breaches.tsx'),
      'CentralBreachesRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/hari-pertama',
    component: lazyRouteComponent(
      () => import('./rooms/first-day/guide.tsx'),
      'CentralFirstDayRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/menu',
    component: lazyRouteComponent(() => import('./rooms/menu/menu.tsx'), 'CentralMenuRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/ganda',
    component: lazyRouteComponent(
      () => import('./rooms/central/double-cover.tsx'),
      'DoubleCoverRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/baru',
    component: lazyRouteComponent(
      () => import('./rooms/central/choose-place.tsx'),
      'ChoosePlaceRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id',
    component: lazyRouteComponent(() => import('./rooms/central/region.tsx'), 'CentralRegionRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/surat',
    component: lazyRouteComponent(() => import('./rooms/onboarding/papers.tsx'), 'PapersRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/program',
    component: lazyRouteComponent(
      () => import('./rooms/onboarding/programme.tsx'),
      'ProgrammeRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/dinas',
    component: lazyRouteComponent(
      () => import('./rooms/onboarding/agencies.tsx'),
      'AgenciesStepRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/kuota',
    component: lazyRouteComponent(() => import('./rooms/onboarding/quota.tsx'), 'QuotaStepRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/lambang',
    component: lazyRouteComponent(() => import('./rooms/onboarding/logo.tsx'), 'LogoRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daerah/$id/admin',
    component: lazyRouteComponent(
      () => import('./rooms/onboarding/first-admin.tsx'),
      'FirstAdminRoom',
    ),
  }),
]);
