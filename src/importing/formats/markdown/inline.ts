import type { Token } from 'markdown-it';
import type { InlineStyle } from '../../../core/structure.ts';
import { plainAddress } from '../../markup/plain-address.ts';
import type { Steps } from '../../steps.ts';
import type { StyledText } from '../../styled-text.ts';

/** The words of a paragraph. A line break is `\n` only where the author asked for one. */
export function addInline(tokens: readonly Token[], styled: StyledText, steps: Steps): void {
  // Links do not nest.
  let address: string | null = null;
  for (const token of tokens) {
    const style = styles[token.tag];
    if (token.type === 'text' || token.type === 'text_special') styled.add(token.content);
    else if (token.type === 'softbreak') styled.add(' ');
    else if (token.type === 'hardbreak') styled.add('\n');
    else if (token.type === 'code_inline') inStyle('code', token.content);
    else if (token.type === 'note_ref') inStyle('reference', token.content, token.content);
    else if (token.type === 'image') {
      steps.add('pictures-left-out', token.content);
      styled.add(token.content);
    } else if (token.type === 'html_inline') addTag(token.content, styled, steps);
    else if (token.type === 'link_open') {
      address = plainAddress(token.attrGet('href') ?? '');
      if (address !== null) styled.open('link', address);
    } else if (token.type === 'link_close') {
      if (address !== null) styled.close('link');
    } else if (style !== undefined && token.nesting > 0) styled.open(style);
    else if (style !== undefined && token.nesting < 0) styled.close(style);
  }

  function inStyle(style: InlineStyle, text: string, to?: string): void {
    styled.open(style, to);
    styled.add(text);
    styled.close(style);
  }
}

function addTag(html: string, styled: StyledText, steps: Steps): void {
  const [, end, name = ''] = /^<(\/?)([\w-]+)/.exec(html) ?? [];
  const tag = name.toLowerCase();
  const style = styles[tag];
  if (tag === 'br') styled.add('\n');
  else if (tag === 'img') steps.add('pictures-left-out', html);
  else if (style === undefined) return;
  else if (end === '/') styled.close(style);
  else styled.open(style);
}

const styles: Readonly<Record<string, InlineStyle>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  s: 'strike',
  del: 'strike',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
};
