import type { EligibilityPage } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { NikUnder } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRowKeys } from '../../pieces/use-row-keys.ts';
import { useNames } from '../../use-region.ts';
import { explainLine, standingMarks } from '../../words/eligibility.ts';
import verification from '../verification/verification.module.css';

type Item = EligibilityPage['items'][number];

const columns = [
  { name: say('Nama') },
  { name: say('Syarat') },
  { name: say('Yang belum terpenuhi') },
  { name: say('Desa/kelurahan') },
  { name: say('Dinas pengusul') },
];

interface EligibilityTableProps {
  readonly items: readonly Item[];
  /** null for whoever records nothing */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** One line a person; j and k or the arrows go from line to line, x chooses, Enter opens. */
export function EligibilityTable({ items, chosen, onChoose }: EligibilityTableProps) {
  const keys = useRowKeys();
  const { agencyName, villageName } = useNames();
  const hasChoice = chosen !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are an extra; links and boxes inside do the same
    <div onKeyDown={keys}>
      <Table
        caption={say('Calon peserta yang mendapat tempat')}
        columns={hasChoice ? [{ name: say('Pilih') }, ...columns] : columns}
      >
        {items.map((item) => (
          <tr
            key={item.nominationId}
            className={chosen?.includes(item.nominationId) ? verification.chosen : undefined}
          >
            {hasChoice ? (
              <td>
                <input
                  type="checkbox"
                  className={verification.box}
                  aria-label={say('Pilih {name}', { name: item.name })}
                  checked={chosen.includes(item.nominationId)}
                  onChange={(event) =>
                    onChoose(
                      event.target.checked
                        ? [...chosen, item.nominationId]
                        : chosen.filter((id) => id !== item.nominationId),
                    )
                  }
                />
              </td>
            ) : null}
            <th scope="row" className={table.wide}>
              <Link to="/orang/$id" params={{ id: item.personId }} data-row-link>
                <bdi>{item.name}</bdi>
              </Link>
              <NikUnder ending={item.nationalIdEnding} />
            </th>
            <td>
              <Chip mark={standingMarks[item.standing]} />
            </td>
            <td className={table.wide}>
              <OpenLines item={item} />
            </td>
            <td>{item.village === null ? say('Belum diketahui') : villageName(item.village)}</td>
            <td>{agencyName(item.agency)}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** What was found wrong with each reason; what nobody answered yet together in one line. */
function OpenLines({ item }: { readonly item: Item }) {
  if (item.open.length === 0) return say('Tidak ada');
  const unasked = item.open.filter(({ code }) => code === 'not-answered');
  const known = item.open.filter(({ code }) => code !== 'not-answered');
  return (
    <ul>
      {known.map((line) => {
        const { name, reason } = explainLine(line);
        return (
          <li key={line.criterion}>
            {name}: {reason}
          </li>
        );
      })}
      {unasked.length === 0 ? null : <li>{unaskedWords(unasked)}</li>}
    </ul>
  );
}

/** A few by name; many as their number, since the page of the person names them all. */
function unaskedWords(lines: Item['open']): string {
  if (lines.length > 2)
    return say('{lines} pertanyaan belum dijawab.', { lines: formatNumber(lines.length) });
  return say('Belum dijawab: {lines}.', {
    lines: lines.map((line) => explainLine(line).name).join(', '),
  });
}
