"""A new safety walk's file: what it is, of which site, on which day."""

from datetime import date

from cpted_cli.files.yaml_writer import yaml_text

HEAD = """\
# What residents said on their walk, stop by stop, and what became of it. Nobody is named.
# cpted case add stop, cpted case add remark and cpted case add safety-walk write here; change and add freely.
"""


def walk_start(site: str, day: date) -> str:
    """Give the text of a safety walk of which nothing more is said yet."""
    return HEAD + yaml_text({"format": "cpted-safety-walk/1", "site": site, "date": day})
