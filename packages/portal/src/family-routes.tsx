import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { getParentRoute, word } from './inside.tsx';
import { lazyRoom } from './lazy-room.tsx';

/** What families are due, how they learn of it, and the figures that are told of all of it. */
export const familyRoutes = [
  createRoute({
    getParentRoute,
    path: '/klaim',
    validateSearch: z.object({
      keadaan: word,
      tahun: z.int().min(2000).max(2099).optional().catch(undefined),
    }),
    component: lazyRoom(() => import('./rooms/claims/claims.tsx'), 'ClaimsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/klaim/buka',
    component: lazyRoom(() => import('./rooms/claims/open-claim.tsx'), 'OpenClaimRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/klaim/buka/$id',
    component: lazyRoom(() => import('./rooms/claims/open-for-person.tsx'), 'OpenForPersonRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/klaim/kabar-duka',
    component: lazyRoom(() => import('./rooms/claims/death-notice.tsx'), 'DeathNoticeRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/klaim/perkiraan',
    component: lazyRoom(() => import('./rooms/claims/estimate.tsx'), 'EstimateRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/klaim/hari-libur',
    component: lazyRoom(() => import('./rooms/claims/holidays.tsx'), 'HolidaysRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/klaim/$id',
    component: lazyRoom(() => import('./rooms/claims/claim.tsx'), 'ClaimRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/klaim/$id/keluarga',
    component: lazyRoom(() => import('./rooms/claims/family.tsx'), 'FamilyRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kartu',
    validateSearch: z.object({ desa: z.string().max(20).optional().catch(undefined) }),
    component: lazyRoom(() => import('./rooms/letters/cards.tsx'), 'CardsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kartu/pesan',
    component: lazyRoom(() => import('./rooms/letters/messages.tsx'), 'MessagesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kartu/pengaturan',
    component: lazyRoom(() => import('./rooms/letters/letter-setting.tsx'), 'LetterSettingRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kartu/$id',
    component: lazyRoom(() => import('./rooms/letters/hand-over.tsx'), 'HandOverRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/dasbor',
    component: lazyRoom(() => import('./rooms/dashboard/dashboard.tsx'), 'DashboardRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/angka',
    component: lazyRoom(() => import('./rooms/figures/figures.tsx'), 'FiguresRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/angka/orang',
    validateSearch: z.object({
      hari: word,
      sejak: word,
      angka: word,
      menurut: word,
      bagian: word,
    }),
    component: lazyRoom(() => import('./rooms/counted/counted.tsx'), 'CountedRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/angka/bulan/$id',
    component: lazyRoom(() => import('./rooms/figures/month.tsx'), 'MonthRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/angka/rencana',
    component: lazyRoom(() => import('./rooms/figures/planner.tsx'), 'PlannerRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/angka/dana',
    validateSearch: z.object({ sampai: word }),
    component: lazyRoom(() => import('./rooms/figures/money.tsx'), 'MoneyRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/uji-bayar',
    component: lazyRoom(() => import('./rooms/auditor/audits.tsx'), 'AuditsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/uji-bayar/$id',
    component: lazyRoom(() => import('./rooms/auditor/audit.tsx'), 'AuditRoom'),
  }),
] as const;
