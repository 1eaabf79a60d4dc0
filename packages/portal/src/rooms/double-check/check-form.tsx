import { mostListsOfCheck } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { beginDoubleCheck } from '../../api/double-checks.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { requestKey } from '../../request-key.ts';
import { agenciesToHandInFor } from '../../rights.ts';
import { errorAt } from '../../service-faults.ts';
import { useMe } from '../../use-region.ts';
import { checkFile } from '../upload/file-check.ts';
import { EarlierLists } from './earlier-lists.tsx';
import { FilesField } from './files-field.tsx';

const controls = { agency: 'cek-dinas', files: 'cek-berkas' };

/** What is to be compared: files from this computer, lists handed in earlier, or both. */
export function CheckForm() {
  const [agency, setAgency] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [imports, setImports] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const own = useOwnAgencies();
  const chosen = own.only ?? agency;
  const beginning = useBegin();
  const send = () => {
    const found = faultsOf({ files, imports, agency: chosen, mayLeaveAgency: own.mayLeaveAgency });
    setErrors(found);
    if (found.length > 0) return;
    beginning.mutate({ agency: chosen === '' ? null : chosen, files, imports });
  };
  return (
    <Form
      errors={errors}
      failure={beginning.error}
      button={say('Bandingkan')}
      busy={beginning.isPending && say('Mengirim berkas')}
      onSend={send}
    >
      {own.only === null ? (
        <Select
          id={controls.agency}
          label={say('Dinas pemilik daftar')}
          none={own.mayLeaveAgency ? say('Antar-OPD: daftar beberapa dinas') : say('Pilih dinas')}
          value={agency}
          error={errorAt(errors, controls.agency)}
          options={own.agencies.map(({ id, name }) => ({ value: id, name }))}
          onChange={setAgency}
        />
      ) : null}
      <FilesField
        id={controls.files}
        files={files}
        errors={errors.filter(({ target }) => target === controls.files).map(({ text }) => text)}
        onChange={(next) => {
          setFiles(next);
          setErrors([]);
        }}
      />
      <EarlierLists chosen={imports} onChange={setImports} />
    </Form>
  );
}

function useOwnAgencies() {
  const me = useMe();
  const agencies = agenciesToHandInFor(me, useQuery(agenciesQuery).data);
  // the lead agency may compare lists of several agencies; then there is no one owner
  const mayLeaveAgency = me.role === 'admin';
  const only = agencies.length === 1 && !mayLeaveAgency ? (agencies[0]?.id ?? null) : null;
  return { agencies, only, mayLeaveAgency };
}

function useBegin() {
  const navigateAfterwards = useNavigateAfterwards();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (compared: Parameters<typeof beginDoubleCheck>[0]) =>
      beginDoubleCheck(compared, requestKey()),
    onMutate: navigateAfterwards,
    onSuccess: async (id, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['double-checks'] });
      await navigate({ to: '/cek-ganda/$id', params: { id } });
    },
  });
}

interface Draft {
  readonly files: readonly File[];
  readonly imports: readonly string[];
  readonly agency: string;
  readonly mayLeaveAgency: boolean;
}

function faultsOf({ files, imports, agency, mayLeaveAgency }: Draft): FieldError[] {
  const errors: FieldError[] = [];
  const blame = (text: string) => errors.push({ target: controls.files, text });
  if (agency === '' && !mayLeaveAgency) {
    errors.push({ target: controls.agency, text: say('Pilih dinas pemilik daftar.') });
  }
  if (files.length + imports.length === 0)
    blame(say('Pilih paling sedikit satu berkas atau daftar.'));
  if (files.length + imports.length > mostListsOfCheck) {
    blame(say('Paling banyak {mostListsOfCheck} daftar sekaligus.', { mostListsOfCheck }));
  }
  for (const file of files) {
    for (const { what, remedy } of checkFile(file)) blame(`${file.name}: ${what} ${remedy}`);
  }
  return errors;
}
