import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { getParentRoute, word } from './inside.tsx';
import { lazyRoom } from './lazy-room.tsx';

/** a number of a neighbourhood, as lists write it */
const number = z.coerce.string().max(10).optional().catch(undefined);

/** Who is checked, by whom, and what is still missing. */
export const verificationRoutes = [
  createRoute({
    getParentRoute,
    path: '/verifikasi',
    validateSearch: z.object({
      keadaan: word,
      desa: word,
      rt: number,
      rw: number,
      pekerjaan: word,
      tingkat: word,
    }),
    component: lazyRoom(() => import('./rooms/verification/sheets.tsx'), 'SheetsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/verifikasi/jumlah',
    component: lazyRoom(() => import('./rooms/verification/counts.tsx'), 'CountsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/verifikasi/lembar',
    component: lazyRoom(() => import('./rooms/verification/papers.tsx'), 'PapersRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/verifikasi/lembar/$number',
    component: lazyRoom(() => import('./rooms/verification/paper.tsx'), 'PaperRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/verifikasi/orang/$id',
    component: lazyRoom(() => import('./rooms/verification/sheet.tsx'), 'SheetRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/isian-kurang',
    validateSearch: z.object({ isian: word, desa: word, dinas: word }),
    component: lazyRoom(() => import('./rooms/verification/lacking.tsx'), 'LackingRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/verifikasi',
    component: lazyRoom(() => import('./rooms/verification/setting.tsx'), 'SettingRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/syarat',
    validateSearch: z.object({ keadaan: word, dinas: word }),
    component: lazyRoom(() => import('./rooms/eligibility/eligibility.tsx'), 'EligibilityRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/syarat/data-sosial',
    component: lazyRoom(() => import('./rooms/social-data/social-data.tsx'), 'SocialDataRoom'),
  }),
] as const;
