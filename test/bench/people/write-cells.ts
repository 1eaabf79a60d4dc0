/** One line of a delimited file. */
export function delimited(cells: readonly string[], separator: string): string {
  return cells.map((cell) => cellText(cell, separator)).join(separator);
}

function cellText(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
