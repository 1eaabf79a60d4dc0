import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { getParentRoute, word } from './inside.tsx';
import { lazyRoom } from './lazy-room.tsx';

/** From the decision to the family: what is paid, what the insurer hears and says, and who leaves. */
export const paymentRoutes = [
  createRoute({
    getParentRoute,
    path: '/tagihan',
    validateSearch: z.object({ keadaan: word }),
    component: lazyRoom(() => import('./rooms/bills/bills.tsx'), 'BillsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/tagihan/baru',
    component: lazyRoom(() => import('./rooms/bills/new-bill.tsx'), 'NewBillRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/tagihan/$id',
    component: lazyRoom(() => import('./rooms/bills/bill.tsx'), 'BillRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/tunggakan',
    component: lazyRoom(() => import('./rooms/cover/cover.tsx'), 'CoverRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/keluar',
    component: lazyRoom(() => import('./rooms/leaving/leavers.tsx'), 'LeaversRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/keluar/$id',
    component: lazyRoom(() => import('./rooms/leaving/leaver.tsx'), 'LeaverRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengembalian',
    component: lazyRoom(() => import('./rooms/leaving/refunds.tsx'), 'RefundsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengembalian/$id',
    component: lazyRoom(() => import('./rooms/leaving/refund.tsx'), 'RefundRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/hemat-ganda',
    validateSearch: z.object({
      tahun: z.int().min(2000).max(2099).optional().catch(undefined),
      dinas: word,
    }),
    component: lazyRoom(
      () => import('./rooms/leaving/duplicates-saved.tsx'),
      'DuplicatesSavedRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs',
    component: lazyRoom(() => import('./rooms/exchange/exchanges.tsx'), 'ExchangesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/baru',
    component: lazyRoom(() => import('./rooms/exchange/new-exchange.tsx'), 'NewExchangeRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/cabang',
    component: lazyRoom(() => import('./rooms/exchange/branches.tsx'), 'BranchesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/wadah',
    component: lazyRoom(() => import('./rooms/exchange/groups.tsx'), 'GroupsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/penolakan',
    component: lazyRoom(() => import('./rooms/exchange/refusals.tsx'), 'RefusalsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/$id',
    component: lazyRoom(() => import('./rooms/exchange/exchange.tsx'), 'ExchangeRoom'),
  }),
] as const;
