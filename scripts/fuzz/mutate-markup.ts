import type { Random } from '../../src/importing/samples/random.ts';

/** Markup with one to four things wrong with it that may happen to tags and entities. */
export function mutatedMarkup(source: string, random: Random): string {
  let tokens: string[] = source.match(/<[^>]*>|[^<]+|</g) ?? [];
  for (let times = 1 + random.below(4); times > 0; times--) {
    tokens = random.one(mutations)(tokens, random);
  }
  return tokens.join('');
}

type Mutation = (tokens: string[], random: Random) => string[];

const mutations: readonly Mutation[] = [
  function loseOne(tokens, random) {
    return tokens.toSpliced(random.below(tokens.length + 1), 1);
  },
  function loseMany(tokens, random) {
    return tokens.toSpliced(random.below(tokens.length + 1), random.below(40));
  },
  function twice(tokens, random) {
    const at = random.below(tokens.length + 1);
    return tokens.toSpliced(at, 0, ...tokens.slice(at, at + random.below(20)));
  },
  function move(tokens, random) {
    const [taken = ''] = tokens.slice(random.below(tokens.length + 1));
    return tokens.toSpliced(random.below(tokens.length + 1), 0, taken);
  },
  function nestAll(tokens, random) {
    const depth = random.one([10, 300, 3000]);
    const [name = 'p'] = tokenNames(tokens, random);
    const ends = random.once(2) ? `</${name}>`.repeat(depth) : '';
    const at = random.below(tokens.length + 1);
    return [...tokens.slice(0, at), `<${name}>`.repeat(depth), ...tokens.slice(at), ends];
  },
  function rename(tokens, random) {
    const [from = 'p', to] = [tokenNames(tokens, random)[0], random.one(names)];
    const pattern = new RegExp(`^(</?)${from.replace(/[.$]/g, '\\$&')}(?=[\\s/>])`);
    return tokens.map((token) => token.replace(pattern, `$1${to}`));
  },
  function renameOne(tokens, random) {
    return changeOne(tokens, random, (token) => token.replace(/[\w:.-]+/, random.one(names)));
  },
  function attributeJunk(tokens, random) {
    return changeOne(tokens, random, (token) =>
      token.replace(/\s*\/?>$/, ` ${random.one(attributes)}>`),
    );
  },
  function swapValue(tokens, random) {
    return changeOne(tokens, random, (token) =>
      token.replace(/="[^"]*"/, `="${random.one(values)}"`),
    );
  },
  function words(tokens, random) {
    return tokens.toSpliced(random.below(tokens.length + 1), 0, random.one(pieces));
  },
];

function changeOne(tokens: string[], random: Random, change: (token: string) => string): string[] {
  const places = [...tokens.keys()].filter((place) => tokens[place]?.startsWith('<'));
  if (places.length === 0) return tokens;
  const place = random.one(places);
  return tokens.with(place, change(tokens[place] ?? ''));
}

function tokenNames(tokens: readonly string[], random: Random): string[] {
  const found = tokens.flatMap((token) => /^<([\w:.-]+)/.exec(token)?.[1] ?? []);
  return found.length === 0 ? [] : [random.one(found)];
}

const names = [
  ...['p', 'div', 'table', 'tr', 'td', 'li', 'ul', 'a', 'br', 'h1', 'pre', 'blockquote', 'sup'],
  ...['script', 'style', 'title', 'textarea', 'template', 'svg', 'plaintext', 'xmp', 'aside'],
  ...['note', 'l', 'lg', 'head', 'hi', 'ref', 'choice', 'sic', 'w:p', 'w:r', 'w:t', 'w:tbl'],
  ...['w:footnoteReference', 'w:del', 'w:ins', 'text:p', 'text:h', 'text:note', 'text:note-body'],
  ...['text:span', 'table:table-row', 'itemref', 'item', 'rootfile', 'constructor', '__proto__'],
];

const attributes = [
  ...['id=""', 'id="n1"', 'href="#n1"', 'href="javascript:alert(1)"', 'class="footnote"'],
  ...['epub:type="noteref"', 'hidden', 'xml:lang', '__proto__="x"', 'constructor=1', '="', "'"],
  ...['style="font-style:italic;display:none"', 'onclick="RUNSCRIPT"', `x="${'y'.repeat(5000)}"`],
  ...['w:val="99999999999"', 'text:c="999999999"', 'table:number-columns-repeated="99999999"'],
];

const values = [
  ...['', ' ', '#', '#n1', '../../../etc/passwd', '%', '%00', '%E0%A4%A', '-1', '99999999999'],
  ...['toString', '__proto__', 'chapter1.xhtml', 'OEBPS/content.opf', 'https://example.org/'],
];

const pieces = [
  ...['&#0;', '&#xD800;', '&#x110000;', '&#99999999999;', '&lol;', '&amp', '&', '&#', '&#x1F600;'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?xml', '?>', '<!DOCTYPE x [<!ENTITY a "b">]>', '</'],
  ...['<!DOCTYPE', '<', '>', '\0', '\u202e', '\ufeff', '</p></p></p>', '<script>', '</script>'],
  ...['<plaintext>', '<br><br><br>', '<a id="n1"/>', '<text:s text:c="9"/>', '<w:tab/>', '\u2028'],
];
