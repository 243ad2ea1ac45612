"""What news is about, in a language's words: CODE.concepts.tsv beside its file, `concept<TAB>form, form` a line.

They stand apart from the words that the kinds ask for: there are many, the same concepts in every language. A form
may be a phrase (central bank). One that begins with = stands for itself alone, since its ending tells it from another
word ("=yearly", since a year is none); the concept - is that of words that only look like one of another: none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def forms(code: str) -> dict[str, list[str]]:
    """The forms of each concept; nothing for a language without the file."""
    lines = (line for file in sources(code) for line in file.read_text("utf-8").splitlines())
    rows = (line.split("\t") for line in lines if line)
    return {concept: told.split(", ") for concept, told in rows}


def sources(code: str) -> Iterator[Path]:
    """The language's file, if it has one."""
    file = Path(__file__).with_name(f"{code}.concepts.tsv")
    if file.is_file():
        yield file
