/**
 * Text from templates is hostile: terminal escapes, bidirectional overrides and invisible characters are replaced by
 * something that can be seen and does nothing. Line breaks count as such characters too; tabs become two spaces.
 */
export function harmless(text: string): string {
  return text.replace(HARMFUL, (c) => {
    if (c === '\t') return '  ';
    const code = c.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

const HARMFUL =
  // C0, DEL and C1 controls; Arabic letter mark, zero-width and bidirectional marks; separators; interlinear marks, BOM; lone surrogates
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** How many terminal cells a text takes. */
export function width(text: string): number {
  if (/^[\u0020-\u024f\u2010-\u25ff]*$/.test(text)) return text.length;
  let cells = 0;
  for (const c of text) cells += /\p{M}/u.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
  return cells;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The text in lines of at most so many cells, broken between words; a longer word gets a line of its own. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && width(line) + 1 + width(word) > cells) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The text, cut to so many cells with an ellipsis at the end. */
export function clip(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  let out = '';
  let used = 1;
  for (const c of text) {
    used += width(c);
    if (used > cells) break;
    out += c;
  }
  return `${out}\u2026`;
}

/** `1 finding`, `2 findings` */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`, `a, b and 3 more` */
export function listed(items: readonly string[], most = 3): string {
  if (items.length <= 1) return items[0] ?? '';
  const shown = items.length <= most ? items.slice(0, -1) : items.slice(0, most - 1);
  const last = items.length <= most ? items.at(-1)! : `${items.length - shown.length} more`;
  return `${shown.join(', ')} and ${last}`;
}
