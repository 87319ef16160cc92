"""The data that a PDF carries: each file with its relationship and a date that is not the clock's."""

from datetime import date as calendar_day
from typing import Any

from cpted_cli.report.assets import Files

_TYPES = {".json": "application/json", ".yaml": "application/yaml", ".csv": "text/csv", ".pdf": "application/pdf"}


def attach(document: Any, attached: Files, date: str, description: str) -> None:
    """Attach files to an open PDF in the order of their names."""
    from pikepdf import Array, AttachedFileSpec, Name

    moment = pdf_date(date)
    specs = []
    for name in sorted(attached):
        ending = name[name.rfind(".") :].lower()
        spec = AttachedFileSpec(
            document,
            attached[name],
            filename=name,
            description=description,
            mime_type=_TYPES.get(ending, "application/octet-stream"),
            creation_date=moment,
            mod_date=moment,
        )
        spec.obj.AFRelationship = Name.Data
        document.attachments[name] = spec
        specs.append(document.attachments[name].obj)
    if specs:
        document.Root.AF = Array(specs)


def pdf_date(date: str) -> str:
    """Write an ISO day as a PDF's moment: its midnight, in universal time."""
    return f"D:{calendar_day.fromisoformat(date):%Y%m%d}000000Z"
