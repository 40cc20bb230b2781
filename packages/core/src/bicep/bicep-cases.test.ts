import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Source, type Diagnostic } from '../source/index.ts';
import { compileBicep, compileBicepParameters, type BicepHost, type Compilation, type Origin } from './index.ts';
import { childrenOf, lex, parseBicep, parseBicepParameters, type Node, type Program } from './syntax/index.ts';

/** The case's own files are all there is. */
const host: BicepHost = {
  read: (path) => (isFile(path) ? new Source(path, readFileSync(path, 'utf8')) : undefined),
  readBytes: (path) => (isFile(path) ? readFileSync(path) : undefined),
  list: (path, pattern) => readdirSync(path).filter((name) => name.endsWith(pattern.replace('*', ''))),
};

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

const root = 'cases/bicep';

describe.each(readdirSync(root))('%s', (name) => {
  const folder = join(root, name);
  const file = join(folder, existsSync(join(folder, 'main.bicepparam')) ? 'main.bicepparam' : 'main.bicep');
  const source = new Source(file, readFileSync(file, 'utf8'));
  const parameters = file.endsWith('param');
  const compilation = parameters ? compileBicepParameters(source, host) : compileBicep(source, host);

  it('has these tokens', async () => {
    const tokens = lex(source).tokens.map(({ kind, start, end, text }) => {
      const { line, column } = source.position(start);
      const written =
        text !== undefined && kind.startsWith('string') ? JSON.stringify(text) : JSON.stringify(source.text.slice(start, end));
      return `${line}:${column} ${kind}${kind === 'end' || kind === 'newLine' ? '' : ` ${written}`}\n`;
    });
    await expect(tokens.join('')).toMatchFileSnapshot(join(process.cwd(), folder, 'expected.tokens.txt'));
  });

  it('has this syntax', async () => {
    const { program } = parameters ? parseBicepParameters(source) : parseBicep(source);
    await expect(tree(program, source, '')).toMatchFileSnapshot(join(process.cwd(), folder, 'expected.syntax.txt'));
  });

  it('becomes this JSON', async () => {
    await expect(`${compilation.json?.text ?? ''}\n`).toMatchFileSnapshot(join(process.cwd(), folder, 'expected.json'));
  });

  it('leads back to these lines', async () => {
    await expect(mapped(compilation, folder)).toMatchFileSnapshot(join(process.cwd(), folder, 'expected.map.txt'));
  });

  it('has these diagnostics', async () => {
    const found = compilation.diagnostics.map((diagnostic) => `${shown(diagnostic, folder)}\n`).join('');
    await expect(found).toMatchFileSnapshot(join(process.cwd(), folder, 'expected.diagnostics.txt'));
  });
});

/** One line for each node: what it is, and its text where that is short. */
function tree(node: Node | Program, source: Source, indent: string): string {
  const text = source.text.slice(node.start, node.end);
  const short = node.kind !== 'program' && text.length <= 60 && !/[\r\n]/.test(text) ? ` ${text}` : '';
  const children = childrenOf(node).map((child) => tree(child, source, `${indent}  `));
  return `${indent}${node.kind}${short}\n${children.join('')}`;
}

/** For each line of the JSON, the place it was written at, and the modules it came through. */
function mapped({ json, map }: Compilation, folder: string): string {
  let offset = 0;
  const lines = (json?.text ?? '').split('\n').map((text) => {
    const origin = map.origin(offset + text.length - text.trimStart().length);
    offset += text.length + 1;
    return `${place(origin, folder).padEnd(24)}| ${text}\n`;
  });
  return lines.join('');
}

function place(origin: Origin | undefined, folder: string): string {
  if (!origin) return '';
  const { line, column } = origin.source.position(origin.span.start);
  const own = `${relative(folder, origin.source.name)}:${line}:${column}`;
  return origin.through ? `${own} < ${place(origin.through, folder)}` : own;
}

function shown({ source, span, code, severity, message }: Diagnostic, folder: string): string {
  const { line, column } = source.position(span.start);
  const text = message.replaceAll(`${folder}/`, '');
  return `${relative(folder, source.name)}:${line}:${column} ${severity} ${code} ${text} | ${JSON.stringify(source.text.slice(span.start, span.end))}`;
}
