import type { MarkdownPreset } from '../../core/markdown-choices.ts';

const glossary = `{% if terms.size > 0 %}## {{ labels.glossary }}

{% for term in terms %}### {{ term.term }}

{% if term.category != "" or term.tags.size > 0 %}{{ term.category }}{% for tag in term.tags %}{% unless forloop.first and term.category == "" %} {% endunless %}#{{ tag }}{% endfor %}

{% endif %}{% if term.definition != "" %}{{ term.definition }}

{% endif %}{% if term.forms.size > 0 %}{% for form in term.forms %}{{ form.form }} ({{ form.kind }}){% unless forloop.last %} · {% endunless %}{% endfor %}

{% endif %}{% if term.places.size > 0 %}{% for place in term.places %}[{{ place.place }}]({{ place.link }}){% unless forloop.last %} · {% endunless %}{% endfor %}

{% endif %}{% endfor %}{% endif %}`;

const errata = `{% if errata.size > 0 %}## {{ labels.errata }}

{% for erratum in errata %}- [{{ erratum.place }}]({{ erratum.link }}) · {{ erratum.was }} → {{ erratum.becomes }} · {{ erratum.kind }}{% if erratum.why != "" %}: {{ erratum.why }}{% endif %} · {{ erratum.who }}{% if erratum.is_proposed %}, {{ labels.proposed }}{% endif %}
{% endfor %}{% endif %}`;

const noteFoot = `{% if note.note_and_tags != "" %}{{ note.note_and_tags }}

{% endif %}[{{ note.place }}]({{ note.link }}){% if note.created != "" %} · {{ note.created }}{% endif %}

{% endfor %}`;

const quoted = `{% if note.context != "" %}{{ note.context | quote }}
{% endif %}{% if note.echo != "" %}{% capture echo %}*{{ note.other_side }}:* {{ note.echo }}{% endcapture %}>
{{ echo | quote }}
{% endif %}`;

/** The ready-made forms as templates, to use as they are or to begin from. */
export const readyTemplates: Readonly<Record<Exclude<MarkdownPreset, 'template'>, string>> = {
  obsidian: `{% for note in notes %}{% if note.is_first %}## {{ note.heading }}

{% endif %}> [!quote] {{ note.place }} · {{ note.colour }} · {{ note.side }}
${quoted}
^{{ note.block_id }}

${noteFoot}${glossary}${errata}`,
  commonmark: `{% for note in notes %}{% if note.is_first %}## {{ note.heading }}

{% endif %}> **{{ note.place }} · {{ note.colour }} · {{ note.side }}**
>
${quoted}
<a id="{{ note.block_id }}"></a>

${noteFoot}${glossary}${errata}`,
  // As Zotero (7) writes notes from annotations: the words, where they stand, the comment.
  zotero: `## {{ labels.notes }}

{% for note in notes %}„{{ note.context | inline }}“ ({% if text.author != "" %}{{ text.author }}, {% endif %}[{{ note.place }}]({{ note.link }})){% if note.echo != "" %} [{{ note.other_side }}: „{{ note.echo | inline }}“]{% endif %}{% if note.note_and_tags != "" %}{% if note.note_lines > 1 %}

{% else %} {% endif %}{{ note.note_and_tags }}{% endif %}

{% endfor %}${glossary}${errata}`,
  // As Readwise exports to Obsidian: what is known of the text, then highlights in a list.
  readwise: `## {{ labels.metadata }}

- {{ labels.author }}: {{ text.author }}
- {{ labels.title }}: {{ text.title }}

## {{ labels.highlights }}

{% for note in notes %}- {{ note.context | inline }} ([{{ note.place }}]({{ note.link }}))
{% if note.echo != "" %}    - {{ note.other_side }}: {{ note.echo | inline }}
{% endif %}{% if note.note != "" %}    - {{ labels.note }}: {{ note.note | indent: 6 }}
{% endif %}{% if note.tags.size > 0 %}    - {{ labels.tags }}:{% for tag in note.tags %} #{{ tag }}{% endfor %}
{% endif %}{% endfor %}
${glossary}${errata}`,
};
