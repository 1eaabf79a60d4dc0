import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { enterAs } from './enter.ts';
import { root } from './root.tsx';
import { Shell } from './shell/shell.tsx';

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: ({ location }) => enterAs('region', location.href),
});

const word = z.string().max(60).optional().catch(undefined);
const getParentRoute = () => inside;

const daily = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./rooms/home/home.tsx'), 'HomeRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/menu',
    component: lazyRouteComponent(() => import('./rooms/menu/menu.tsx'), 'MenuRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/unggah',
    component: lazyRouteComponent(() => import('./rooms/upload/upload.tsx'), 'UploadRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daftar',
    component: lazyRouteComponent(() => import('./rooms/lists/lists.tsx'), 'ListsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daftar/$id',
    validateSearch: z.object({ hasil: word }),
    component: lazyRouteComponent(() => import('./rooms/list/list.tsx'), 'ListRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/calon',
    validateSearch: z.object({ keadaan: word, dinas: word }),
    component: lazyRouteComponent(() => import('./rooms/workers/workers.tsx'), 'WorkersRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/orang/$id',
    component: lazyRouteComponent(() => import('./rooms/person/person.tsx'), 'PersonRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kuota/$id',
    component: lazyRouteComponent(() => import('./rooms/quota/quota.tsx'), 'QuotaRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/usulkan',
    component: lazyRouteComponent(() => import('./rooms/propose/propose.tsx'), 'ProposeRoom'),
  }),
] as const;

/** The rooms of one region. */
export const regionRoutes = inside.addChildren([...daily]);
