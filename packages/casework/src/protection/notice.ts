import type { Region, RetentionPeriods } from '@payung/domain';
import * as z from 'zod';
import type { Actor, RegionAdmin } from '../actor.ts';
import { ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { draftMark } from './processing-draft.ts';
import { periodsOf } from './retention-setting.ts';
import { savePaper } from './save-paper.ts';

const Content = z.object({
  title: z.string(),
  purpose: z.string(),
  basis: z.string(),
  retention: z.string(),
  rights: z.string(),
  contact: z.string(),
});
/** What a worker is told when their data are taken (domain-rules 6.2): purpose, basis, retention, rights, contact. */
export type NoticeContent = z.infer<typeof Content>;

export interface NoticeView {
  /** 0 for the draft that nobody has saved */
  readonly version: number;
  readonly savedAt: string | null;
  readonly content: NoticeContent;
}

/** The text a new region begins with, in Indonesian. */
export function draftNotice(region: Region, periods: RetentionPeriods): NoticeContent {
  return {
    title: 'Pemberitahuan pelindungan data pribadi',
    purpose: `Data Anda dipakai untuk mengusulkan dan mendaftarkan Anda dalam program ${region.programmeName} (Jaminan Kecelakaan Kerja dan Jaminan Kematian BPJS Ketenagakerjaan) yang iurannya dibayar dengan dana publik.`,
    basis:
      'Dasar pemrosesan: kewajiban hukum dan tugas kepentingan umum pemerintah daerah (UU 27/2022 tentang Pelindungan Data Pribadi, Pasal 20).',
    retention: `Bila usulan ditolak, ditarik, atau tidak dipakai, data Anda dianonimkan setelah ${periods.endedNominationYears} tahun. Bila Anda menjadi peserta, data disimpan selama terlindungi dan ${periods.claimYears} tahun sesudahnya karena ahli waris masih dapat mengajukan klaim.`,
    rights:
      'Anda berhak meminta salinan data, pembetulan, pembatasan pemakaian, dan penghapusan sesuai peraturan. Data diteruskan hanya kepada BPJS Ketenagakerjaan dan aparat pengawasan.',
    contact: `Pemerintah ${region.name}, petugas pelindungan data (${draftMark})`,
  };
}

/** The notice in force. Whoever takes data may read it: it is there to be told. */
export async function showNotice(service: Service, actor: Actor): Promise<NoticeView> {
  return noticeOf(await regionOf(service, actor.tenant));
}

/** The newest notice to workers; version 0 is the draft that the service makes while nobody has saved one. */
export async function noticeOf(open: OpenRegion): Promise<NoticeView> {
  const saved = await open.data.protection.newest('NOTICE');
  if (saved === null) {
    const content = draftNotice(open.region, await periodsOf(open));
    return { version: 0, savedAt: null, content };
  }
  const content = Content.parse(JSON.parse(saved.json));
  return { version: saved.version, savedAt: saved.at, content };
}

/** Saves the next version. Nominations keep the version that their worker was told. */
export async function saveNotice(
  service: Service,
  actor: RegionAdmin,
  request: { version: number | null; content: NoticeContent; correlationId: string },
): Promise<Result<NoticeView>> {
  const open = await regionOf(service, actor.tenant);
  const saved = await savePaper(service, open, actor, {
    kind: 'NOTICE',
    seen: request.version,
    content: request.content,
    correlationId: request.correlationId,
  });
  return saved.ok ? ok(await noticeOf(open)) : saved;
}

/** The notice as lines of a printed sheet. */
export function noticeLines({ version, content }: NoticeView): string[] {
  const { title, purpose, basis, retention, rights, contact } = content;
  return [`${title} (versi ${version})`, purpose, basis, retention, rights, `Kontak: ${contact}`];
}
