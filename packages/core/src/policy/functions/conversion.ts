import { isJsonObject, type Json } from '../../resource/index.ts';
import { integer } from '../../source/index.ts';
import { isInteger, isNumber, textOf } from '../values.ts';
import { asText, refuse, type FunctionTable } from './function.ts';
import { numberOf } from './number.ts';

/** Functions that turn one type into another, and constants. */
export const conversionFunctions: FunctionTable = {
  true: { arity: [0, 0], evaluate: () => true },
  false: { arity: [0, 0], evaluate: () => false },
  null: { arity: [0, 0], evaluate: () => null },
  not: { arity: [1, 1], evaluate: ([value]) => (typeof value === 'boolean' ? !value : refuse('it needs a boolean')) },
  string: {
    arity: [1, 1],
    evaluate: ([value]) => {
      if (Array.isArray(value) || isJsonObject(value)) return jsonText(value);
      return typeof value === 'boolean' ? (value ? 'True' : 'False') : textOf(value)!;
    },
  },
  int: {
    arity: [1, 1],
    evaluate: ([value]) => {
      const text = isInteger(value) ? String(value) : asText(value)?.trim();
      if (text === undefined || !/^[+-]?\d{1,40}$/.test(text)) return refuse('it needs an integer or the text of one');
      const number = BigInt(text.replace('+', ''));
      return BigInt.asIntN(64, number) === number ? integer(number) : refuse('the number has more than 64 bits');
    },
  },
  float: {
    arity: [1, 1],
    evaluate: ([value]) => {
      const text = asText(value)?.trim();
      if (isNumber(value)) return numberOf(Number(value));
      if (text === undefined || text === '' || !/^[+-]?[\d,]*\.?\d*(?:e[+-]?\d+)?$/i.test(text))
        return refuse('it needs a number or the text of one');
      const number = Number(text.replaceAll(',', ''));
      return Number.isNaN(number) ? refuse('it needs a number or the text of one') : numberOf(number);
    },
  },
  bool: {
    arity: [1, 1],
    evaluate: ([value]) => {
      if (typeof value === 'boolean') return value;
      if (isNumber(value)) return Number(value) !== 0;
      const text = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
      return text === 'true' || text === 'false'
        ? text === 'true'
        : refuse('it needs a boolean, a number or the text true or false');
    },
  },
};

/** JSON in one line; large integers as they are. */
function jsonText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (isJsonObject(value))
    return `{${Object.entries(value)
      .map(([key, member]) => `${JSON.stringify(key)}:${jsonText(member)}`)
      .join(',')}}`;
  return typeof value === 'string' || value === null ? JSON.stringify(value) : textOf(value)!;
}
