import type { AgencyList, OccupationList } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addAgency, changeAgency } from '../../api/members.ts';
import { agenciesQuery, occupationsQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, TextInput } from '../../pieces/inputs.tsx';
import { fieldFaults } from '../../service-faults.ts';
import { freeSlug } from '../../slug.ts';
import { isConflict } from '../../words/problems.ts';

type Agency = AgencyList['items'][number];

/** What the form for one more agency begins with; no agency has an empty id. */
export const newAgency: Agency = { id: '', name: '', isLead: false, occupations: [], version: 0 };

interface AgencyDialogProps {
  readonly agency: Agency;
  readonly used: readonly string[];
  readonly occupations: OccupationList['items'];
  readonly onClose: () => void;
}

const control = 'dinas-nama';
const nameFault = { target: control, text: say('Isi nama dinas.') };
const occupationsControl = 'dinas-pekerjaan';
const words = { name: say('Nama dinas'), occupations: say('Pekerjaan di bidang dinas ini') };
const faultAt = (field: string): FieldError =>
  field.startsWith('occupations')
    ? {
        target: occupationsControl,
        text: say('Daftar pekerjaan sudah berubah. Muat ulang halaman ini, lalu pilih lagi.'),
      }
    : nameFault;

/** The name of an agency and what it looks after, of a new one or of one that is there. */
export function AgencyDialog(props: AgencyDialogProps) {
  const standing = useStanding(props.agency);
  const title = props.agency.id === newAgency.id ? say('Tambah dinas') : say('Ubah dinas');
  return (
    <Dialog title={title} onClose={props.onClose}>
      <AgencyForm key={standing.base.version} {...props} standing={standing} />
    </Dialog>
  );
}

interface AgencyFormProps extends Omit<AgencyDialogProps, 'agency'> {
  readonly standing: Standing<Agency>;
}

function AgencyForm({ standing, used, occupations, onClose }: AgencyFormProps) {
  const { base, moved, version } = standing;
  const [name, setName] = useState(base.name);
  const [chosen, setChosen] = useState<readonly string[]>(base.occupations);
  const [isEmpty, setEmpty] = useState(false);
  const saving = useSavingAgency(onClose);
  const refused = fieldFaults(saving.error, faultAt);
  const namesOf = (codes: readonly string[]) =>
    occupations.flatMap((one) => (codes.includes(one.code) ? [one.name] : [])).join(', ');
  const send = () => {
    setEmpty(name.trim() === '');
    if (name.trim() === '') return;
    const json = { name: name.trim(), occupations: chosen };
    saving.mutate(
      base.id === newAgency.id
        ? () => addAgency({ id: freeSlug(name, used), ...json })
        : () => changeAgency(base.id, { ...json, version }),
    );
  };
  return (
    <Form
      errors={isEmpty ? [nameFault] : (refused ?? [])}
      failure={refused === null && moved === null ? saving.error : null}
      button={say('Simpan dinas')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
      beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) => [
          { name: words.name, now: now.name, own: name },
          { name: words.occupations, now: namesOf(now.occupations), own: namesOf(chosen) },
        ]}
      />
      <TextInput
        id={control}
        label={words.name}
        longest={120}
        value={name}
        error={isEmpty ? nameFault.text : undefined}
        onChange={setName}
      />
      <CheckGroup
        id={occupationsControl}
        label={words.occupations}
        options={occupations.map((one) => ({ value: one.code, name: one.name }))}
        chosen={chosen}
        isLong
        onChange={setChosen}
      />
    </Form>
  );
}

function useSavingAgency(onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (save: () => Promise<Agency[]>) => save(),
    onSuccess: async (all) => {
      queries.setQueryData(agenciesQuery.queryKey, all);
      onSaved();
      await queries.invalidateQueries({ queryKey: occupationsQuery.queryKey });
    },
    // somebody else changed this agency meanwhile: both are shown, and nothing that was written is lost
    onError: (error) => {
      if (isConflict(error)) void queries.invalidateQueries({ queryKey: agenciesQuery.queryKey });
    },
  });
}
