import { createRoute } from '@tanstack/react-router';
import { lazyRoom } from './lazy-room.tsx';
import { root } from './root.tsx';

const getParentRoute = () => root;

/** Pages that everybody opens, without signing in. */
export const publicRoutes = [
  createRoute({
    getParentRoute,
    path: '/publik/$daerah',
    component: lazyRoom(
      () => import('./rooms/public/public-region.tsx'),
      'PublicRegionRoom',
      'alone',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/publik/$daerah/cek',
    component: lazyRoom(() => import('./rooms/public/own-cover.tsx'), 'OwnCoverRoom', 'alone'),
  }),
] as const;
