import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { getParentRoute, word } from './inside.tsx';

/** From the decision to the family: what is paid, what the insurer hears and says, and who leaves. */
export const paymentRoutes = [
  createRoute({
    getParentRoute,
    path: '/tagihan',
    validateSearch: z.object({ keadaan: word }),
    component: lazyRouteComponent(() => import('./rooms/bills/bills.tsx'), 'BillsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/tagihan/baru',
    component: lazyRouteComponent(() => import('./rooms/bills/new-bill.tsx'), 'NewBillRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/tagihan/$id',
    component: lazyRouteComponent(() => import('./rooms/bills/bill.tsx'), 'BillRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/tunggakan',
    component: lazyRouteComponent(() => import('./rooms/cover/cover.tsx'), 'CoverRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/keluar',
    component: lazyRouteComponent(() => import('./rooms/leaving/leavers.tsx'), 'LeaversRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/keluar/$id',
    component: lazyRouteComponent(() => import('./rooms/leaving/leaver.tsx'), 'LeaverRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengembalian',
    component: lazyRouteComponent(() => import('./rooms/leaving/refunds.tsx'), 'RefundsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengembalian/$id',
    component: lazyRouteComponent(() => import('./rooms/leaving/refund.tsx'), 'RefundRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/hemat-ganda',
    validateSearch: z.object({
      tahun: z.int().min(2000).max(2099).optional().catch(undefined),
      dinas: word,
    }),
    component: lazyRouteComponent(
      () => import('./rooms/leaving/duplicates-saved.tsx'),
      'DuplicatesSavedRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs',
    component: lazyRouteComponent(() => import('./rooms/exchange/exchanges.tsx'), 'ExchangesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/baru',
    component: lazyRouteComponent(
      () => import('./rooms/exchange/new-exchange.tsx'),
      'NewExchangeRoom',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/cabang',
    component: lazyRouteComponent(() => import('./rooms/exchange/branches.tsx'), 'BranchesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/wadah',
    component: lazyRouteComponent(() => import('./rooms/exchange/groups.tsx'), 'GroupsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/penolakan',
    component: lazyRouteComponent(() => import('./rooms/exchange/refusals.tsx'), 'RefusalsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/berkas-bpjs/$id',
    component: lazyRouteComponent(() => import('./rooms/exchange/exchange.tsx'), 'ExchangeRoom'),
  }),
] as const;
