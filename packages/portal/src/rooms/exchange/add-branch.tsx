import type { ExchangeBranch } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { branchesQuery, saveBranch } from '../../api/exchanges.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { freeSlug } from '../../slug.ts';

interface AddBranchProps {
  readonly branches: readonly ExchangeBranch[];
  readonly onClose: () => void;
}

const control = 'cabang-baru-nama';
const fault = say('Isi nama kantor cabang, paling sedikit 3 huruf.');

/** Another branch. It begins with the columns and words of one that is there already. */
export function AddBranch({ branches, onClose }: AddBranchProps) {
  const [name, setName] = useState('');
  const [like, setLike] = useState<string>(branches[0]?.branch ?? '');
  const [isWrong, setWrong] = useState(false);
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: ({ branch: _, ...from }: ExchangeBranch) => {
      const used = branches.map(({ branch }) => branch);
      const said = { ...from, alsoCalled: [], name: name.trim(), number: 0 };
      return saveBranch(freeSlug(name, used), said);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: branchesQuery.queryKey });
      onClose();
    },
  });
  const send = () => {
    const from = branches.find(({ branch }) => branch === like);
    const isShort = name.trim().length < 3;
    setWrong(isShort);
    if (!isShort && from !== undefined) adding.mutate(from);
  };
  return (
    <Dialog title={say('Tambah kantor cabang')} onClose={onClose}>
      <Form
        errors={isWrong ? [{ target: control, text: fault }] : []}
        failure={adding.error}
        button={say('Tambah kantor cabang')}
        busy={adding.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          id={control}
          label={say('Nama kantor cabang')}
          hint={say('Misalnya Kantor cabang Pati.')}
          longest={120}
          value={name}
          error={isWrong ? fault : undefined}
          onChange={setName}
        />
        <RadioGroup
          id="cabang-baru-contoh"
          label={say('Kolom dan kata jawaban disalin dari')}
          options={branches.map((one) => ({ value: one.branch, name: one.name }))}
          value={like}
          onChange={setLike}
        />
      </Form>
    </Dialog>
  );
}
