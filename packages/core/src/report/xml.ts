/**
 * Text inside XML: what would be markup is escaped, and what XML 1.0 can't hold at all becomes U+FFFD
 * (https://www.w3.org/TR/xml/#charsets). It holds between tags and between double quotes.
 */
export function xmlText(text: string): string {
  return text.replace(NEVER_IN_XML, '\ufffd').replace(/[<>&"\n\r\t]/g, (c) => ENTITIES[c]!);
}

const NEVER_IN_XML =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: { readonly [character: string]: string } = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
