import type { Expression } from './expression.ts';

/**
 * The text of an expression without the brackets around it, in the one way Microsoft's engine prints what is left of an
 * expression: `concat('a', reference('x').y)`.
 */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
    case 'call': {
      const name = expression.namespace === undefined ? expression.name : `${expression.namespace}.${expression.name}`;
      return `${name}(${expression.args.map(printExpression).join(', ')})`;
    }
    case 'property':
      return printExpression(expression.target) + access(expression.name);
    case 'index': {
      const { index } = expression;
      const target = printExpression(expression.target);
      if (index.kind === 'literal' && typeof index.value === 'string') return target + access(index.value);
      return `${target}[${printExpression(index)}]`;
    }
  }
}

function access(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${quote(name)}]`;
}

function quote(text: string): string {
  return `'${text.includes("'") ? text.replaceAll("'", "''") : text}'`;
}

/** Whether `.name` can be written instead of `['name']`. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}_$][\p{L}\p{Nd}_$]*$/u.test(text);
}
