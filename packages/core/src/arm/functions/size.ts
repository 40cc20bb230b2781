import { Float } from '../../source/index.ts';
import type { Expression } from '../expression.ts';
import { Refusal, Unknown, type Value } from '../value.ts';

/** How much a value is when it is written out: parts can be shared, and a few doublings make very much of very little. */
interface Size {
  readonly parts: number;
  readonly depth: number;
}

/** Far more than any template has, and less than does harm. */
const MAX_PARTS = 2_000_000;
const MAX_DEPTH = 400;
const MAX_TEXT = 16_000_000;
/** So many characters count as one part. */
const TEXT_PART = 64;

const sizes = new WeakMap<object, Size>();

/** The value, or a refusal because it has grown too large or too deep. */
export function bounded(value: Value | Refusal): Value | Refusal {
  if (typeof value === 'string') return value.length > MAX_TEXT ? tooMuch() : value;
  if (typeof value !== 'object' || value === null || value instanceof Refusal || value instanceof Float) return value;
  const { parts, depth } = sizeOf(value);
  return parts > MAX_PARTS || depth > MAX_DEPTH ? tooMuch() : value;
}

/** Whether a text of that length may be made. */
export function fitsText(length: number): boolean {
  return length <= MAX_TEXT;
}

/** An expression that was written to cost more than any template needs. */
export function tooMuch(): Refusal {
  return new Refusal('arm/too-large', 'The expression takes more than any template needs; it is not evaluated.');
}

function sizeOf(value: Value): Size {
  if (typeof value === 'string') return { parts: 1 + Math.floor(value.length / TEXT_PART), depth: 0 };
  if (typeof value !== 'object' || value === null || value instanceof Float) return ONE;
  if (value instanceof Unknown) return remembered(value.residual, sizeOfExpression);
  return remembered(value, (whole) => sum(whole.values(), sizeOf));
}

function sizeOfExpression(expression: Expression): Size {
  switch (expression.kind) {
    case 'literal':
      return sizeOf(expression.value);
    case 'call':
      return sum(expression.args, (argument) => remembered(argument, sizeOfExpression));
    case 'property':
      return sum([expression.target], (target) => remembered(target, sizeOfExpression));
    case 'index':
      return sum([expression.target, expression.index], (part) => remembered(part, sizeOfExpression));
  }
}

function remembered<T extends object>(whole: T, measure: (whole: T) => Size): Size {
  let size = sizes.get(whole);
  if (size === undefined) {
    size = measure(whole);
    sizes.set(whole, size);
  }
  return size;
}

function sum<T>(items: Iterable<T>, measure: (item: T) => Size): Size {
  let parts = 1;
  let depth = 0;
  for (const item of items) {
    const size = measure(item);
    parts += size.parts;
    depth = Math.max(depth, size.depth + 1);
  }
  return { parts, depth };
}

const ONE: Size = { parts: 1, depth: 0 };
