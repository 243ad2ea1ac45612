"""Catalogues: gettext's, one a language, compiled from locale/LANG/LC_MESSAGES/factcheck.po by tools/catalogue.py."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from factcheck.messages import Message, Teller

SOURCE = "en"
"""The language of the texts in the code and in wording/en.toml, which needs no catalogue."""
FOLDER = Path(__file__).parents[1] / "locale"
DOMAIN = "factcheck"


@cache
def codes() -> tuple[str, ...]:
    """The languages of the interface, by code."""
    return tuple(sorted((SOURCE, *(file.parts[-3] for file in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")))))


def preferred(environment: Mapping[str, str]) -> str:
    """The interface's language by the locale: LC_ALL, LC_MESSAGES or LANG; LANGUAGE goes before them, as in gettext."""
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if not locale or locale.partition(".")[0] in ("C", "POSIX"):
        return SOURCE
    wanted = [*environment.get("LANGUAGE", "").split(":"), locale]
    named = (each.replace("-", "_").partition(".")[0].partition("_")[0].partition("@")[0].lower() for each in wanted)
    return next((code for code in named if code in codes()), SOURCE)


class Catalogue:
    """A language's translations; what it lacks stays English."""

    def __init__(self, lang: str) -> None:
        self._texts = _read(lang)

    @property
    def right_to_left(self) -> bool:
        """Whether this language is written from right to left."""
        return self.text("language.direction", "ltr") == "rtl"

    def teller(self, isolate: bool) -> Teller:
        """What tells messages in this language. isolate: as of Teller."""
        return Teller(self.template, self.text("marks.comma", ", "), isolate, self.right_to_left)

    def template(self, message: Message) -> str:
        """A message's template in this language."""
        if message.other:
            return self._texts.ngettext(message.template, message.other, message.number)
        return self._texts.gettext(message.template) if message.template else ""

    def text(self, context: str, english: str) -> str:
        """A text of the interface by its name, such as "reason.nothing"."""
        return self._texts.pgettext(context, english)

    def counted(self, context: str, one: str, other: str, number: int) -> str:
        """A text that hangs on a number, by its name."""
        return self._texts.npgettext(context, one, other, number)


@cache
def catalogue(lang: str) -> Catalogue:
    """The catalogue of a language, read once."""
    return Catalogue(lang)


def _read(lang: str) -> NullTranslations:
    if lang == SOURCE:
        return NullTranslations()
    with (FOLDER / lang / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return GNUTranslations(file)
