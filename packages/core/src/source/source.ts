/** A half-open range of UTF-16 offsets into one source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place for people: both numbers count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text with a name (usually a path). Line starts are found only when somebody asks for a position. */
export class Source {
  readonly name: string;
  readonly text: string;
  /** Of a text that was made from others: where what stands at an offset was written. */
  readonly written: ((offset: number) => Location) | undefined;
  #lineStarts: number[] | undefined;

  constructor(name: string, text: string, written?: (offset: number) => Location) {
    this.name = name;
    this.text = text;
    this.written = written;
  }

  /** Line and column of an offset; offsets outside the text are clamped to it. `\n`, `\r\n` and `\r` each end one line. */
  position(offset: number): Position {
    const starts = (this.#lineStarts ??= lineStarts(this.text));
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low]! + 1 };
  }

  /** The text of one line, counted from 1, without its line ending; `undefined` beyond the last line. */
  line(number: number): string | undefined {
    const starts = (this.#lineStarts ??= lineStarts(this.text));
    const start = starts[number - 1];
    if (start === undefined) return undefined;
    let end = starts[number] ?? this.text.length;
    while (end > start && (this.text.charCodeAt(end - 1) === 10 || this.text.charCodeAt(end - 1) === 13)) end -= 1;
    return this.text.slice(start, end);
  }
}

/** A span in a source: the one way this project says "there". */
export interface Location {
  readonly source: Source;
  readonly span: Span;
  /** What asked for it: the declaration of the module that it stands in. */
  readonly through?: Location | undefined;
}

/** A place in the text that a person wrote: the same one, unless its text was made from others. */
export function writtenPlace(location: Location): Location {
  return location.source.written?.(location.span.start) ?? location;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) starts.push(i + 1);
    else if (c === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}
