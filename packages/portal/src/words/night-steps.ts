import { say } from '../language/say.ts';

const steps: Readonly<Record<string, string>> = {
  knowPassedOver: say('catatan orang yang belum dapat dikerjakan'),
  retention: say('penghapusan data yang habis masa simpannya'),
  lapseCases: say('kemungkinan ganda yang lewat waktu'),
  pairUp: say('pencocokan ulang bulanan'),
  endBills: say('tagihan yang kode iurannya habis'),
  takeLeaversOff: say('orang yang keluar dari daftar iuran'),
  takeRestrictedOff: say('orang yang datanya dibatasi pada daftar iuran'),
  watchCover: say('pemantauan iuran yang belum dibayar'),
  mailAlerts: say('surel tunggakan'),
  countMonthEnd: say('hitungan akhir bulan'),
  sendMessages: say('pesan singkat kepada pekerja'),
  followProtection: say('tindak lanjut pembetulan dan penghapusan data'),
  passedOver: say('orang yang belum dapat dikerjakan'),
  noteNight: say('catatan proses malam'),
};

/** What a step of the nightly work does; of a step that this portal does not know yet, its name. */
export function nightStepName(step: string): string {
  return Object.hasOwn(steps, step) ? (steps[step] ?? step) : step;
}
