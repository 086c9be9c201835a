import type { CaseName } from '../cases.ts';
import { knowsNothing, type Knows } from '../cleaning/paradigm.ts';
import { rightForms, type RightForm } from '../cleaning/right-forms.ts';
import { inEach, isForeign, termForms } from '../cleaning/term-forms.ts';
import { compileTerms, type TermMatcher } from '../occurrences.ts';
import { scriptOf, toCyrillic, toLatin } from '../script.ts';
import type { Term } from '../term.ts';
import type { Script } from '../text.ts';
import { possessiveForms } from './possessive.ts';

/** A glossary made ready to judge a text by. */
export interface Authority {
  readonly matcher: TermMatcher;
  readonly knows: Knows;
  /** @throws Error for an id that no term of the glossary has */
  readonly termOf: (termId: string) => TermAuthority;
}

/** What a term says should stand. Forms are in Cyrillic, but for foreign words. */
export interface TermAuthority {
  readonly canonical: string;
  readonly script: Script | undefined;
  /** What should stand for a form of a variant, likeliest first. */
  readonly rightsFor: (variant: string, form: string) => readonly RightForm[];
  /** The forms of the term in some cells; in the nominative where there are none. */
  readonly formsIn: (cells: readonly CaseName[]) => readonly RightForm[];
  /** A form of it as it is written in a script; a foreign word stays in Latin, unless it must not. */
  readonly inScript: (form: string, script: Script) => string;
}

/**
 * The terms of a text, its own and those shared by all. Case tables are made of each, those of what
 * stands wrong only when it is met.
 * @param matcher their forms, where they were compiled before
 */
export function makeAuthority(
  terms: readonly Term[],
  knows: Knows = knowsNothing,
  matcher: TermMatcher = compileTerms(terms, (term) => termForms(term, knows)),
): Authority {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const known = new Map<string, TermAuthority>();
  return {
    matcher,
    knows,
    termOf: (termId) => {
      const made = known.get(termId);
      if (made) return made;
      const term = byId.get(termId);
      if (term === undefined) throw new Error(`There is no term ${termId}.`);
      const one = termAuthority(term, knows);
      known.set(termId, one);
      return one;
    },
  };
}

function termAuthority(term: Term, knows: Knows): TermAuthority {
  const { canonical, script } = term;
  const stays = isForeign(term) || (script === 'Latn' && /[qwxy]/i.test(canonical));
  const table = inEach(termForms(term, knows), (form) =>
    scriptOf(form) === 'Latn' && !stays ? toCyrillic(form) : form,
  );
  const nominative: RightForm = {
    form: table.forms[`nominative-${table.number}`],
    cells: [`nominative-${table.number}`],
  };
  const possessives = possessiveForms(nominative.form, table.forms['genitive-singular']);
  /** Линколнових for Линцолнових: the same form of the adjective. */
  const adjective = (base: string, form: string): RightForm[] | null => {
    const wrong = toCyrillic(base);
    const { forms } = termForms({ canonical: wrong, variants: [] }, knows);
    const at = possessiveForms(wrong, forms['genitive-singular']).indexOf(toCyrillic(form));
    const right = possessives[at];
    return right === undefined ? null : [{ form: right, cells: [] }];
  };
  const meanings = new Map<string, ReadonlyMap<string, readonly RightForm[]>>();
  return {
    canonical,
    script,
    rightsFor: (base, form) => {
      const variant = term.variants.find((one) => one.form === base) ?? { form: base };
      const meant = meanings.get(base) ?? rightForms(variant, table, knows);
      meanings.set(base, meant);
      return meant.get(toCyrillic(form)) ?? adjective(base, form) ?? [nominative];
    },
    formsIn: (cells) => {
      const forms = cells
        .map((cell): RightForm => ({ form: table.forms[cell], cells: [cell] }))
        .filter(({ form }) => form !== '');
      return forms.length === 0 ? [nominative] : forms;
    },
    inScript: (form, wanted) => {
      if (wanted === 'Latn') return toLatin(form);
      return stays && script !== 'Cyrl' ? form : toCyrillic(form);
    },
  };
}
