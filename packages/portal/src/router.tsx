import { createRoute, createRouter, notFound, redirect } from '@tanstack/react-router';
import * as z from 'zod';
import { centralRoutes } from './central-routes.tsx';
import { lazyRoom } from './lazy-room.tsx';
import { publicRoutes } from './public-routes.tsx';
import { regionRoutes } from './region-routes.tsx';
import { root } from './root.tsx';
import { isSignedIn } from './session.ts';
import { returnPath } from './sign-in/redirect.ts';
import { portalSettings } from './sign-in/settings.ts';

// Only a path of this portal: an address from outside must not decide where one lands.
const ownPath = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/masuk',
  validateSearch: z.object({
    kembali: ownPath,
    sebab: z.enum(['habis', 'keluar', 'ditolak', 'usang']).optional().catch(undefined),
  }),
  component: lazyRoom(() => import('./rooms/sign-in/sign-in.tsx'), 'SignInRoom', 'alone'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: returnPath,
  component: lazyRoom(() => import('./rooms/sign-in/return.tsx'), 'ReturnRoom', 'alone'),
});

const regions = createRoute({
  getParentRoute: () => root,
  path: '/daerah',
  beforeLoad: () => {
    if (!isSignedIn(Date.now())) throw redirect({ to: '/masuk' });
  },
  component: lazyRoom(() => import('./rooms/regions/regions.tsx'), 'RegionsRoom', 'alone'),
});

/** Every piece in every state: while one builds, and beside invented people. Elsewhere there is no such page. */
const components = createRoute({
  getParentRoute: () => root,
  path: '/komponen',
  beforeLoad: async () => {
    const isShown = import.meta.env.DEV || (await portalSettings()).hasDemoAccounts;
    if (!isShown) throw notFound();
  },
  component: lazyRoom(() => import('./rooms/components/components.tsx'), 'ComponentsRoom', 'alone'),
});

/** From house to house: also without a line, when nobody can be signed in. */
const field = createRoute({
  getParentRoute: () => root,
  path: '/lapangan',
  component: lazyRoom(() => import('./rooms/field/field.tsx'), 'FieldRoom', 'alone'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn,
    regions,
    field,
    components,
    regionRoutes,
    centralRoutes,
    ...publicRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
