import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { useOwnVillages } from '../verification/use-own-villages.ts';
import { membershipControls as controls, type MembershipDraft } from './membership-draft.ts';

interface MembershipFieldsProps {
  readonly draft: MembershipDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: MembershipDraft) => void;
}

/** Name, village and family card: all three have to fit. */
export function MembershipFields({ draft, errors, onChange }: MembershipFieldsProps) {
  const villages = useOwnVillages();
  return (
    <>
      <TextInput
        id={controls.name}
        label={say('Nama peserta')}
        hint={say('Boleh dengan sebutan, misalnya Bapak atau Haji.')}
        value={draft.name}
        error={errorAt(errors, controls.name)}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Select
        id={controls.village}
        label={say('Desa/kelurahan tempat tinggalnya')}
        none={say('Pilih desa/kelurahan')}
        value={draft.village}
        error={errorAt(errors, controls.village)}
        options={villages.map(({ code, name }) => ({ value: code, name }))}
        onChange={(village) => onChange({ ...draft, village })}
      />
      <TextInput
        id={controls.familyCardNo}
        label={say('Nomor KK')}
        hint={say('16 angka pada kartu keluarga.')}
        kind="digits"
        look="short"
        longest={24}
        value={draft.familyCardNo}
        error={errorAt(errors, controls.familyCardNo)}
        onChange={(familyCardNo) => onChange({ ...draft, familyCardNo })}
      />
    </>
  );
}

/** Nothing typed yet; the only village of a village clerk is chosen. */
export function useEmptyMembership(): MembershipDraft {
  const villages = useOwnVillages();
  const only = villages.length === 1 ? villages[0] : undefined;
  return { name: '', village: only?.code ?? '', familyCardNo: '' };
}
