import type { ClaimFamily } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FamilySent, familyQuery, keepFamily } from '../../api/claims.ts';
import { forgetUnseen } from '../../api/forget-unseen.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { Pair, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import panel from '../../pieces/panel.module.css';
import { serviceNow } from '../../service-clock.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { emptyChild } from './child-draft.ts';
import { ChildFields } from './child-fields.tsx';
import {
  familyControls as controls,
  draftOfFamily,
  type FamilyDraft,
  familyFault,
  readFamily,
} from './family-draft.ts';
import { emptyHeir } from './heir-draft.ts';
import { HeirFields } from './heir-fields.tsx';

const mostHeirs = 20;

/** The family as it is kept, over the version that was read. */
export function FamilyForm({ family }: { readonly family: ClaimFamily }) {
  const { timeZone } = useRegion();
  const [draft, setDraft] = useState<FamilyDraft>(() => draftOfFamily(family));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const saving = useMutation({
    mutationFn: (json: FamilySent) => keepFamily(family.claimId, json),
    onMutate: navigateAfterwards,
    onSuccess: async (told, _asked, navigate) => {
      forgetUnseen(queries, 'claims');
      queries.setQueryData(familyQuery(family.claimId).queryKey, told);
      await queries.invalidateQueries({ queryKey: ['claims', 'one', family.claimId] });
      await navigate({ to: '/klaim/$id', params: { id: family.claimId } });
    },
  });
  const refused = fieldFaults(saving.error, familyFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const read = readFamily(draft, today(timeZone, serviceNow()));
    setFaults('errors' in read ? read.errors : []);
    if ('family' in read) saving.mutate({ version: family.version, ...read.family });
  };
  const change = (part: Partial<FamilyDraft>) => setDraft({ ...draft, ...part });
  const { heirs, children } = draft;
  return (
    <Form
      errors={errors}
      failure={refused === null ? saving.error : null}
      button={say('Simpan data keluarga')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      {heirs.map((heir, place) => (
        <HeirFields
          // heirs have no id until they are kept; places tell them apart while they are written
          key={`waris-${place + 1}`}
          place={place}
          draft={heir}
          errors={errors}
          onChange={(next) => change({ heirs: replaced(heirs, place, next) })}
          onRemove={() => change({ heirs: without(heirs, place) })}
        />
      ))}
      {children.map((child, place) => (
        <ChildFields
          // as above
          key={`anak-${place + 1}`}
          place={place}
          draft={child}
          errors={errors}
          isNamed
          onChange={(next) => change({ children: replaced(children, place, next) })}
          onRemove={() => change({ children: without(children, place) })}
        />
      ))}
      <div className={panel.row}>
        {heirs.length < mostHeirs ? (
          <Button onPress={() => change({ heirs: [...heirs, emptyHeir] })}>
            {say('Tambah ahli waris')}
          </Button>
        ) : null}
        {children.length < mostHeirs ? (
          <Button onPress={() => change({ children: [...children, emptyChild] })}>
            {say('Tambah anak sekolah')}
          </Button>
        ) : null}
      </div>
      <AccountFields draft={draft} errors={errors} onChange={change} />
      <TextArea
        id={controls.cause}
        label={say('Sebab meninggal atau cedera (boleh dikosongkan)')}
        hint={say('Hanya untuk yang mengurus klaim ini.')}
        longest={500}
        value={draft.cause}
        error={errorAt(errors, controls.cause)}
        onChange={(cause) => change({ cause })}
      />
    </Form>
  );
}

function AccountFields(props: {
  readonly draft: FamilyDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<FamilyDraft>) => void;
}) {
  const { draft, errors, onChange } = props;
  const at = (field: 'bank' | 'number' | 'holder') => ({
    id: controls[field],
    value: draft[field],
    error: errorAt(errors, controls[field]),
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <Fieldset title={say('Rekening penerima')} hint={say('Kosongkan ketiganya bila belum ada.')}>
      <Pair>
        <TextInput {...at('bank')} label={say('Bank')} longest={60} />
        <TextInput {...at('number')} label={say('Nomor rekening')} kind="digits" longest={30} />
      </Pair>
      <TextInput {...at('holder')} label={say('Atas nama')} longest={120} />
    </Fieldset>
  );
}

function replaced<T>(list: readonly T[], place: number, next: T): readonly T[] {
  return list.map((one, other) => (other === place ? next : one));
}

function without<T>(list: readonly T[], place: number): readonly T[] {
  return list.filter((_, other) => other !== place);
}
