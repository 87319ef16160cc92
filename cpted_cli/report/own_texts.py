"""The consultant's Markdown as blocks: paragraphs, lists, headings, bold and italic; all else is plain text.

HTML in a text is text. A link is its words with the address after it, a picture its alternative text:
nothing is fetched and nothing runs.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from cpted_cli.report.blocks import Block, Group, Heading, Items, Paragraph, Run, Runs
from cpted_cli.wording.translator import Words

BREAKS = {"softbreak", "hardbreak"}


def own_words(text: str, words: Words) -> tuple[Block, ...]:
    """Give a text of the consultant's, marked as theirs; nothing where there is none."""
    found = blocks_of(text)
    return (Group(kind="own", label=words.text("The assessors' own text"), blocks=found),) if found else ()


def blocks_of(text: str) -> tuple[Block, ...]:
    """Read a text as blocks."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark", {"html": False})
    return tuple(_blocks(SyntaxTreeNode(parser.parse(text)).children))


def _blocks(nodes: Iterable[Any]) -> Iterator[Block]:
    for node in nodes:
        if node.type == "heading":
            yield Heading(text="".join(run.text for run in _runs(node)), level=3 if node.tag in {"h1", "h2"} else 4)
        elif node.type in {"bullet_list", "ordered_list"}:
            yield Items(items=tuple(_item(one) for one in node.children), ordered=node.type == "ordered_list")
        elif node.type in {"paragraph", "inline"}:
            yield Paragraph(runs=_runs(node))
        elif node.type in {"fence", "code_block", "html_block"}:
            yield Paragraph(runs=(Run(text=node.content.strip()),))
        elif node.children:
            yield from _blocks(node.children)


def _item(node: Any) -> Runs:
    """Give a list item as one line; a list within it follows as text, for lists here have one level."""
    parts: list[Run] = []
    for block in _blocks(node.children):
        runs = block.runs if isinstance(block, Paragraph) else ()
        inner = block.items if isinstance(block, Items) else ()
        for more in (runs, *inner):
            parts.extend([Run(text=" "), *more] if parts and more else more)
    return tuple(parts)


def _runs(node: Any) -> Runs:
    return tuple(run for child in node.children for run in _inline(child, strong=False, emphasis=False))


def _inline(node: Any, *, strong: bool, emphasis: bool) -> Iterator[Run]:
    if node.type in BREAKS:
        yield Run(text=" ", strong=strong, emphasis=emphasis)
    elif node.type == "image":
        yield Run(text=node.content, strong=strong, emphasis=emphasis)
    elif node.type == "link":
        yield from _children(node, strong=strong, emphasis=emphasis)
        yield Run(text=f" ({node.attrGet('href')})", strong=strong, emphasis=emphasis)
    elif node.type == "strong":
        yield from _children(node, strong=True, emphasis=emphasis)
    elif node.type == "em":
        yield from _children(node, strong=strong, emphasis=True)
    elif node.children:
        yield from _children(node, strong=strong, emphasis=emphasis)
    elif node.content:
        yield Run(text=node.content, strong=strong, emphasis=emphasis)


def _children(node: Any, *, strong: bool, emphasis: bool) -> Iterator[Run]:
    for child in node.children:
        yield from _inline(child, strong=strong, emphasis=emphasis)
