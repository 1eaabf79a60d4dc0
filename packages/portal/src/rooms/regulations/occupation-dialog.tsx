import { AgencyId, OccupationCode } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, TextInput } from '../../pieces/inputs.tsx';
import { freeSlug } from '../../slug.ts';
import type { Occupation } from './rules-text.ts';

const nameControl = 'pekerjaan-nama';

interface OccupationDialogProps {
  readonly occupation: Occupation | null;
  readonly used: readonly string[];
  readonly onKeep: (occupation: Occupation) => void;
  readonly onClose: () => void;
}

/** One occupation of a draft. Nothing is sent: it stands in the form until the draft is saved. */
export function OccupationDialog({ occupation, used, onKeep, onClose }: OccupationDialogProps) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [name, setName] = useState(occupation?.name ?? '');
  const [synonyms, setSynonyms] = useState(occupation?.synonyms.join(', ') ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(occupation?.agencies ?? []);
  const [fault, setFault] = useState<string | undefined>();
  const keep = () => {
    const code = OccupationCode.safeParse(occupation?.code ?? freeSlug(name, used));
    const isShort = name.trim().length < 2 || !code.success;
    setFault(isShort ? say('Isi nama jenis pekerjaan.') : undefined);
    if (isShort || !code.success) return;
    onKeep({
      code: code.data,
      name: name.trim(),
      synonyms: wordsIn(synonyms),
      agencies: chosen.map((id) => AgencyId.parse(id)),
    });
  };
  return (
    <Dialog
      title={occupation === null ? say('Tambah jenis pekerjaan') : say('Ubah jenis pekerjaan')}
      onClose={onClose}
    >
      <Form
        errors={fault === undefined ? [] : [{ target: nameControl, text: fault }]}
        failure={null}
        button={say('Masukkan ke konsep')}
        busy={false}
        onSend={keep}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          id={nameControl}
          label={say('Nama jenis pekerjaan')}
          longest={80}
          value={name}
          error={fault}
          onChange={setName}
        />
        <TextInput
          id="pekerjaan-sebutan"
          label={say('Sebutan lain dalam daftar')}
          hint={say('Pisahkan dengan koma.')}
          longest={1000}
          value={synonyms}
          onChange={setSynonyms}
        />
        <CheckGroup
          id="pekerjaan-dinas"
          label={say('Dinas yang mengusulkan')}
          options={agencies.map((one) => ({ value: one.id, name: one.name }))}
          chosen={chosen}
          isLong={agencies.length > 6}
          onChange={setChosen}
        />
      </Form>
    </Dialog>
  );
}

/** Words between commas, each once. */
export function wordsIn(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
