"""Edits the text of a YAML file and leaves comments, order and quotes as the user wrote them."""

import io

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from cpted_cli.wording.translator import N_

NO_FOLDING = 1 << 20
UNREADABLE = N_("the file was changed meanwhile and can no longer be read")


def editable(text: str) -> CommentedMap | None:
    """Read a text so that it can be edited; None if it cannot be read."""
    try:
        root = _yaml().load(text)
    except YAMLError:
        return None
    return root if isinstance(root, CommentedMap) else None


def edited_text(root: CommentedMap) -> str:
    """Write what was edited."""
    written = io.StringIO()
    _yaml().dump(root, written)
    return written.getvalue()


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = NO_FOLDING
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    return yaml
