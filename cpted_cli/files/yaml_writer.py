"""Writes plain data as YAML that people like to read: their order, no aliases, long lines folded."""

from typing import Any

import yaml

WIDTH = 110


class _Dumper(yaml.SafeDumper):
    """Writes a thing out each time instead of pointing back at it, and sets lists inside their key."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        super().increase_indent(flow, False)  # noqa: FBT003


def yaml_text(plain: Any) -> str:
    """Write plain data as one YAML document."""
    return yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
