import { PersonDetail } from '@payung/contract';
import { type Caller, read } from './http-caller.ts';

/** Letters and cards of Kudus: of the village in which somebody lives who stays. */
export function openLetterTargets(
  admin: Caller,
  standing: () => Promise<{ nomination: string; person: string }>,
) {
  let home: Promise<string> | null = null;
  async function villageOf(): Promise<string> {
    const { person } = await standing();
    const shown = read(await admin.ask('GET', `/v1/persons/${person}`), PersonDetail);
    if (shown.village === null) throw new Error('nobody knows where this person lives');
    return shown.village;
  }
  const letterVillage = () => {
    home ??= villageOf();
    return home;
  };
  return {
    letterVillage,
    /** the number of a receipt that nobody made */
    unmadeHandOver: async () => `${await letterVillage()}-01KA0000000000000000000000`,
  };
}
