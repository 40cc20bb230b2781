/** A moment with its zone: ticks of 100 ns since the year 1, of the local time, and minutes east of Greenwich. */
export interface Moment {
  readonly ticks: bigint;
  readonly offset: number;
}

export const TICKS_PER_MILLISECOND = 10_000n;
export const TICKS_PER_SECOND = 10_000_000n;
export const TICKS_PER_MINUTE = 600_000_000n;
export const TICKS_PER_DAY = 864_000_000_000n;
/** 1970-01-01 */
export const UNIX_EPOCH = 621_355_968_000_000_000n;
/** The first moment that .NET can't represent: the year 10000. */
export const END_OF_TIME = 3_155_378_976_000_000_000n;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Standard formats of the invariant culture. https://learn.microsoft.com/dotnet/standard/base-types/standard-date-and-time-format-strings */
const STANDARD: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  y: 'yyyy MMMM',
  Y: 'yyyy MMMM',
};
const IN_UTC = /^[rRu]$/;
const FIELDS = 'dfFghHKmMstyz';
const EMPTY = 'MM/dd/yyyy HH:mm:ss zzz';

/** Whether .NET takes a text for a date format. */
export function isFormat(format: string): boolean {
  return partsOf(format) !== undefined;
}

/** A moment in a .NET format, in the invariant culture. */
export function formatDate(moment: Moment, format: string): string {
  const at = IN_UTC.test(format) ? { ticks: moment.ticks - BigInt(moment.offset) * TICKS_PER_MINUTE, offset: 0 } : moment;
  const fields = fieldsOf(at);
  let out = '';
  for (const part of partsOf(format) ?? []) {
    if (part.kind === 'text') out += part.text;
    else if (part.letter === 'F') out = withFraction(out, fields.fraction.slice(0, part.count).replace(/0+$/, ''));
    else out += fieldText(part.letter, part.count, fields);
  }
  return out;
}

/** `F` writes no digits when all are zero, and then takes back the point before it. */
function withFraction(before: string, digits: string): string {
  return digits === '' && before.endsWith('.') ? before.slice(0, -1) : before + digits;
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly count: number };

function partsOf(format: string): Part[] | undefined {
  if (format === '') return partsOf(EMPTY);
  if (format.length > 1) return customParts(format);
  const standard = STANDARD[format];
  return standard !== undefined && Object.hasOwn(STANDARD, format) ? customParts(standard) : undefined;
}

/** https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings */
function customParts(format: string): Part[] | undefined {
  const parts: Part[] = [];
  for (let i = 0; i < format.length;) {
    const c = format[i]!;
    if (c === "'" || c === '"') {
      const quoted = quotedText(format, i);
      if (quoted === undefined) return undefined;
      parts.push({ kind: 'text', text: quoted.text });
      i = quoted.end;
    } else if (c === '\\') {
      if (i + 1 >= format.length) return undefined;
      parts.push({ kind: 'text', text: format[i + 1]! });
      i += 2;
    } else if (c === '%') {
      // A single field follows.
      const next = format[i + 1];
      if (next === undefined || next === '%') return undefined;
      const single = customParts(next);
      if (single === undefined) return undefined;
      parts.push(...single);
      i += 2;
    } else {
      let end = i + 1;
      if (c !== 'K' && FIELDS.includes(c)) while (format[end] === c) end += 1;
      if ((c === 'f' || c === 'F') && end - i > 7) return undefined;
      parts.push(FIELDS.includes(c) ? { kind: 'field', letter: c, count: end - i } : { kind: 'text', text: c });
      i = end;
    }
  }
  return parts;
}

function quotedText(format: string, start: number): { readonly text: string; readonly end: number } | undefined {
  const quote = format[start];
  let text = '';
  for (let i = start + 1; i < format.length; i++) {
    if (format[i] === quote) return { text, end: i + 1 };
    if (format[i] === '\\') i += 1;
    if (i >= format.length) return undefined;
    text += format[i];
  }
  return undefined;
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seven digits. */
  readonly fraction: string;
  readonly offset: number;
}

function fieldsOf({ ticks, offset }: Moment): Fields {
  const date = new Date(
    Number((ticks - UNIX_EPOCH) / TICKS_PER_DAY - ((ticks - UNIX_EPOCH) % TICKS_PER_DAY < 0n ? 1n : 0n)) * 86_400_000,
  );
  const inDay = ticks % TICKS_PER_DAY;
  const seconds = Number(inDay / TICKS_PER_SECOND);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: String(inDay % TICKS_PER_SECOND).padStart(7, '0'),
    offset,
  };
}

function fieldText(letter: string, count: number, fields: Fields): string {
  const padded = (value: number, most: number): string => String(value).padStart(Math.min(count, most), '0');
  switch (letter) {
    case 'd':
      return count <= 2 ? padded(fields.day, 2) : count === 3 ? DAYS[fields.weekday]!.slice(0, 3) : DAYS[fields.weekday]!;
    case 'f':
      return fields.fraction.slice(0, count);
    case 'g':
      return 'A.D.';
    case 'h':
      return padded(fields.hour % 12 || 12, 2);
    case 'H':
      return padded(fields.hour, 2);
    case 'm':
      return padded(fields.minute, 2);
    case 'M':
      return count <= 2
        ? padded(fields.month, 2)
        : count === 3
          ? MONTHS[fields.month - 1]!.slice(0, 3)
          : MONTHS[fields.month - 1]!;
    case 's':
      return padded(fields.second, 2);
    case 't':
      return (fields.hour < 12 ? 'AM' : 'PM').slice(0, count === 1 ? 1 : 2);
    case 'y':
      return count <= 2 ? padded(fields.year % 100, 2) : padded(fields.year, Infinity);
    default:
      return offsetText(letter === 'K' ? 3 : count, fields.offset);
  }
}

function offsetText(count: number, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60));
  if (count === 1) return sign + hours;
  return sign + hours.padStart(2, '0') + (count === 2 ? '' : `:${String(Math.abs(offset) % 60).padStart(2, '0')}`);
}
