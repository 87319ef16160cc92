"""What a page is made of besides words: files of the template and pictures, given by name, never fetched."""

import re
from base64 import b64encode
from collections.abc import Callable, Mapping

Files = Mapping[str, bytes]
Address = Callable[[str], str]

_TEMPLATE_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".woff2": "font/woff2",
    ".ttf": "font/ttf",
}
_PICTURE_STARTS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
_CSS_ADDRESS = re.compile(r"""url\(\s*(['"]?)([^'")]*)\1\s*\)""")
_CSS_REFUSED = re.compile(r"@import|</|\\(?!20)", re.IGNORECASE)


class TemplateRefused(Exception):  # noqa: N818  a planned ending
    """A template cannot be used; `name` is its file, `line` the line if known, `reason` what stood there."""

    def __init__(self, name: str, reason: str, line: int | None = None) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
        self.line = line


class PictureRefused(Exception):  # noqa: N818  a planned ending
    """A picture is neither JPEG nor PNG, whatever its name says; `name` tells which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def data_address(content: bytes, media_type: str) -> str:
    """Write the content itself as an address, so that the page needs no other file."""
    return f"data:{media_type};base64,{b64encode(content).decode('ascii')}"


def template_type(name: str) -> str:
    """Name the kind of a template's file by its ending."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if ending not in _TEMPLATE_TYPES:
        raise TemplateRefused(name, "kind of file")
    return _TEMPLATE_TYPES[ending]


def picture_type(name: str, content: bytes) -> str:
    """Name the kind of a picture by what it is, never by its name."""
    for start, media_type in _PICTURE_STARTS.items():
        if content.startswith(start):
            return media_type
    raise PictureRefused(name)


def text_of(template: Files, name: str) -> str:
    """Read a text file of the template."""
    if name not in template:
        raise TemplateRefused(name, "missing")
    return template[name].decode("utf-8")


def styled(template: Files, names: tuple[str, ...], address: Address) -> str:
    """Join style sheets and give every file that they name an address inside the page."""
    return "\n".join(_sheet(template, name, address) for name in names)


def _sheet(template: Files, name: str, address: Address) -> str:
    text = text_of(template, name)
    if refused := _CSS_REFUSED.search(text):
        raise TemplateRefused(name, refused.group(), text.count("\n", 0, refused.start()) + 1)
    return _CSS_ADDRESS.sub(lambda found: f'url("{address(found.group(2))}")', text)
