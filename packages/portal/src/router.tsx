import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import * as z from 'zod';
import { FaultNotice } from './pieces/notice.tsx';
import { NotFoundRoom } from './rooms/not-found/not-found.tsx';
import { SignInRoom } from './rooms/sign-in/sign-in.tsx';
import { currentToken, whyAbsent } from './session.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundRoom,
  errorComponent: ({ error }) => <FaultNotice error={error} />,
});

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
    sebab: z.literal('habis').optional().catch(undefined),
  }),
  component: SignInRoom,
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: ({ location }) => {
    if (currentToken(Date.now()) !== null) return;
    throw redirect({
      to: '/masuk',
      search: {
        ...(location.href === '/' ? {} : { kembali: location.href }),
        ...(whyAbsent() === 'expired' ? { sebab: 'habis' as const } : {}),
      },
    });
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./rooms/home/home.tsx'), 'HomeRoom'),
});

const upload = createRoute({
  getParentRoute: () => inside,
  path: '/unggah',
  component: lazyRouteComponent(() => import('./rooms/upload/upload.tsx'), 'UploadRoom'),
});

const lists = createRoute({
  getParentRoute: () => inside,
  path: '/daftar',
  component: lazyRouteComponent(() => import('./rooms/lists/lists.tsx'), 'ListsRoom'),
});

const word = z.string().max(60).optional().catch(undefined);

const list = createRoute({
  getParentRoute: () => inside,
  path: '/daftar/$id',
  validateSearch: z.object({ hasil: word }),
  component: lazyRouteComponent(() => import('./rooms/list/list.tsx'), 'ListRoom'),
});

const workers = createRoute({
  getParentRoute: () => inside,
  path: '/calon',
  validateSearch: z.object({ keadaan: word, dinas: word }),
  component: lazyRouteComponent(() => import('./rooms/workers/workers.tsx'), 'WorkersRoom'),
});

const person = createRoute({
  getParentRoute: () => inside,
  path: '/orang/$id',
  component: lazyRouteComponent(() => import('./rooms/person/person.tsx'), 'PersonRoom'),
});

const quota = createRoute({
  getParentRoute: () => inside,
  path: '/kuota/$id',
  component: lazyRouteComponent(() => import('./rooms/quota/quota.tsx'), 'QuotaRoom'),
});

const propose = createRoute({
  getParentRoute: () => inside,
  path: '/usulkan',
  component: lazyRouteComponent(() => import('./rooms/propose/propose.tsx'), 'ProposeRoom'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([home, upload, lists, list, workers, person, quota, propose]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
