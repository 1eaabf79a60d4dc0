import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { getParentRoute, word } from './inside.tsx';
import { lazyRoom } from './lazy-room.tsx';

/** From those who are ready to the decision, its papers and its money. */
export const decisionRoutes = [
  createRoute({
    getParentRoute,
    path: '/penetapan',
    validateSearch: z.object({ keadaan: word }),
    component: lazyRoom(
      () => import('./rooms/determinations/determinations.tsx'),
      'DeterminationsRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/penetapan/baru',
    validateSearch: z.object({ kelompok: word }),
    component: lazyRoom(
      () => import('./rooms/determinations/new-determination.tsx'),
      'NewDeterminationRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/penetapan/$id',
    component: lazyRoom(
      () => import('./rooms/determinations/determination.tsx'),
      'DeterminationRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/program',
    component: lazyRoom(() => import('./rooms/cohorts/program.tsx'), 'ProgramRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/tahun-baru',
    component: lazyRoom(() => import('./rooms/cohorts/new-year.tsx'), 'NewYearRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/kelompok/baru',
    component: lazyRoom(() => import('./rooms/cohorts/new-cohort.tsx'), 'NewCohortRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/kelompok/$id',
    component: lazyRoom(() => import('./rooms/cohorts/cohort.tsx'), 'CohortRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/dana',
    component: lazyRoom(() => import('./rooms/cohorts/funding.tsx'), 'FundingRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/pemberi-dana',
    component: lazyRoom(() => import('./rooms/cohorts/donors.tsx'), 'DonorsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/pemberi-dana/$id',
    component: lazyRoom(() => import('./rooms/cohorts/donor.tsx'), 'DonorRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/cek-awal',
    component: lazyRoom(() => import('./rooms/pre-check/pre-checks.tsx'), 'PreChecksRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/cek-awal/baru',
    component: lazyRoom(() => import('./rooms/pre-check/new-pre-check.tsx'), 'NewPreCheckRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/cek-awal/penerima',
    component: lazyRoom(() => import('./rooms/pre-check/recipients.tsx'), 'RecipientsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/cek-awal/penolakan',
    component: lazyRoom(() => import('./rooms/pre-check/refusals.tsx'), 'RefusalsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/cek-awal/$id',
    component: lazyRoom(() => import('./rooms/pre-check/pre-check.tsx'), 'PreCheckRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/perpanjangan',
    component: lazyRoom(() => import('./rooms/renewal/renewals.tsx'), 'RenewalsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/perpanjangan/$id',
    component: lazyRoom(() => import('./rooms/renewal/renewal.tsx'), 'RenewalRoom'),
  }),
] as const;
