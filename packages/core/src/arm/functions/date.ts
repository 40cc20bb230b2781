import { Float } from '../../source/index.ts';
import { residualCall } from '../residual.ts';
import { Refusal, Unknown, type Value } from '../value.ts';
import type { Call } from '../expression.ts';
import {
  END_OF_TIME,
  formatDate,
  isFormat,
  TICKS_PER_DAY,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  UNIX_EPOCH,
} from './date-format.ts';
import { parseDate } from './date-parse.ts';
import type { FunctionTable } from './function.ts';
import { optional, STRING, typed, typedThroughout } from './signature.ts';

/**
 * Dates and durations.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-date
 */
export const dateFunctions: FunctionTable = {
  dateTimeAdd: typedThroughout([STRING, STRING, optional(STRING)], ([base, duration, format], call) =>
    dateTimeAdd(base, duration, format, call),
  ),
  dateTimeToEpoch: typed([STRING], ([text], call) => {
    const moment = parseDate(text);
    if (moment === undefined) return invalidDate(call, '', 'is not a valid ISO8601 DateTime string');
    const ticks = moment.ticks - BigInt(moment.offset) * TICKS_PER_MINUTE - UNIX_EPOCH;
    return Number((ticks - (((ticks % TICKS_PER_SECOND) + TICKS_PER_SECOND) % TICKS_PER_SECOND)) / TICKS_PER_SECOND);
  }),
  dateTimeFromEpoch: { arity: [1, 1], evaluate: ([value], call) => dateTimeFromEpoch(value!, call) },
};

const DEFAULT_FORMAT = "yyyy-MM-dd'T'HH:mm:ss'Z'";

function invalidDate({ name }: Call, which: string, why: string): Refusal {
  return new Refusal('arm/date', `The template function '${name}' has an invalid parameter. The ${which}parameter ${why}.`);
}

function dateTimeAdd(base: string, duration: string, format: string | undefined, call: Call): Value | Refusal {
  const moment = parseDate(base);
  if (moment === undefined) return invalidDate(call, 'first ', `'${base}' is not a valid ISO8601 DateTime string`);
  const length = parseDuration(duration);
  if (length === undefined) return invalidDate(call, 'second ', `'${duration}' is not a valid ISO8601 Duration string`);
  if (format !== undefined && !isFormat(format))
    return invalidDate(call, 'third ', `'${format}' is not a valid DateTime format string`);
  const ticks = moment.ticks + length;
  const utc = ticks - BigInt(moment.offset) * TICKS_PER_MINUTE;
  if (ticks < 0n || utc < 0n || ticks >= END_OF_TIME || utc >= END_OF_TIME) {
    return invalidDate(call, 'second ', `'${duration}' leads beyond the years 1 to 9999`);
  }
  return formatDate({ ticks, offset: moment.offset }, format ?? DEFAULT_FORMAT);
}

const MAX_INT32 = 2_147_483_647;
const MAX_TICKS = 2n ** 63n - 1n;

/**
 * The ticks of an ISO 8601 duration. Azure adds a fixed length of time: a year is 365 days, a month 30, but twelve months are
 * a year. `undefined`: it isn't one.
 */
function parseDuration(text: string): bigint | undefined {
  const pattern =
    /^\s*(-?)P(?=\d|T[\d.])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=[\d.])(?:(\d+)H)?(?:(\d+)M)?(?:(\d*)(?:\.(\d*))?S)?)?\s*$/;
  const [whole, sign, ...found] = pattern.exec(text.slice(0, 200)) ?? [];
  if (whole === undefined || text.length > 200) return undefined;
  const fraction = found[6];
  const numbers = found.slice(0, 6).map((digits) => Number(digits === undefined || digits === '' ? 0 : digits));
  if (numbers.some((number) => number > MAX_INT32)) return undefined;
  const [years, months, days, hours, minutes, seconds] = numbers.map(BigInt) as [bigint, bigint, bigint, bigint, bigint, bigint];
  const allDays = (years + months / 12n) * 365n + (months % 12n) * 30n + days;
  const ticks =
    allDays * TICKS_PER_DAY +
    (hours * 3600n + minutes * 60n + seconds) * TICKS_PER_SECOND +
    BigInt((fraction ?? '').slice(0, 7).padEnd(7, '0'));
  if (ticks > MAX_TICKS) return undefined;
  return sign === '-' ? -ticks : ticks;
}

function dateTimeFromEpoch(value: Value, call: Call): Value | Refusal {
  if (value instanceof Unknown) return residualCall(call, [value]);
  const seconds =
    typeof value === 'string' && /^\s*[+-]?\d{1,18}\s*$/.test(value)
      ? BigInt(value.trim().replace('+', ''))
      : value instanceof Float
        ? value.value
        : value;
  if (typeof seconds === 'bigint' || (typeof seconds === 'number' && Number.isInteger(seconds))) {
    const ticks = UNIX_EPOCH + BigInt(seconds) * TICKS_PER_SECOND;
    if (ticks >= 0n && ticks < END_OF_TIME) return formatDate({ ticks, offset: 0 }, DEFAULT_FORMAT);
  }
  return invalidDate(call, '', 'is not a valid epoch time integer');
}
