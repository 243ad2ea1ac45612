"""Inflected words of a language's file: "канадс(кий)" stands for the forms that [paradigm] lists under "кий".

Other words may follow: "министр(у) обороны".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

_Table = dict[str, dict[str, list[str]]]


def spread(table: _Table) -> _Table:
    """The table with every form written out; a file without paradigms as it is."""
    paradigms = table.pop("paradigm", None)
    if not paradigms:
        return table
    return {name: {value: list(_spread(forms, paradigms)) for value, forms in words.items()}
            for name, words in table.items()}  # fmt: skip


def _spread(forms: Iterable[str], paradigms: Mapping[str, Sequence[str]]) -> Iterable[str]:
    for form in forms:
        stem, _, ending = form.partition("(")
        if ending:
            name, _, behind = ending.partition(")")
            yield from (stem + each + behind for each in paradigms[name])
        else:
            yield form
