"""The consultant's own texts in the folders of sites, and what stands in those about other sites nearby."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from cpted_cli.files.disk import read_bytes, visible
from cpted_cli.files.limits import TEXT_BYTES
from cpted_cli.lint.copied_text import SHARED, sentences
from cpted_cli.lint.material import OwnText

MARK = "site.yaml"


def own_texts(home: Path) -> Iterator[tuple[Path, OwnText]]:
    """Read the texts of a site in every language."""
    for folder in visible(home / "texts"):
        for path in visible(folder):
            content = read_bytes(path, TEXT_BYTES) if path.suffix == ".md" else None
            if isinstance(content, bytes):
                text = content.decode("utf-8-sig", "replace")
                yield path, OwnText(language=folder.name, text=text, name=path.stem)


def texts_elsewhere(home: Path, language: str) -> Mapping[str, frozenset[str]]:
    """Give the sentences written about other sites that lie in the same folder, or in that of the case."""
    here = home.resolve()
    tree = here.parent.parent if here.parent.name == "sites" else here.parent
    others = (site for site in _sites(tree) if site != here)
    return {str(one.relative_to(tree)): found for one in others if (found := _sentences(one, language))}


@cache
def _sites(tree: Path) -> tuple[Path, ...]:
    """Find the sites of a tree: one or two folders down, or in a case's `sites`."""
    near = [folder for folder in visible(tree) if folder.is_dir()]
    inner = [folder for one in near if not (one / MARK).is_file() for folder in visible(one) if folder.is_dir()]
    cases = [folder for one in inner if one.name == "sites" for folder in visible(one)]
    return tuple(one for one in (*near, *inner, *cases) if (one / MARK).is_file())


@cache
def _sentences(home: Path, language: str) -> frozenset[str]:
    texts = (one for _, one in own_texts(home) if one.language == language and one.name != SHARED)
    return frozenset(plain for one in texts for plain in sentences(one.text))
