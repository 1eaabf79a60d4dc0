import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { getParentRoute, word } from './inside.tsx';

/** From those who are ready to the decision, its papers and its money. */
export const decisionRoutes = [
  createRoute({
    getParentRoute,
    path: '/penetapan',
    component: lazyRouteComponent(
      () => import('./rooms/determinations/determinations.tsx'),
      'DeterminationsRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/penetapan/baru',
    validateSearch: z.object({ kelompok: word }),
    component: lazyRouteComponent(
      () => import('./rooms/determinations/new-determination.tsx'),
      'NewDeterminationRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/penetapan/$id',
    component: lazyRouteComponent(
      () => import('./rooms/determinations/determination.tsx'),
      'DeterminationRoom',
    ),
  }),
] as const;
