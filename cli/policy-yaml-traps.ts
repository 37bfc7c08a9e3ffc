/**
 * What is refused before a text is parsed: nesting that no policy has, on which the parser runs out of stack and takes the
 * process with it, and aliases, which can multiply a text or contain themselves. One pass over the lexer's tokens: it
 * keeps no stack of its own, and knows what is quoted.
 */
import { CST, Lexer } from 'yaml';
import type { YamlFault } from './policy-yaml-faults.ts';

/** Brackets, indicators and indentations around one place; a policy has about ten. */
const DEEPEST = 64;

/** The first alias, or the first place nested too deeply; null where there is neither. */
export function yamlTrap(text: string): YamlFault | null {
  let offset = 0;
  let lineStart = 0;
  let isLineStart = true;
  let isScalar = false;
  let brackets = 0;
  /** Where the block collections around this place began, from left to right. */
  const columns: number[] = [];
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isScalar ? 'content' : CST.tokenType(token);
    isScalar = type === 'scalar';
    // Marks of the lexer, not part of the text.
    if (isScalar || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'alias') return fault(offset, token, 'the value itself: aliases are not taken');
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets = Math.max(0, brackets - 1);
    const isIndicator =
      type === 'seq-item-ind' || type === 'explicit-key-ind' || (type === 'map-value-ind' && brackets === 0);
    const isBlank = type === 'space' || type === 'newline' || type === 'comment';
    if (isIndicator || (isLineStart && !isBlank)) {
      while ((columns.at(-1) ?? -1) >= offset - lineStart) columns.pop();
      columns.push(offset - lineStart);
    }
    if (columns.length + brackets > DEEPEST) return fault(offset, null, 'lists and mappings nested less deeply');
    if (!isBlank) isLineStart = false;
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak !== -1) {
      lineStart = offset + lastBreak + 1;
      isLineStart = true;
    }
    offset += token.length;
  }
  return null;
}

function fault(offset: number, value: string | null, expected: string): YamlFault {
  return { offset, path: '', value, expected };
}
