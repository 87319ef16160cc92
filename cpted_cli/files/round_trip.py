"""Edits the text of a YAML file and leaves comments, order and quotes as the user wrote them."""

import io

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

NO_FOLDING = 1 << 20


def editable(text: str, *, offset: int = 0) -> CommentedMap | None:
    """Read a text so that it can be edited; None if it cannot be read. Lists stand `offset` inside their key."""
    try:
        root = _yaml(offset).load(text)
    except YAMLError:
        return None
    return root if isinstance(root, CommentedMap) else None


def edited_text(root: CommentedMap, *, offset: int = 0) -> str:
    """Write what was edited."""
    written = io.StringIO()
    _yaml(offset).dump(root, written)
    return written.getvalue()


def _yaml(offset: int) -> YAML:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=2 + offset, offset=offset)
    yaml.width = NO_FOLDING
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    return yaml
