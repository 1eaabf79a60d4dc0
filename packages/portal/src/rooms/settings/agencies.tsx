import type { AgencyList } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addAgency, changeAgency } from '../../api/members.ts';
import { agenciesQuery, occupationsQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, TextInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room, settingsRoom } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { fieldFaults } from '../../service-faults.ts';
import { freeSlug } from '../../slug.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import styles from '../onboarding/onboarding.module.css';

type Agency = AgencyList['items'][number];

/** Agencies of the region, and the occupations that each looks after. */
export function AgenciesRoom() {
  const agencies = useQuery(agenciesQuery);
  const occupations = useQuery(occupationsQuery);
  const [open, setOpen] = useState<Agency | 'new' | null>(null);
  const failed = agencies.error ?? occupations.error;
  return (
    <Room
      up={settingsRoom}
      title={say('Dinas')}
      lead={
        <WithTerms terms={['opd']}>
          {say('Setiap dinas mengusulkan pekerja di bidangnya.')}
        </WithTerms>
      }
      actions={
        <Button look="main" onPress={() => setOpen('new')}>
          {say('Tambah dinas')}
        </Button>
      }
    >
      {failed ? <FaultNotice error={failed} /> : null}
      {agencies.isPending ? <Skeleton lines={5} /> : null}
      <ul className={`${panel.panel} ${panel.flush}`}>
        {agencies.data?.map((agency) => (
          <li key={agency.id} className={styles.task}>
            <span>
              <strong>{agency.name}</strong>
              {agency.isLead ? ' (pengampu)' : ''}
              <span className={styles.under}>
                {occupations.data
                  ?.filter((one) => one.agencies.includes(agency.id))
                  .map(({ name }) => name)
                  .join(', ') || say('Belum ada pekerjaan')}
              </span>
            </span>
            <Button onPress={() => setOpen(agency)}>
              <Say
                text="Ubah{agency}"
                agency={<span className={panel.hidden}> {agency.name}</span>}
              />
            </Button>
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <AgencyDialog
          agency={open === 'new' ? null : open}
          used={agencies.data?.map(({ id }) => id) ?? []}
          occupations={occupations.data ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Room>
  );
}

interface AgencyDialogProps {
  readonly agency: Agency | null;
  readonly used: readonly string[];
  readonly occupations: readonly {
    readonly code: string;
    readonly name: string;
    readonly agencies: readonly string[];
  }[];
  readonly onClose: () => void;
}

const control = 'dinas-nama';
const nameFault = { target: control, text: say('Isi nama dinas.') };
const occupationsControl = 'dinas-pekerjaan';
const faultAt = (field: string): FieldError =>
  field.startsWith('occupations')
    ? {
        target: occupationsControl,
        text: say('Daftar pekerjaan sudah berubah. Muat ulang halaman ini, lalu pilih lagi.'),
      }
    : nameFault;

function AgencyDialog({ agency, used, occupations, onClose }: AgencyDialogProps) {
  const [name, setName] = useState(agency?.name ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    occupations
      .filter(({ agencies }) => agencies.includes(agency?.id ?? ''))
      .map(({ code }) => code),
  );
  const [isEmpty, setEmpty] = useState(false);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => {
      const json = { name: name.trim(), occupations: chosen };
      return agency === null
        ? addAgency({ id: freeSlug(name, used), ...json })
        : changeAgency(agency.id, json);
    },
    onSuccess: async (all) => {
      queries.setQueryData(agenciesQuery.queryKey, all);
      await queries.invalidateQueries({ queryKey: occupationsQuery.queryKey });
      onClose();
    },
  });
  const refused = fieldFaults(saving.error, faultAt);
  return (
    <Dialog title={agency === null ? say('Tambah dinas') : say('Ubah dinas')} onClose={onClose}>
      <Form
        errors={isEmpty ? [nameFault] : (refused ?? [])}
        failure={refused === null ? saving.error : null}
        button={say('Simpan dinas')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={() => {
          setEmpty(name.trim() === '');
          if (name.trim() !== '') saving.mutate();
        }}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          id={control}
          label={say('Nama dinas')}
          longest={120}
          value={name}
          error={isEmpty ? nameFault.text : undefined}
          onChange={setName}
        />
        <CheckGroup
          id={occupationsControl}
          label={say('Pekerjaan di bidang dinas ini')}
          options={occupations.map((one) => ({ value: one.code, name: one.name }))}
          chosen={chosen}
          isLong
          onChange={setChosen}
        />
      </Form>
    </Dialog>
  );
}
