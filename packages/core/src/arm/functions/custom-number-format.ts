import { rounded, type Decimal } from './decimal.ts';

/** What a section of a custom format asks for, found in a first pass over it. */
interface Plan {
  digits: number;
  /** Digits before the point; -1: there is no point. */
  point: number;
  firstZero: number;
  lastZero: number;
  grouped: boolean;
  scientific: boolean;
  /** Powers of ten that `%`, `‰` and trailing commas stand for. */
  shift: number;
}

/**
 * A number in a custom .NET format: `0`, `#`, `.`, `,`, `%`, `‰`, `E0`, quotes, `\`, and up to three sections.
 * https://learn.microsoft.com/dotnet/standard/base-types/custom-numeric-format-strings
 */
export function customNumber(value: Decimal, format: string, isInteger: boolean): string {
  const sections = sectionsOf(format);
  const first = value.digits === '' ? 2 : value.negative ? 1 : 0;
  let chosen = sectionFor(sections, first);
  let plan = planOf(sections[chosen]!);
  let number = applied(value, plan);
  if (number.digits === '' && value.digits !== '') {
    // What rounds to zero is written as a zero.
    const zero = sectionFor(sections, 2);
    if (zero !== chosen) {
      chosen = zero;
      plan = planOf(sections[chosen]!);
      number = applied(value, plan);
    }
  }
  const text = write(sections[chosen]!, plan, number);
  // An integer that is rounded to zero has no sign, a double keeps it.
  const negative = value.negative && (number.digits !== '' || !isInteger);
  return negative && chosen === 0 && text !== '' ? `-${text}` : text;
}

/** The text between semicolons that are not quoted. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (let i = 0; i < format.length; i++) {
    const c = format[i]!;
    let part = c;
    if (c === '\\') part = format.slice(i, i + 2);
    else if (c === "'" || c === '"') {
      const end = format.indexOf(c, i + 1);
      part = format.slice(i, end < 0 ? format.length : end + 1);
    } else if (c === ';') {
      sections.push('');
      continue;
    }
    sections[sections.length - 1] += part;
    i += part.length - 1;
  }
  return sections;
}

function sectionFor(sections: readonly string[], wanted: number): number {
  return wanted < sections.length && wanted < 3 && sections[wanted] !== '' ? wanted : 0;
}

function planOf(section: string): Plan {
  const plan: Plan = { digits: 0, point: -1, firstZero: Infinity, lastZero: 0, grouped: false, scientific: false, shift: 0 };
  let groupAt = -1;
  let groups = 0;
  for (let i = 0; i < section.length; i++) {
    const c = section[i]!;
    switch (c) {
      case '#':
      case '0':
        if (c === '0') {
          if (plan.firstZero === Infinity) plan.firstZero = plan.digits;
          plan.lastZero = plan.digits + 1;
        }
        plan.digits += 1;
        break;
      case '.':
        if (plan.point < 0) plan.point = plan.digits;
        break;
      case ',':
        if (plan.digits > 0 && plan.point < 0) {
          if (groupAt === plan.digits) groups += 1;
          else {
            if (groupAt >= 0) plan.grouped = true;
            groupAt = plan.digits;
            groups = 1;
          }
        }
        break;
      case '%':
        plan.shift += 2;
        break;
      case '‰':
        plan.shift += 3;
        break;
      case "'":
      case '"': {
        const end = section.indexOf(c, i + 1);
        i = end < 0 ? section.length : end;
        break;
      }
      case '\\':
        i += 1;
        break;
      case 'E':
      case 'e': {
        const exponent = /^[+-]?0+/.exec(section.slice(i + 1));
        if (exponent) {
          plan.scientific = true;
          i += exponent[0].length;
        }
        break;
      }
    }
  }
  if (plan.point < 0) plan.point = plan.digits;
  if (groupAt >= 0) {
    if (groupAt === plan.point) plan.shift -= groups * 3;
    else plan.grouped = true;
  }
  return plan;
}

function applied(value: Decimal, plan: Plan): Decimal {
  if (value.digits === '') return value;
  const shifted = { ...value, point: value.point + plan.shift };
  return rounded(shifted, plan.scientific ? plan.digits : shifted.point + plan.digits - plan.point);
}

/** Writes a section, digit by digit: the places of the number are counted down, the ones are 1, the tenths 0. */
function write(section: string, plan: Plan, number: Decimal): string {
  const digits = number.digits;
  const leastWhole = Math.max(0, plan.point - plan.firstZero);
  const leastFraction = Math.min(0, plan.point - plan.lastZero);
  let place = plan.scientific ? plan.point : Math.max(number.point, plan.point);
  /** Digits that have no placeholder (positive), or placeholders that have no digit (negative). */
  let surplus = plan.scientific ? 0 : number.point - plan.point;
  let next = 0;
  let pointWritten = false;
  let out = '';
  const put = (digit: string): void => {
    out += digit;
    if (plan.grouped && place > 1 && (place - 1) % 3 === 0) out += ',';
  };
  const putSurplus = (): void => {
    for (; surplus > 0; surplus--) {
      put(digits[next++] ?? '0');
      place -= 1;
    }
  };
  for (let i = 0; i < section.length; i++) {
    const c = section[i]!;
    switch (c) {
      case '#':
      case '0':
        putSurplus();
        if (surplus < 0) {
          surplus += 1;
          if (place <= leastWhole) put('0');
        } else if (next < digits.length) put(digits[next++]!);
        else if (place > leastFraction) put('0');
        place -= 1;
        break;
      case '.':
        putSurplus();
        if (place === 0 && !pointWritten && (leastFraction < 0 || (plan.point < plan.digits && next < digits.length))) {
          out += '.';
          pointWritten = true;
        }
        break;
      case ',':
        break;
      case "'":
      case '"': {
        const end = section.indexOf(c, i + 1);
        out += section.slice(i + 1, end < 0 ? section.length : end);
        i = end < 0 ? section.length : end;
        break;
      }
      case '\\':
        i += 1;
        out += section[i] ?? '';
        break;
      case 'E':
      case 'e': {
        const power = /^([+-]?)(0+)/.exec(section.slice(i + 1));
        out += power ? c + exponentText(digits === '' ? 0 : number.point - plan.point, power[1] === '+', power[2]!.length) : c;
        i += power?.[0].length ?? 0;
        break;
      }
      default:
        out += c;
    }
  }
  return out;
}

function exponentText(exponent: number, plus: boolean, width: number): string {
  const sign = exponent < 0 ? '-' : plus ? '+' : '';
  return sign + String(Math.abs(exponent)).padStart(Math.min(width, 10), '0');
}
