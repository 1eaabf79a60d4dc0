import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import * as z from 'zod';
import { centralRoutes } from './central-routes.tsx';
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
  component: lazyRouteComponent(() => import('./rooms/sign-in/sign-in.tsx'), 'SignInRoom'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: returnPath,
  component: lazyRouteComponent(() => import('./rooms/sign-in/return.tsx'), 'ReturnRoom'),
});

const regions = createRoute({
  getParentRoute: () => root,
  path: '/daerah',
  beforeLoad: () => {
    if (!isSignedIn(Date.now())) throw redirect({ to: '/masuk' });
  },
  component: lazyRouteComponent(() => import('./rooms/regions/regions.tsx'), 'RegionsRoom'),
});

/** Every piece in every state: while one builds, and beside invented people. Elsewhere there is no such page. */
const components = createRoute({
  getParentRoute: () => root,
  path: '/komponen',
  beforeLoad: async () => {
    const isShown = import.meta.env.DEV || (await portalSettings()).hasDemoAccounts;
    if (!isShown) throw notFound();
  },
  component: lazyRouteComponent(
    () => import('./rooms/components/components.tsx'),
    'ComponentsRoom',
  ),
});

/** From house to house: also without a line, when nobody can be signed in. */
const field = createRoute({
  getParentRoute: () => root,
  path: '/lapangan',
  component: lazyRouteComponent(() => import('./rooms/field/field.tsx'), 'FieldRoom'),
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
