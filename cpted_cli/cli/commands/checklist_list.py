"""`cpted checklist list`: the checklists that come with cpted."""

import json

import typer

from cpted_cli.cli.options import TextOrJson, TextOrJsonOption
from cpted_cli.cli.voice import voice_of


def checklist_list(context: typer.Context, format_: TextOrJsonOption = TextOrJson.TEXT) -> None:
    """List the checklists."""
    from cpted_cli.files.library import shipped_library, whole_checklist
    from cpted_cli.model.text import in_language

    words = voice_of(context).words
    rows = []
    for name, document in sorted(shipped_library().checklists.items()):
        whole, _ = whole_checklist(document)
        criteria = tuple(whole.criteria()) if whole else ()
        rows.append(
            {
                "id": name,
                "edition": document.value.edition,
                "title": in_language(document.value.title, words.language),
                "criteria": len(criteria),
                "short": sum(one.short for one in criteria),
            }
        )
    if format_ is TextOrJson.JSON:
        typer.echo(json.dumps({"checklists": rows}, ensure_ascii=False, indent=2))
        return
    for row in rows:
        said = words.text("{criteria} criteria, {short} in the quick visit", **row)
        typer.echo(f"{row['id']:<20} {row['edition']:<8} {row['title']} ({said})")
