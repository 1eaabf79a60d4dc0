import type { PreCheckReply } from '@payung/contract';
import { preCheckAnswers } from '@payung/domain';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actOnReply, findingsQuery } from '../../api/pre-checks.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { NikCell } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { answerName, findingName, replyMarks } from '../../words/pre-check.ts';

interface ReplyProps {
  readonly reply: PreCheckReply;
  readonly mayDecide: boolean;
}

/** One answer: what it comes to, what counts for nobody, and whether it is to count. */
export function Reply({ reply, mayDecide }: ReplyProps) {
  const { timeZone } = useRegion();
  const problems = Object.entries(reply.findings);
  return (
    <article className={`${panel.panel} ${panel.stack}`} aria-label={reply.fileName}>
      <div className={`${panel.row} ${panel.between}`}>
        <h3>
          <bdi>{reply.fileName}</bdi>
        </h3>
        <Chip mark={replyMarks[reply.state]} />
      </div>
      <p className={panel.quiet}>
        {say('{rows} baris, keadaan per {checkedOn}', {
          rows: formatNumber(reply.rows),
          checkedOn: formatDate(reply.checkedOn, timeZone),
        })}
        {reply.state === 'applying' || reply.state === 'applied'
          ? say(', diterapkan pada {applied} orang', { applied: formatNumber(reply.applied) })
          : ''}
      </p>
      <Figures
        figures={[
          ...preCheckAnswers.flatMap((answer) => {
            const count = reply.byAnswer[answer] ?? 0;
            return count === 0 && answer !== 'OK'
              ? []
              : [{ name: answerName(answer), value: formatNumber(count) }];
          }),
          { name: say('Belum dijawab'), value: formatNumber(reply.unanswered) },
        ]}
      />
      {problems.length === 0 ? null : (
        <>
          <p>{say('Baris yang tidak dipakai:')}</p>
          <ul className={panel.list}>
            {problems.map(([code, count]) => (
              <li key={code}>
                {findingName(code)}: {formatNumber(count)}
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.length + reply.unanswered === 0 ? null : <Findings reply={reply} />}
      {reply.state === 'preview' && mayDecide ? <Decide reply={reply} /> : null}
    </article>
  );
}

function Decide({ reply }: Pick<ReplyProps, 'reply'>) {
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: 'apply' | 'discard') => actOnReply(reply.preCheck, reply.id, act),
    onSettled: () => queries.invalidateQueries({ queryKey: ['pre-checks'] }),
  });
  const people = Object.values(reply.byAnswer).reduce((sum, count) => sum + (count ?? 0), 0);
  const busy = (act: string) => acting.isPending && acting.variables === act && say('Menyimpan');
  return (
    <>
      {acting.error ? <FaultNotice error={acting.error} /> : null}
      <div className={panel.row}>
        {people > 0 ? (
          <Button look="main" busy={busy('apply')} onPress={() => acting.mutate('apply')}>
            {say('Terapkan pada {people} orang', { people: formatNumber(people) })}
          </Button>
        ) : null}
        <Button busy={busy('discard')} onPress={() => acting.mutate('discard')}>
          {say('Abaikan jawaban ini')}
        </Button>
      </div>
    </>
  );
}

const columns = [
  { name: say('Baris'), isNumber: true },
  { name: say('Sebab') },
  { name: 'NIK' },
  { name: say('Tertulis') },
];

function Findings({ reply }: Pick<ReplyProps, 'reply'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('Lihat baris yang tidak dipakai dan yang belum dijawab')}</summary>
      {isOpen ? <FindingsTable reply={reply} /> : null}
    </details>
  );
}

function FindingsTable({ reply }: Pick<ReplyProps, 'reply'>) {
  const found = useInfiniteQuery(findingsQuery(reply.preCheck, reply.id));
  if (found.error) return <FaultNotice error={found.error} />;
  if (found.isPending) return <Skeleton lines={4} />;
  const items = found.data.pages.flatMap((page) => page.items);
  return (
    <div>
      <Table caption={say('Baris yang tidak dipakai dan yang belum dijawab')} columns={columns}>
        {items.map((item) => (
          <tr key={`${item.row} ${item.code} ${item.nominationId}`}>
            <td className={table.number}>{item.row === null ? '–' : formatNumber(item.row)}</td>
            <td>{findingName(item.code)}</td>
            <NikCell ending={item.nationalIdEnd} />
            <td className={table.wide}>
              <bdi>{item.word || '–'}</bdi>
            </td>
          </tr>
        ))}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} baris', { n })}
        hasMore={found.hasNextPage}
        isLoading={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </div>
  );
}
