import { TICKS_PER_DAY, TICKS_PER_MINUTE, TICKS_PER_SECOND, UNIX_EPOCH, type Moment } from './date-format.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:\.(?<fraction>\d{1,20}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]?\.?)?`;
const ZONE = String.raw`(?:\s*(?<zone>[Zz]|GMT|UTC|[+-]\d{1,2}(?::?\d{2})?))?`;
const MONTH = String.raw`(?<name>[A-Za-z]{3,9})`;
const WEEKDAY = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?`;

/** The ways to write a date that are understood, out of the many that .NET knows in the invariant culture. */
const PATTERNS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:(?:\s*T\s*|\s+)${TIME})?${ZONE}`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})${ZONE}`,
  String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})`,
  String.raw`(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4})(?:\s+${TIME})?${ZONE}`,
  String.raw`${WEEKDAY}${MONTH}\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?:\s+${TIME})?${ZONE}`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})[-\s]+${MONTH}[-\s]+(?<year>\d{4})(?:\s+${TIME})?${ZONE}`,
].map((pattern) => new RegExp(`^\\s*${pattern}\\s*$`));

type Groups = Readonly<Record<string, string | undefined>>;

/** The moment that a text names; without a zone it is in UTC. `undefined`: it names none. */
export function parseDate(text: string): Moment | undefined {
  if (text.length > 100) return undefined;
  for (const pattern of PATTERNS) {
    const groups: Groups | undefined = pattern.exec(text)?.groups;
    if (groups) return momentOf(groups);
  }
  return undefined;
}

function momentOf(groups: Groups): Moment | undefined {
  const number = (name: string): number => Number(groups[name] ?? 0);
  const [year, month, day] = [number('year'), monthOf(groups), groups['day'] === undefined ? 1 : number('day')];
  const hour = hourOf(groups);
  const [minute, second] = [number('minute'), number('second')];
  const offset = offsetOf(groups['zone']);
  if (month === undefined || hour === undefined || offset === undefined || minute > 59 || second > 59 || year < 1)
    return undefined;
  const days = daysFromCivil(year, month, day);
  if (days === undefined) return undefined;
  const seconds = BigInt(hour * 3600 + minute * 60 + second);
  const fraction = BigInt(Math.round(Number(`0.${groups['fraction'] ?? '0'}`) * 1e7));
  const ticks = UNIX_EPOCH + BigInt(days) * TICKS_PER_DAY + seconds * TICKS_PER_SECOND + fraction;
  return ticks - BigInt(offset) * TICKS_PER_MINUTE < 0n ? undefined : { ticks, offset };
}

function monthOf({ month, name }: Groups): number | undefined {
  if (name === undefined) return Number(month);
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

function hourOf({ hour, half }: Groups): number | undefined {
  const value = Number(hour ?? 0);
  if (half === undefined) return value > 23 ? undefined : value;
  if (value > 12) return undefined;
  return (value % 12) + (/p/i.test(half) ? 12 : 0);
}

/** Minutes east of Greenwich, at most fourteen hours. */
function offsetOf(zone: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  if (hours === undefined) return 0;
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  if (offset > 14 * 60 || Number(minutes ?? 0) > 59) return undefined;
  return sign === '-' ? -offset : offset;
}

/** Days since 1970-01-01; `undefined`: there is no such day. */
function daysFromCivil(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : undefined;
}
