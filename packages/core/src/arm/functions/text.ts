import type { Call } from '../expression.ts';
import { hasUnknown, residualCall } from '../residual.ts';
import { Refusal, shownValue, typeNameOf, Unknown, type Value } from '../value.ts';
import { lowerCase, upperCase } from './case.ts';
import { beginsWith, finishesWith } from './collation.ts';
import { formatText } from './composite-format.ts';
import type { FunctionTable } from './function.ts';
import { isLike } from './like.ts';
import { numberLimit } from './number.ts';
import { ARRAY, either, INTEGER, invalid, isInteger, knownOnly, optional, STRING, typed, wrongType } from './signature.ts';
import { fitsText, tooMuch } from './size.ts';
import { writeJson } from './write-json.ts';

/**
 * Functions on strings.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string
 */
export const textFunctions: FunctionTable = {
  toLower: typed([STRING], ([text]) => lowerCase(text)),
  toUpper: typed([STRING], ([text]) => upperCase(text)),
  trim: typed([STRING], ([text]) => trim(text)),
  startsWith: typed([STRING, STRING], ([text, part]) => beginsWith(text, part)),
  endsWith: typed([STRING, STRING], ([text, part]) => finishesWith(text, part)),
  substring: knownOnly(
    typed([STRING, INTEGER, optional(INTEGER)], ([text, start, length], call) => substring(text, start, length, call)),
  ),
  replace: typed([STRING, STRING, STRING], ([text, part, by]) => replace(text, part, by)),
  split: typed([STRING, either(STRING, ARRAY)], ([text, delimiters], call) => split(text, delimiters, call)),
  join: typed([ARRAY, STRING], ([values, delimiter], call) => join(values, delimiter, call)),
  padLeft: { arity: [2, 3], evaluate: padLeft },
  string: { arity: [1, 1], evaluate: ([value], call) => toText(value!, call) },
  format: { arity: [1, Infinity], evaluate: format },
  like: typed([STRING, STRING], ([text, pattern]) => isLike(text, pattern)),
};

/** White space as .NET's `Trim` sees it. */
function trim(text: string): string {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, (space) => space.replace(/[^\ufeff]/gu, ''));
}

function substring(text: string, start: number | bigint, length: number | bigint | undefined, call: Call): Value | Refusal {
  const problem = numberLimit(start, 'int32') ?? (length === undefined ? undefined : numberLimit(length, 'int32'));
  if (problem) return problem;
  if (start < 0) return invalid(call, `The index parameter cannot be less than zero. The index: '${start}'.`);
  if (start > text.length) {
    return invalid(
      call,
      `The index parameter cannot be larger than the length of the string. The index parameter: '${start}', the length of the string parameter: '${text.length}'.`,
    );
  }
  if (length === undefined) return text.slice(Number(start));
  if (length < 0) return invalid(call, `The length parameter cannot be less than zero. The length parameter: '${length}'.`);
  if (Number(start) + Number(length) > text.length) {
    return invalid(
      call,
      `The index and length parameters must refer to a location within the string. The index parameter: '${start}', ` +
        `the length parameter: '${length}', the length of the string parameter: '${text.length}'.`,
    );
  }
  return text.substr(Number(start), Number(length));
}

function replace(text: string, part: string, by: string): Value | Refusal {
  if (part === '')
    return new Refusal(
      'arm/argument',
      "The template language function 'replace' expects its second parameter to not be null or empty.",
    );
  const pieces = text.split(part);
  return joined(pieces, by);
}

function joined(pieces: readonly string[], delimiter: string): Value | Refusal {
  const length = pieces.reduce((sum, piece) => sum + piece.length + delimiter.length, 0);
  return fitsText(length) ? pieces.join(delimiter) : tooMuch();
}

/** Cuts a text at delimiters; at each place the first delimiter in the list that fits counts. */
function split(text: string, delimiters: string | readonly Value[], call: Call): Value | Refusal {
  if (typeof delimiters === 'string') return delimiters === '' ? [text] : text.split(delimiters);
  const problem = elementsOf(delimiters, (d) => typeof d === 'string', 'String', call, 1);
  if (problem) return problem;
  if (hasUnknown(delimiters)) return residualCall(call, [text, delimiters]);
  if (delimiters.length === 0) return text.split(/\s/);
  const usable = (delimiters as readonly string[]).filter((d) => d !== '');
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const found = usable.find((delimiter) => text.startsWith(delimiter, at));
    if (found === undefined) at += 1;
    else {
      parts.push(text.slice(from, at));
      from = at += found.length;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function join(values: readonly Value[], delimiter: string, call: Call): Value | Refusal {
  const problem = elementsOf(values, joinable, 'Boolean, Integer, String', call, 0);
  if (problem) return problem;
  if (hasUnknown(values)) return residualCall(call, [values, delimiter]);
  return joined(
    values.map((value) => (typeof value === 'boolean' ? (value ? 'True' : 'False') : shownValue(value))),
    delimiter,
  );
}

function joinable(value: Value): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || isInteger(value);
}

/** The refusal of an array with elements of other types. */
export function elementsOf(
  values: readonly Value[],
  fits: (value: Value) => boolean,
  types: string,
  call: Call,
  at: number,
): Refusal | undefined {
  const wrong: number[] = [];
  const found = new Set<string>();
  for (const [i, value] of values.entries()) {
    if (value instanceof Unknown || fits(value)) continue;
    wrong.push(i);
    found.add(typeNameOf(value));
  }
  if (wrong.length === 0) return undefined;
  const which = at === 0 ? 'first' : 'second';
  const message =
    `The template language function '${call.name}' expects its ${which} parameter to be an array only containing elements of type(s) '${types}'. ` +
    `The provided value contains elements with disallowed type(s) '${[...found].join(', ')}' in index(es) ${wrong.slice(0, 10).join(', ')}.`;
  return new Refusal('arm/argument-type', message);
}

const MAX_PADDING = 16;

function padLeft(args: readonly Value[], call: Call): Value | Refusal {
  if (args.some((argument) => argument instanceof Unknown)) return residualCall(call, args);
  const [source, width, padding = ' '] = args as readonly Exclude<Value, Unknown>[];
  const refuse = (which: string, why: string): Refusal =>
    new Refusal(
      'arm/argument',
      `Unable to evaluate template language function 'padLeft': the ${which} parameter is invalid. ${why} The syntax is padLeft(string, totalWidth [, paddingChar]).`,
    );
  if (source === undefined || (typeof source !== 'string' && !isInteger(source))) {
    return refuse('first', `The source string must be a String or integer type, while '${typeNameOf(source!)}' was provided.`);
  }
  if (width === undefined || !isInteger(width) || Number(width) <= 0 || Number(width) > MAX_PADDING) {
    return refuse(
      'second',
      `Total width must be a positive integer value and not greater than '${MAX_PADDING}', while '${width === undefined ? '' : shownValue(width)}' was provided.`,
    );
  }
  if (typeof padding !== 'string' || padding.length !== 1) {
    return refuse('third', `The padding character must be a single character, while '${shownValue(padding)}' was provided.`);
  }
  return String(source).padStart(Number(width), padding);
}

function toText(value: Value, call: Call): Value | Refusal {
  if (hasUnknown(value)) return residualCall(call, [value]);
  if (typeof value === 'string') return value;
  if (joinable(value)) return typeof value === 'boolean' ? (value ? 'True' : 'False') : shownValue(value);
  if (Array.isArray(value) || value instanceof Map) return writeJson(value);
  return wrongType(call, 0, 2, ['Integer', 'String', 'Boolean', 'Object', 'Array'], value);
}

function format(args: readonly Value[], call: Call): Value | Refusal {
  const [pattern, ...values] = args as readonly [Value, ...Value[]];
  if (args.some((argument) => argument instanceof Unknown)) return residualCall(call, args);
  if (typeof pattern !== 'string') return wrongType(call, 0, 2, ['String'], pattern);
  if (values.some(hasUnknown)) return residualCall(call, args);
  return formatText(pattern, values);
}
