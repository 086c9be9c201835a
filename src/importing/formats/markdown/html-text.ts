import { Parser } from 'htmlparser2';
import type { Steps } from '../../steps.ts';

/** The words of a piece of HTML in Markdown, a string for each thing that stands by itself. */
export function textOfHtml(html: string, steps: Steps): string[] {
  const texts = [''];
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'img') steps.add('pictures-left-out');
      if (isSilent(name)) {
        silent++;
        steps.add('scripts-left-out', `<${name}>`);
      }
      if (!inline.test(name)) texts.push('');
    },
    onclosetag(name) {
      if (isSilent(name)) silent--;
      if (!inline.test(name)) texts.push('');
    },
    ontext(text) {
      if (silent === 0) texts.push((texts.pop() ?? '') + text);
    },
  });
  parser.end(html);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const isSilent = (name: string): boolean => name === 'script' || name === 'style';

const inline =
  /^(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|u|var|wbr)$/;
