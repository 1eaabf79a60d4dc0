import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const getParentRoute = () => root;

/** Pages that everybody opens, without signing in. */
export const publicRoutes = [
  createRoute({
    getParentRoute,
    path: '/publik/$daerah',
    component: lazyRouteComponent(
      () => import('./rooms/public/public-region.tsx'),
      'PublicRegionRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/publik/$daerah/cek',
    component: lazyRouteComponent(() => import('./rooms/public/own-cover.tsx'), 'OwnCoverRoom'),
  }),
] as const;
