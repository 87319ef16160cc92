"""Spoils valid files at random, as slips of the hand and of programs do."""

import random
from pathlib import Path

from cpted_cli.files.disk import yaml_files
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.library import content_faults, shipped, shipped_library
from cpted_cli.files.sound_parts import sound_part_from_bytes
from cpted_cli.wording.faults import fault_line
from cpted_cli.wording.translator import words_for
from tests.files.reading import lies_inside

TOKENS = (
    b":",
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b"  ",
    b"'",
    b'"',
    b"#",
    b"&a ",
    b"*a",
    b"!!str ",
    b"|",
    b">",
    b"? ",
    b"---\n",
    b"...\n",
    b"%",
    b"@",
    b"`",
    b"<<: ",
    b"null",
    b"~",
    b"no",
    b"0",
    b"-1",
    b"3,2",
    b"1e999",
    b".inf",
    b"012",
    b"\x00",
    b"\x07",
    b"\xff",
    b"\xc3",
    b"\xef\xbb\xbf",
    "å".encode(),
    "😀".encode(),
    "\u2028".encode(),
    "\x85".encode(),
    b"[" * 50,
    b"x-a: 1\n",
    b"kind: ",
    b"format: cpted-site/1\n",
    b"\\",
    b"\\0",
    b"\\ud800",
)
VALID = [
    *sorted((Path(__file__).parents[1] / "formats").rglob("*.yaml")),
    *sorted((Path(__file__).parents[1] / "bad_files" / "folder").rglob("*.yaml")),
    *(path for path in yaml_files(shipped("checklists")) if path.stat().st_size < 20_000),
]


def spoilt(content: bytes, chance: random.Random) -> bytes:
    """Delete, insert, replace, double or move some bytes, words or lines."""
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20))):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice((0, 1, 1, 3, 20, 200)))
        piece = chance.choice((b"", chance.choice(TOKENS), bytes([chance.randrange(256)]), content[start:end] * 2))
        if chance.random() < 0.2:
            lines = content.splitlines(keepends=True) or [b""]
            chance.shuffle(lines) if chance.random() < 0.1 else lines.pop(chance.randrange(len(lines)))
            content = b"".join(lines)
        content = content[:start] + piece + content[end:]
    return content


def mutate(seed: int) -> None:
    """Spoil a valid file: it either reads, or every fault lies inside it and has its sentence."""
    chance = random.Random(seed)  # noqa: S311  a seed that repeats is wanted
    path = chance.choice(VALID)
    content = spoilt(path.read_bytes(), chance)
    document, faults = document_from_bytes(content, path)
    if document is not None:
        assert not faults, f"seed {seed}: read, and faults are told all the same"
        faults = content_faults(document, shipped_library())
    elif not faults:
        msg = f"seed {seed}: neither read nor told"
        raise AssertionError(msg)
    told = [fault_line(fault, words_for("en")) for fault in faults]
    once = {(fault.place, fault.code, fault.where[-1:]) for fault in faults}
    assert len(told) == len(once), f"seed {seed}: told twice: {told}"
    part = None if document is not None else sound_part_from_bytes(content, path)
    hidden = () if part is None else content_faults(part.document, shipped_library())
    for fault in (*faults, *(one for one in hidden if part is not None and not part.is_echo(one))):
        assert lies_inside(content, fault), f"seed {seed}: {fault} lies outside"
