/**
 * The rows of a CSV text by the names of its columns, as spreadsheets write it: fields in quotes may hold commas, line breaks
 * and doubled quotes. https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): readonly ReadonlyMap<string, string>[] {
  const [head = [], ...rows] = fieldsOf(text.replace(/^\uFEFF/, ''));
  const names = head.map((name) => name.trim().toLowerCase());
  return rows.map((row) => new Map(names.map((name, i) => [name, row[i] ?? ''])));
}

function fieldsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const field = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(field.value);
    at = field.end;
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    while (text[at] === '\r' || text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Field {
  readonly value: string;
  /** Behind it: at the comma, the line break or the end of the text. */
  readonly end: number;
}

function plain(text: string, start: number): Field {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number): Field {
  const parts: string[] = [];
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    const stop = quote < 0 ? text.length : quote;
    parts.push(text.slice(at, stop));
    if (text[stop + 1] !== '"' || quote < 0) {
      const rest = plain(text, Math.min(stop + 1, text.length));
      return { value: parts.join('') + rest.value, end: rest.end };
    }
    parts.push('"');
    at = stop + 2;
  }
}
