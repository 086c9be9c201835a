/** Addresses a document leads to, each as a relationship of its own (ECMA-376, part 2, § 9.3). */
export class Links {
  readonly #ids = new Map<string, string>();

  /** The id of the relationship that leads there; `null` for what Word would not open, or refuse. */
  idOf(address: string): string | null {
    if (!followed.test(address) || address.length > longest) return null;
    const id = this.#ids.get(address) ?? `link${this.#ids.size + 1}`;
    this.#ids.set(address, id);
    return id;
  }

  /** Address and id of each. */
  all(): readonly (readonly [string, string])[] {
    return [...this.#ids];
  }
}

/** What RFC 3986 allows, and nothing that does more than lead somewhere. */
const followed =
  /^(?:https?:\/\/[\w.-]+(?::\d+)?(?:[/?#]|$)|mailto:)(?:[\w.~:/?#@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

/** Word refuses a whole document for an address that is longer. */
const longest = 2000;
