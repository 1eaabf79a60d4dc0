import type { QuotaYear } from '@payung/contract';
import { type CeilingGroup, CeilingGroup as Group } from '@payung/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { runRound } from '../../api/quota-plan.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextArea, TextInput } from '../../pieces/inputs.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { errorAt, faultsUnder } from '../../service-faults.ts';
import { ceilingFaultSentence, ceilingKindNames } from '../../words/quota-plan.ts';
import { kindOfKey, useCeilingName } from './ceiling-names.ts';
import { MoveFields } from './move-fields.tsx';
import { type Moves, moveControl, movesFrom } from './round-draft.ts';

const controls = { reason: 'bagi-alasan', basis: 'bagi-dasar' };

/** Takes back and gives among ceilings of one kind; the sum of it is shown before it is sent. */
export function RoundForm({ year }: { readonly year: QuotaYear }) {
  const nameOf = useCeilingName();
  const groups = Group.options.filter((group) =>
    year.ceilings.some(({ key }) => kindOfKey(key) === group),
  );
  const [group, setGroup] = useState<CeilingGroup>(groups[0] ?? 'village');
  const [moves, setMoves] = useState<Moves>({});
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const running = useMutation({
    mutationFn: (json: object) => runRound(year.year, json),
    onMutate: headingAfterwards,
    onSuccess: async (_done, _asked, toHeading) => {
      await Promise.all(
        ['quota-ceilings', 'quotas'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
      toHeading();
    },
  });
  const ofGroup = year.ceilings.filter(({ key }) => kindOfKey(key) === group);
  const known = new Set(ofGroup.map(({ key }) => key));
  const refused = faultsUnder(running.error, ['ceilings-refused', 'request-invalid']).map(
    (fault): FieldError => ({
      target: known.has(fault.field) ? moveControl(fault.field) : null,
      text: ceilingFaultSentence(fault, nameOf),
    }),
  );
  const errors = faults.length > 0 ? faults : refused;
  const read = movesFrom(moves);
  const send = () => {
    const found = [
      ...read.faults,
      read.faults.length === 0 && read.moves.length === 0
        ? { target: null, text: say('Isi paling sedikit satu angka.') }
        : null,
      reason.trim().length < 3 ? { target: controls.reason, text: say('Isi alasannya.') } : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length > 0) return;
    const legalBasis = basis.trim() === '' ? null : basis.trim();
    running.mutate({ moves: read.moves, reason: reason.trim(), legalBasis });
  };
  const free = year.free.find((one) => one.group === group);
  return (
    <Form
      errors={errors}
      failure={refused.length > 0 ? null : running.error}
      button={say('Bagi ulang')}
      busy={running.isPending && say('Membagi')}
      onSend={send}
    >
      <Select
        id="bagi-jenis"
        label={say('Yang dibagi ulang')}
        value={group}
        options={groups.map((value) => ({ value, name: ceilingKindNames[value] }))}
        onChange={(value) => {
          const chosen = Group.safeParse(value);
          if (!chosen.success) return;
          setGroup(chosen.data);
          setMoves({});
        }}
      />
      <MoveFields ceilings={ofGroup} moves={moves} errors={errors} onChange={setMoves} />
      <p role="status" className={panel.meta}>
        {say(
          'Ditarik {people} orang ({rupiah}), diberikan {people2} orang ({rupiah2}). Bebas sebelumnya {people3} orang ({rupiah3}).',
          {
            people: formatNumber(read.taken.people),
            rupiah: formatRupiah(read.taken.rupiah),
            people2: formatNumber(read.given.people),
            rupiah2: formatRupiah(read.given.rupiah),
            people3: formatNumber(free?.people ?? 0),
            rupiah3: formatRupiah(free?.rupiah ?? 0),
          },
        )}
      </p>
      <TextArea
        id={controls.reason}
        label={say('Alasan')}
        hint={say('Tersimpan di riwayat.')}
        longest={500}
        value={reason}
        error={errorAt(errors, controls.reason)}
        onChange={setReason}
      />
      <TextInput
        id={controls.basis}
        label={say('Dasar hukum')}
        optional
        value={basis}
        onChange={setBasis}
      />
    </Form>
  );
}
