/** What a village of a kind is called, and who heads it. */
export const villageWords = {
  KELURAHAN: { place: 'Kelurahan', head: 'Lurah' },
  DESA: { place: 'Desa', head: 'Kepala Desa' },
  DESA_ADAT: { place: 'Desa Adat', head: 'Kepala Desa Adat' },
} as const;

/** `RT 01 RW 02`; empty where neither is known. */
export function neighbourhood(rt: string | null, rw: string | null): string {
  return [rt === null ? '' : `RT ${rt}`, rw === null ? '' : `RW ${rw}`].join(' ').trim();
}
