import { asCount, asText, refuse, type FunctionTable } from './function.ts';

/** Dates and addresses: functions that only policies have. */
export const dateFunctions: FunctionTable = {
  addDays: {
    arity: [2, 2],
    evaluate: ([date, days]) => {
      const [start, count] = [Date.parse(asText(date) ?? ''), asCount(days)];
      if (Number.isNaN(start) || count === undefined) return refuse('it needs a date in ISO 8601 and an integer');
      const moment = start + count * 86_400_000;
      return moment < MIN_DATE || moment > MAX_DATE ? refuse('the date is out of range') : roundtrip(moment);
    },
  },
};

/** The years 1 to 9999, as .NET has them. */
const MIN_DATE = -62_135_596_800_000;
const MAX_DATE = 253_402_300_799_999;

/** A moment as .NET writes it to be read back: `2026-01-31T12:00:00.0000000Z`. */
export function roundtrip(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '0000Z');
}
