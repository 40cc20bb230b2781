import type { Json } from '../../resource/index.ts';

/** Whether an IPv4 address is in a block such as `10.1.0.0/16`; false for anything that isn't either. */
export function isInBlock(address: Json | undefined, block: Json): boolean {
  if (typeof address !== 'string' || typeof block !== 'string') return false;
  const [start = '', length = '32'] = block.split('/');
  const [a, b] = [addressNumber(address), addressNumber(start)];
  const size = 2 ** (32 - Number(length));
  return a !== undefined && b !== undefined && Math.floor(a / size) === Math.floor(b / size);
}

function addressNumber(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text.trim());
  return parts ? parts.slice(1).reduce((sum, part) => sum * 256 + Number(part), 0) : undefined;
}
