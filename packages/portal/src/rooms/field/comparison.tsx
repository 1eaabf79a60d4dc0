import type { FieldSuggestion, PackPerson, SheetSummary } from '@payung/contract';
import { formatDate, formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Table } from '../../pieces/table.tsx';
import { fieldWords } from '../../words/lacking.ts';
import { levelWords, refusalWord, verificationAnswers } from '../../words/verification.ts';

interface ComparisonProps {
  readonly suggestion: FieldSuggestion;
  /** as the pack showed the person; null while it is locked or deleted */
  readonly before: PackPerson | null;
  readonly timeZone: string;
}

const unknown = '–';

interface Row {
  readonly name: string;
  readonly before: string;
  readonly server: string;
  readonly own: string;
}

/** Before, on the server, and one's own, field by field; nothing is chosen. */
export function Comparison({ suggestion, before, timeZone }: ComparisonProps) {
  const { server } = suggestion;
  const rows = [...dataRows(before, server), ...answerRows(suggestion, timeZone)];
  return (
    <Table
      caption={say('Perbandingan jawaban')}
      columns={[
        { name: say('Isian') },
        { name: say('Sebelum') },
        { name: say('Server') },
        { name: say('Anda') },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.name}>
          <th scope="row">{row.name}</th>
          {[row.before, row.server, row.own].map((text, i) => (
            // the columns never change their order
            <td key={i}>
              <bdi>{text}</bdi>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function dataRows(before: PackPerson | null, server: SheetSummary | null): Row[] {
  const row = (name: string, was: string | null | undefined, is: string | null | undefined) => ({
    name,
    before: was ?? unknown,
    server: is ?? unknown,
    // data are not changed in the field
    own: unknown,
  });
  return [
    row(say('Nama'), before?.name, server?.name),
    row(say('Alamat'), before?.address, server?.address),
    row(say('Pekerjaan'), before?.occupationName, server?.occupationName),
  ];
}

function answerRows(suggestion: FieldSuggestion, timeZone: string): Row[] {
  const last = suggestion.server?.answers.at(-1);
  const row = (name: string, server: string, own: string) => ({
    name,
    before: unknown,
    server,
    own,
  });
  return [
    {
      name: say('Jawaban'),
      before: say('Belum dijawab'),
      server: last === undefined ? say('Belum dijawab') : verificationAnswers[last.answer].name,
      own: verificationAnswers[suggestion.answer].name,
    },
    row(say('Keterangan'), last === undefined ? unknown : saidIn(last), saidIn(suggestion)),
    row(say('Oleh'), last === undefined ? unknown : levelWords[last.level].who, say('Anda')),
    row(
      say('Waktu'),
      last === undefined ? unknown : formatDate(last.on, timeZone, 'short'),
      formatMoment(suggestion.madeAt, timeZone),
    ),
  ];
}

interface Said {
  readonly reason: string | null;
  readonly words: string | null;
  readonly fields: readonly string[];
}

function saidIn({ reason, words, fields }: Said): string {
  const parts = [
    ...(reason === null ? [] : [refusalWord(reason)]),
    ...(fields.length === 0 ? [] : [fieldWords(fields)]),
    ...(words === null ? [] : [words]),
  ];
  return parts.length === 0 ? unknown : parts.join('. ');
}
