"""What a number counts where its noun does not stand right behind it: 634,000 Sudanese refugees, 12,000 Tunisians."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from msgspec.structs import replace

from factcheck.kinds._gapped import row
from factcheck.kinds._headed import headed
from factcheck.languages import Language
from factcheck.model import ReadValue, Span
from factcheck.scene import Scene
from factcheck.text import fold
from factcheck.values import Quantity

_WORDS = 3  # adjectives between a number and its noun
_PEOPLE = "person"
_VERBS = ("auxiliary", "passive", "past", "future", "say")
_OTHER = ("number", "dateunit", "month", "currency", "percent", "preposition", "and", "or", "not", "auxiliary")


def with_noun(scene: Scene, value: ReadValue) -> ReadValue:
    """The number with what it counts, where only words that describe this stand between; else as it is."""
    said = value.value
    if value.kind != "number" or not isinstance(said, Quantity):
        return value
    first, last = scene.reading.token_range(value.span)
    if said.unit:
        unit = _head(scene, said, last)
    else:
        unit = (
            (
                _noun(scene, last)
                or _nationals(scene, last)
                or _set(scene, first, last)
                or _compared(scene, first, value)
            )
            or headed(scene, first, partial(_counted_by, scene.reading.language))
            or _shared(scene, value)
        )
    return replace(value, value=replace(said, unit=unit)) if unit else value


def _noun(scene: Scene, last: int) -> str:
    """The counted noun behind adjectives, in languages that put these first."""
    reading = scene.reading
    nouns = {} if reading.language.morphology.prefixes else _nouns(reading.language)
    for i in range(last, min(last + _WORDS + 1, scene.sentence(last)[2])):
        if i > last and (unit := nouns.get(reading.word(i))):
            return nouns.get(reading.word(i + 1), unit)  # fighter jets
        if not nouns or not _describes(scene, i):
            return ""
    return ""


def _set(scene: Scene, first: int, last: int) -> str:
    """The noun whose number is put behind its verb: cifró en 31 las viviendas destruidas."""
    reading = scene.reading
    if not (reading.begins(first - 1, "preposition") and reading.begins(last, "article")):
        return ""
    return "" if reading.language.morphology.prefixes else _nouns(reading.language).get(reading.word(last + 1), "")


def _compared(scene: Scene, first: int, value: ReadValue) -> str:
    """What a bare number counts that another is compared with: 31 ships against 28 a year ago."""
    reading, (sentence, low, _) = scene.reading, scene.sentence(first)
    links = reading.each("change-link", max(low, first - _WORDS), first)
    if not any(link.value == "versus" and link.last == first for link in links):
        return ""
    ahead = scene.values_in(Span(sentence.span.start, value.span.start), "number")
    return scene.once(_unit, reading.token_range(ahead[-1].span)[0]) if ahead else ""


def _shared(scene: Scene, value: ReadValue) -> str:
    """What the first figure of a row counts: 1,200 cars in May, 1,400 in June."""
    found = row(scene, value)
    return scene.once(_unit, scene.reading.token_range(found.head.span)[0]) if found else ""


def _unit(scene: Scene, i: int) -> str:
    """What the number that begins at token i counts; of a long row of comparisons each asks for the one before."""
    said = with_noun(scene, scene.values_in(scene.reading.span(i, i + 1), "number")[0]).value
    return said.unit if isinstance(said, Quantity) else ""


def _head(scene: Scene, said: Quantity, last: int) -> str:
    """The noun that a singular one before it describes: 800 law officers are no laws."""
    reading = scene.reading
    singular = said.number > 1 and reading.word(last) in _singular(reading.language)
    more = last + 1 < len(reading.tokens) and reading.tokens[last + 1].type == "w"
    return _noun(scene, last) if singular and more else ""


def _counted_by(language: Language, word: str) -> str:
    """The unit of a counted noun, with its article or without; "" where no table has it, or where it counts one."""
    if word in _singular(language):
        return ""
    nouns, articles = _nouns(language), language.morphology.articles
    bare = (word[len(article) :] for article in articles if word.startswith(article))
    return nouns.get(word) or next((unit for each in bare if (unit := nouns.get(each))), "")


def counted(value: ReadValue) -> bool:
    """A bare number, of nothing, is no figure."""
    return isinstance(value.value, Quantity) and bool(value.value.unit)


@lru_cache(maxsize=16)
def _singular(language: Language) -> frozenset[str]:
    """The counted nouns in a form that counts one, where another with a plural ending stands beside it."""
    endings = tuple(language.settings.get("plural-noun", ()))
    table = language.table.get("unit", {}).values()
    return frozenset(
        fold(forms[0]) for forms in table if endings and any(f == forms[0] + e for f in forms for e in endings)
    )


@lru_cache(maxsize=16)
def _nouns(language: Language) -> dict[str, str]:
    """The counted nouns of one word, by each of their forms; measures such as kilometres stand right behind."""
    table = language.table.get("unit", {})
    words = ((fold(form), unit) for unit, forms in table.items() if _NOUN.fullmatch(unit) for form in forms)
    return {form: unit for form, unit in words if form.isalpha()}


_NOUN = re.compile(r"[a-z]{4,}(-[a-z]+)*")  # UCUM's codes are shorter, or have signs


def _describes(scene: Scene, i: int) -> bool:
    """Whether a word may describe the noun behind it: no sign, no little word, and none of another part of speech."""
    reading = scene.reading
    common = reading.tokens[i].type == "w" and reading.word(i) not in reading.language.stop
    verb = reading.begins(i, "say") and not reading.begins(i, "passive")
    return common and not verb and not reading.begins(i, *_OTHER)


def _nationals(scene: Scene, last: int) -> str:
    """People told by their country alone: nothing that they could describe stands behind them."""
    found = scene.mentions_in(last, last + 1, "nationality")
    if not found:
        return ""
    reading, behind = scene.reading, found[0].last
    if reading.language.morphology.prefixes:  # an adjective stands behind its noun there: 500 ألف سوداني مسجلين
        return _PEOPLE
    ends = behind >= scene.sentence(last)[2] or reading.tokens[behind].type != "w"
    return _PEOPLE if ends or reading.word(behind) in reading.language.stop or reading.begins(behind, *_VERBS) else ""
