import { createRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { decisionRoutes } from './decision-routes.tsx';
import { familyRoutes } from './family-routes.tsx';
import { getParentRoute, inside, word } from './inside.tsx';
import { lazyRoom } from './lazy-room.tsx';
import { paymentRoutes } from './payment-routes.tsx';
import { programmeRoutes } from './programme-routes.tsx';
import { verificationRoutes } from './verification-routes.tsx';

const daily = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRoom(() => import('./rooms/home/home.tsx'), 'HomeRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/menu',
    component: lazyRoom(() => import('./rooms/menu/menu.tsx'), 'MenuRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/hari-pertama',
    component: lazyRoom(() => import('./rooms/first-day/guide.tsx'), 'FirstDayRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/istilah',
    component: lazyRoom(() => import('./rooms/terms/terms.tsx'), 'TermsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/unggah',
    component: lazyRoom(() => import('./rooms/upload/upload.tsx'), 'UploadRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daftar',
    component: lazyRoom(() => import('./rooms/lists/lists.tsx'), 'ListsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daftar/$id',
    validateSearch: z.object({ hasil: word }),
    component: lazyRoom(() => import('./rooms/list/list.tsx'), 'ListRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/daftar/$id/perbaiki',
    validateSearch: z.object({ sebab: word }),
    component: lazyRoom(() => import('./rooms/repairs/repairs.tsx'), 'RepairsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/calon',
    validateSearch: z.object({ keadaan: word, dinas: word }),
    component: lazyRoom(() => import('./rooms/workers/workers.tsx'), 'WorkersRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/orang/$id',
    component: lazyRoom(() => import('./rooms/person/person.tsx'), 'PersonRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/kuota/$id',
    component: lazyRoom(() => import('./rooms/quota/quota.tsx'), 'QuotaRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/usulkan',
    component: lazyRoom(() => import('./rooms/propose/propose.tsx'), 'ProposeRoom'),
  }),
] as const;

const doubles = [
  createRoute({
    getParentRoute,
    path: '/ganda',
    validateSearch: z.object({ keadaan: word, kepastian: word }),
    component: lazyRoom(() => import('./rooms/cases/cases.tsx'), 'CasesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/ganda/$id',
    component: lazyRoom(() => import('./rooms/cases/case.tsx'), 'CaseRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/cek-ganda',
    component: lazyRoom(() => import('./rooms/double-check/double-checks.tsx'), 'DoubleChecksRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/cek-ganda/$id',
    validateSearch: z.object({ hasil: word }),
    component: lazyRoom(() => import('./rooms/double-check/double-check.tsx'), 'DoubleCheckRoom'),
  }),
] as const;

const administration = [
  createRoute({
    getParentRoute,
    path: '/pengaturan',
    component: lazyRoom(() => import('./rooms/settings/settings.tsx'), 'SettingsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/pengguna',
    component: lazyRoom(() => import('./rooms/users/users.tsx'), 'UsersRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/pengguna/$id',
    component: lazyRoom(() => import('./rooms/users/member.tsx'), 'MemberRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/undang',
    component: lazyRoom(() => import('./rooms/users/invite.tsx'), 'InviteRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/sistem',
    component: lazyRoom(() => import('./rooms/users/machines.tsx'), 'MachinesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/dinas',
    component: lazyRoom(() => import('./rooms/settings/agencies.tsx'), 'AgenciesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/identitas',
    component: lazyRoom(() => import('./rooms/settings/look.tsx'), 'LookRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/aturan',
    component: lazyRoom(() => import('./rooms/settings/rules.tsx'), 'RulesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/iuran',
    component: lazyRoom(() => import('./rooms/settings/contributions.tsx'), 'ContributionsRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/pemberitahuan',
    component: lazyRoom(() => import('./rooms/settings/notice.tsx'), 'NoticeRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/pemrosesan',
    component: lazyRoom(() => import('./rooms/settings/processing.tsx'), 'ProcessingRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/penyimpanan',
    component: lazyRoom(() => import('./rooms/settings/retention.tsx'), 'RetentionRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/pencocokan',
    component: lazyRoom(() => import('./rooms/settings/matching.tsx'), 'MatchingRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/antardaerah',
    component: lazyRoom(() => import('./rooms/across/across.tsx'), 'AcrossRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/arsip',
    component: lazyRoom(() => import('./rooms/settings/archive.tsx'), 'ArchiveRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/kebocoran',
    component: lazyRoom(() => import('./rooms/breach/breaches.tsx'), 'BreachesRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/kebocoran/baru',
    component: lazyRoom(() => import('./rooms/breach/open-breach.tsx'), 'OpenBreachRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/pengaturan/kebocoran/$id',
    component: lazyRoom(() => import('./rooms/breach/breach.tsx'), 'BreachRoom'),
  }),
] as const;

const audit = [
  createRoute({
    getParentRoute,
    path: '/jejak',
    validateSearch: z.object({
      hari: z.iso.date().optional().catch(undefined),
      siapa: z.string().max(80).optional().catch(undefined),
      apa: word,
    }),
    component: lazyRoom(() => import('./rooms/journal/journal.tsx'), 'JournalRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/jejak/pemeriksaan',
    component: lazyRoom(() => import('./rooms/journal/verification.tsx'), 'VerificationRoom'),
  }),
  createRoute({
    getParentRoute,
    path: '/jejak/keadaan',
    component: lazyRoom(() => import('./rooms/journal/state-at.tsx'), 'StateAtRoom'),
  }),
] as const;

/** The rooms of one region. */
export const regionRoutes = inside.addChildren([
  ...daily,
  ...doubles,
  ...programmeRoutes,
  ...verificationRoutes,
  ...decisionRoutes,
  ...familyRoutes,
  ...paymentRoutes,
  ...administration,
  ...audit,
]);
