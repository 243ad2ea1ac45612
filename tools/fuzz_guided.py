"""Fuzzing of extraction with inputs that coverage chooses, by atheris (`pip install atheris`).

    python tools/fuzz_guided.py DIR -runs=1000000 -max_len=160

DIR keeps the inputs that reached new code; it must exist, and may be used again. The bytes of an input choose pieces:
words of the values' tables, parts of the gold's sentences, signs and digits, or code points whatever. Bytes taken for
letters alone would take years to come upon a word.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["factcheck"]):
    import fuzz

    from factcheck import languages

CODES = list(languages.codes())
POOLS = {lang: fuzz.words(lang) for lang in CODES}
TOLD = {lang: [text.split(" ") for text in fuzz.sentences(lang)] for lang in CODES}
PIECES = 30  # at most, in one text


def chosen(source: atheris.FuzzedDataProvider, lang: str) -> str:
    """A text made of the pieces that an input's bytes choose."""
    made = ""
    for _ in range(PIECES):
        if not source.remaining_bytes():
            break
        made += _piece(source, lang) + source.PickValueInList([" ", " ", "", ", ", "-", ". "])
    return made


def _piece(source: atheris.FuzzedDataProvider, lang: str) -> str:
    kind = source.ConsumeIntInRange(0, 5)
    if kind == 0 or (kind < 3 and not TOLD[lang]):
        return str(source.PickValueInList(POOLS[lang]))
    if kind <= 2:
        words = source.PickValueInList(TOLD[lang])
        first = source.ConsumeIntInRange(0, len(words) - 1)
        return " ".join(words[first : first + source.ConsumeIntInRange(1, 8)])
    if kind == 3:
        return str(source.ConsumeIntInRange(0, 3000))
    return str(source.PickValueInList(list(fuzz.SIGNS))) if kind == 4 else str(source.ConsumeUnicode(8))


def one(data: bytes) -> None:
    source = atheris.FuzzedDataProvider(data)
    lang = source.PickValueInList(CODES)
    fuzz.check(chosen(source, lang), lang)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
