import type { BillView, ExchangeBranch } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { billsQuery } from '../../api/bills.ts';
import { branchesQuery, type ExchangeAsked, makeExchange } from '../../api/exchanges.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { RadioGroup, Select } from '../../pieces/inputs.tsx';
import { useNavigateAfterwards } from '../../pieces/navigate-afterwards.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { spanWords } from '../../words/bills.ts';
import { exchangeKindOptions, isExchangeKind } from '../../words/exchange.ts';
import { useCohortName } from '../bills/bills-table.tsx';

export const exchangeRoom = { to: '/berkas-bpjs', name: say('Berkas BPJS') } as const;

/** Which file about which bill goes to which branch. */
export function NewExchangeRoom() {
  const branches = useQuery(branchesQuery);
  const bills = useQuery(billsQuery);
  const failed = branches.error ?? bills.error;
  const open = bills.data?.filter(isSendable);
  return (
    <Room
      up={exchangeRoom}
      title={say('Berkas BPJS baru')}
      lead={say(
        'Kolom, wadah, dan bulan berkas tetap seperti saat dibuat, juga bila aturannya kemudian diubah.',
      )}
    >
      {failed ? <FaultNotice error={failed} /> : null}
      {branches.isPending || bills.isPending ? <Skeleton lines={6} /> : null}
      {open?.length === 0 ? (
        <Empty title={say('Belum ada tagihan yang berisi orang.')}>
          <p>
            <Say
              text="Buat tagihan dahulu di <link>Tagihan iuran</link>."
              link={(inside) => <Link to="/tagihan">{inside}</Link>}
            />
          </p>
        </Empty>
      ) : null}
      {branches.data && open !== undefined && open.length > 0 ? (
        <ExchangeForm branches={branches.data} bills={open} />
      ) : null}
    </Room>
  );
}

function isSendable({ state, work, people }: BillView): boolean {
  return work === null && people > 0 && state !== 'cancelled' && state !== 'expired';
}

const control = (field: string) => `berkas-${field}`;
const says: Readonly<Record<string, string>> = {
  branch: say('Pilih kantor cabang.'),
  bill: say('Pilih tagihan yang sumber dananya sudah punya wadah. Wadahnya diatur di Berkas BPJS.'),
  kind: 'Pilih isi berkas.',
};
const faultAt = (field: string): FieldError | null => {
  const text = says[field];
  return text === undefined ? null : { target: control(field), text };
};

interface ExchangeFormProps {
  readonly branches: readonly ExchangeBranch[];
  readonly bills: readonly BillView[];
}

function ExchangeForm({ branches, bills }: ExchangeFormProps) {
  const [branch, setBranch] = useState<string>(branches[0]?.branch ?? '');
  const [bill, setBill] = useState<string>(bills[0]?.id ?? '');
  const [kind, setKind] = useState('registration');
  const cohortName = useCohortName();
  const making = useMaking();
  const refused = fieldFaults(making.error, faultAt);
  const errors = refused ?? [];
  const at = (field: string) => ({ id: control(field), error: errorAt(errors, control(field)) });
  return (
    <Form
      errors={errors}
      failure={refused === null ? making.error : null}
      button={say('Buat berkas')}
      busy={making.isPending && say('Menyusun')}
      onSend={() =>
        making.mutate({ branch, bill, kind: isExchangeKind(kind) ? kind : 'registration' })
      }
    >
      <RadioGroup
        {...at('kind')}
        label={say('Isi berkas')}
        options={exchangeKindOptions}
        value={kind}
        onChange={setKind}
      />
      <Select
        {...at('bill')}
        label={say('Tagihan')}
        options={bills.map((one) => ({
          value: one.id,
          name: say('{span}, {people} orang{cohort}', {
            span: spanWords(one),
            people: formatNumber(one.people),
            cohort: suffix(cohortName(one.cohort)),
          }),
        }))}
        value={bill}
        onChange={setBill}
      />
      <Select
        {...at('branch')}
        label={say('Kantor cabang')}
        options={branches.map((one) => ({ value: one.branch, name: one.name }))}
        value={branch}
        onChange={setBranch}
      />
    </Form>
  );
}

const suffix = (name: string) => (name === '' ? '' : `, ${name}`);

function useMaking() {
  const queries = useQueryClient();
  const navigateAfterwards = useNavigateAfterwards();
  const kept = useRef<KeptKey | null>(null);
  return useMutation({
    mutationFn: (asked: ExchangeAsked) => {
      kept.current = keyFor(JSON.stringify(asked), kept.current, requestKey);
      return makeExchange(asked, kept.current.key);
    },
    onMutate: navigateAfterwards,
    onSuccess: async ({ id }, _asked, navigate) => {
      await queries.invalidateQueries({ queryKey: ['exchanges', 'list'] });
      await navigate({ to: '/berkas-bpjs/$id', params: { id } });
    },
  });
}
