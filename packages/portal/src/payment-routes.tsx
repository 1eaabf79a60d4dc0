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
] as const;
