import type { Desk, StoryRegion } from '../story-desk.ts';

/** Everybody of one region who has a part in a story. */
export interface Desks {
  /** works for the lead agency */
  readonly admin: Desk;
  readonly approver: Desk;
  /** answers for all villages, so that one desk is enough for a story */
  readonly village: Desk;
  readonly district: Desk;
  readonly insurer: Desk;
  readonly treasurer: Desk;
  /** the same officer each time */
  officer(agency: string): Promise<Desk>;
}

export async function seatDesks(story: StoryRegion): Promise<Desks> {
  const { villages, districts } = story.region;
  const officers = new Map<string, Promise<Desk>>();
  return {
    admin: await story.desk('dinas/admin', { role: 'admin' }),
    approver: await story.desk('kepala-daerah', { role: 'approver' }),
    village: await story.desk('kelurahan', {
      role: 'village',
      areas: villages.map(({ code }) => code),
    }),
    district: await story.desk('kecamatan', {
      role: 'district',
      areas: districts.map(({ code }) => code),
    }),
    insurer: await story.desk('cabang', { role: 'insurer' }),
    treasurer: await story.desk('bendahara', { role: 'treasurer' }),
    officer(agency) {
      const post = { role: 'officer', agencies: [agency] } as const;
      const seated = officers.get(agency) ?? story.desk(`petugas/${agency}`, post);
      officers.set(agency, seated);
      return seated;
    },
  };
}
