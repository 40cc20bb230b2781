import { Float } from '../../source/index.ts';
import { Refusal, type Value } from '../value.ts';
import { numeric } from './number.ts';
import { formatNumber } from './number-format.ts';
import { isInteger } from './signature.ts';
import { fitsText, tooMuch } from './size.ts';
import { writeJson } from './write-json.ts';

/** .NET's own limit on index and width. */
const MAX_INDEX = 1_000_000;
/** Wider than any text needs to be padded. */
const MAX_WIDTH = 100_000;

/**
 * .NET composite formatting: `{index[,width][:format]}`, in the invariant culture.
 * https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting
 */
export function formatText(pattern: string, values: readonly Value[]): string | Refusal {
  let out = '';
  let at = 0;
  while (at < pattern.length) {
    const brace = /[{}]/g;
    brace.lastIndex = at;
    const next = brace.exec(pattern)?.index ?? pattern.length;
    out += pattern.slice(at, next);
    if (next === pattern.length) break;
    if (pattern[next + 1] === pattern[next]) {
      out += pattern[next];
      at = next + 2;
      continue;
    }
    const item = itemAt(pattern, next);
    if (item === undefined) return invalidFormat('Input string was not in a correct format.');
    if (item.index >= values.length) {
      return invalidFormat(
        'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
      );
    }
    const text = argumentText(values[item.index]!, item.format);
    if (text === undefined) return invalidFormat('Format specifier was invalid.');
    if (Math.abs(item.width) > MAX_WIDTH)
      return new Refusal('arm/too-large', `A format can pad a text to at most ${MAX_WIDTH} characters.`);
    out += item.width < 0 ? text.padEnd(-item.width) : text.padStart(item.width);
    if (!fitsText(out.length)) return tooMuch();
    at = item.end;
  }
  return out;
}

interface Item {
  readonly index: number;
  readonly width: number;
  readonly format: string;
  readonly end: number;
}

function itemAt(pattern: string, start: number): Item | undefined {
  const item = /\{([0-9]+) *(?:, *(-?[0-9]+) *)?(?::([^{}]*))?\}/y;
  item.lastIndex = start;
  const [whole, index, width, format] = item.exec(pattern) ?? [];
  if (whole === undefined || Number(index) >= MAX_INDEX || Math.abs(Number(width ?? 0)) >= MAX_INDEX) return undefined;
  return { index: Number(index), width: Number(width ?? 0), format: format ?? '', end: start + whole.length };
}

function argumentText(value: Value, format: string): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isInteger(value)) return formatNumber(value, true, format);
  if (typeof value === 'number' || value instanceof Float) return formatNumber(numeric(value), false, format);
  return writeJson(value).replaceAll('"', "'");
}

function invalidFormat(why: string): Refusal {
  return new Refusal('arm/format', `Unable to evaluate language function 'format': the format is invalid: '${why}'.`);
}
