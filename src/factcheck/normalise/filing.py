"""The forms of a language's value words, filed once and kept."""

from __future__ import annotations

from pathlib import Path

from factcheck import languages, text
from factcheck.languages import inflection
from factcheck.languages.compiled import kept
from factcheck.languages.filing import Entry
from factcheck.lexis import phrases, tenses
from factcheck.lexis.phrases import Forms
from factcheck.normalise import tables

# The code by which forms are filed.
_CODE = (
    __file__, languages.__file__, inflection.__file__, tables.__file__, phrases.__file__, tenses.__file__, text.__file__,
)  # fmt: skip


def filed(language: languages.Language, asked: frozenset[str]) -> Forms:
    """The forms of the categories that are asked for, with those that are the same in all languages."""
    sources = (languages.source(language.code), languages.source("_common"), *map(Path, _CODE))
    told = " ".join(sorted(asked))
    return kept(f"{language.code}.values", sources, told, Forms, lambda: _forms(language.table, asked))


def _forms(table: languages.Table, asked: frozenset[str]) -> Forms:
    stops = [Entry(word, "stop", "") for word in table.get("stop", {}).get("words", ())]
    own, common = tables.entries(table, asked), tables.entries(languages.common(), asked)
    return phrases.filed([*own, *common, *stops])
