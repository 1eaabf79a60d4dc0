import type { RuleDraftDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { proposalsQuery, ruleDraftQuery, takeUpProposal } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { isConflict } from '../../words/problems.ts';
import styles from './regulations.module.css';

interface TakeUpProps {
  readonly draft: RuleDraftDetail;
  /** the form holds what is not saved: a new list from the service would overwrite it */
  readonly isChanged: boolean;
  readonly onTaken: (saved: RuleDraftDetail) => void;
}

/** Occupations that the insurer agreed to and that no draft holds yet. */
export function TakeUp({ draft, isChanged, onTaken }: TakeUpProps) {
  const agreed = (useQuery(proposalsQuery).data ?? []).filter(({ state }) => state === 'agreed');
  const queries = useQueryClient();
  const taking = useMutation({
    mutationFn: (proposal: string) => takeUpProposal(draft.id, draft.version, proposal),
    onSuccess: async (saved) => {
      onTaken(saved);
      queries.setQueryData(ruleDraftQuery(draft.id).queryKey, saved);
      await queries.invalidateQueries({ queryKey: proposalsQuery.queryKey });
    },
    onError: (error) => {
      if (!isConflict(error)) return;
      void queries.invalidateQueries({ queryKey: ruleDraftQuery(draft.id).queryKey });
    },
  });
  if (agreed.length === 0) return null;
  return (
    <section className={panel.stack} aria-label={say('Usulan yang disetujui BPJS Ketenagakerjaan')}>
      <p>{say('Disetujui BPJS Ketenagakerjaan, belum masuk konsep:')}</p>
      {taking.error ? <FaultNotice error={taking.error} /> : null}
      <ul className={styles.occupations}>
        {agreed.map((one) => (
          <li key={one.id} className={styles.occupation}>
            <span>{one.name}</span>
            {isChanged ? (
              <span className={panel.meta}>{say('Simpan konsep dahulu.')}</span>
            ) : (
              <Button
                busy={taking.isPending && taking.variables === one.id && say('Memasukkan')}
                onPress={() => taking.mutate(one.id)}
              >
                <Say
                  text="Masukkan{name}"
                  name={<span className={panel.hidden}> {one.name}</span>}
                />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
