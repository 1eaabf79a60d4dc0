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
]);
