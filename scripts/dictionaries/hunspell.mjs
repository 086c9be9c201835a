/**
 * Every form of a hunspell dictionary: its words with their suffixes and prefixes, two suffixes
 * deep. Compounds are left out, and so are words that only compounds may use.
 *
 * @param {string} aff text of the .aff file, UTF-8
 * @param {string} dic text of the .dic file
 * @returns {Set<string>}
 */
export function expand(aff, dic) {
  const rules = readRules(aff);
  const forms = new Set();
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const entry = line.split(/[\t ]/)[0];
    if (entry === '' || entry.startsWith('#') || entry.startsWith('/')) continue;
    const [word, flags = ''] = entry.split('/');
    addForms(word, rules.split(flags), rules, forms);
  }
  return forms;
}

function addForms(word, flags, rules, forms) {
  const { hidden } = rules;
  if (flags.some((flag) => rules.onlyInCompounds.has(flag))) return;
  if (!flags.some((flag) => hidden.has(flag))) forms.add(word);
  const suffixed = withAffixes(word, flags, rules.suffixes);
  for (const { form, more } of [...suffixed]) {
    suffixed.push(...withAffixes(form, more, rules.suffixes));
  }
  for (const { form, crosses, more } of [{ form: word, crosses: true, more: [] }, ...suffixed]) {
    if (form !== word && !more.some((flag) => hidden.has(flag))) forms.add(form);
    if (!crosses) continue;
    for (const prefixed of withAffixes(form, flags.concat(more), rules.prefixes)) {
      if (form === word || prefixed.crosses) forms.add(prefixed.form);
    }
  }
}

function withAffixes(word, flags, affixes) {
  const results = [];
  for (const flag of flags) {
    for (const { strip, add, fits, crosses, more, isPrefix } of affixes.get(flag) ?? []) {
      if (!fits.test(word) || !(isPrefix ? word.startsWith(strip) : word.endsWith(strip))) continue;
      const bare = isPrefix ? word.slice(strip.length) : word.slice(0, word.length - strip.length);
      results.push({ form: isPrefix ? add + bare : bare + add, crosses, more });
    }
  }
  return results;
}

function readRules(aff) {
  const lines = aff.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
  const setting = (name) => lines.find(([key]) => key === name)?.[1];
  const split = splitter(setting('FLAG'));
  const given = (...names) => new Set(names.map(setting).filter((flag) => flag !== undefined));
  const rules = {
    split,
    suffixes: new Map(),
    prefixes: new Map(),
    hidden: given('NEEDAFFIX', 'FORBIDDENWORD'),
    onlyInCompounds: given('ONLYINCOMPOUND'),
  };
  const crossing = new Map();
  for (const [kind, flag, ...fields] of lines) {
    if (kind !== 'SFX' && kind !== 'PFX') continue;
    if (fields.length === 2 && /^[YN]$/.test(fields[0]) && !crossing.has(kind + flag)) {
      crossing.set(kind + flag, fields[0] === 'Y');
      continue;
    }
    const isPrefix = kind === 'PFX';
    const [strip, addition, condition = '.'] = fields;
    const [add, more = ''] = addition.split('/');
    const affixes = isPrefix ? rules.prefixes : rules.suffixes;
    if (!affixes.has(flag)) affixes.set(flag, []);
    affixes.get(flag).push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      fits: conditionOf(condition, isPrefix),
      crosses: crossing.get(kind + flag) ?? false,
      more: split(more),
      isPrefix,
    });
  }
  return rules;
}

const conditions = new Map();

function conditionOf(condition, isPrefix) {
  const pattern = isPrefix ? `^${condition}` : `${condition}$`;
  if (!conditions.has(pattern)) {
    conditions.set(pattern, new RegExp(pattern.replaceAll('-', '\\-'), 'u'));
  }
  return conditions.get(pattern);
}

/** How the flags of a word are written: letters, pairs of letters, or numbers. */
function splitter(kind) {
  if (kind === 'num') return (flags) => flags.split(',').filter(Boolean);
  if (kind === 'long') return (flags) => flags.match(/../gu) ?? [];
  return (flags) => Array.from(flags);
}
