"""Extraction: an article's values, sentences and claims, in one reading."""

from __future__ import annotations

import gc
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from factcheck import languages, plugins
from factcheck.coverage import coverage
from factcheck.kinds import KindModule
from factcheck.kinds._before import BySentence, by_sentence
from factcheck.model import Article, Claim, Coverage, ReadValue, Sentence
from factcheck.normalise import values
from factcheck.reading import Reading
from factcheck.records import builtin_folder, load
from factcheck.scene import Scene
from factcheck.world import World


class Extraction(msgspec.Struct, frozen=True, gc=False):
    """What was read from one article; `tokens` has a set for each sentence, `day` is what "today" means in it.

    inner: the plain numbers and amounts inside the values: the 5 of "5%", the $14m of "about $14m". unsure: the numbers
    of the sentences that suppose, expect or deny something, whichever.
    """

    values: tuple[ReadValue, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[frozenset[str], ...]
    coverage: Coverage
    day: date | None
    inner: tuple[ReadValue, ...] = ()
    unsure: frozenset[int] = frozenset()

    def beside(self, claim: Claim) -> frozenset[str]:
        """The tokens of the claim's sentence, of the one before it, and of the first, which tells what all is about."""
        at = self._number(claim)
        return frozenset[str]().union(*(self.tokens[i] for i in {0, max(at - 1, 0), at} if i < len(self.tokens)))

    def ahead(self, claim: Claim) -> frozenset[str]:
        """The tokens of the sentence behind the claim's."""
        at = self._number(claim) + 1
        return self.tokens[at] if at < len(self.tokens) else frozenset()

    def supposes(self, claim: Claim) -> bool:
        """Whether the claim's sentence, or the one behind it, supposes, expects or denies something."""
        at = self._number(claim)
        return not self.unsure.isdisjoint((at, at + 1))

    def _number(self, claim: Claim) -> int:
        """The number of the claim's sentence."""
        return bisect_right(self.sentences, claim.sentence.start, key=lambda each: each.span.end)

    def together(self) -> BySentence:
        """The claims of each sentence."""
        return by_sentence(self.claims)


_DAY = {"position": "act-date"}  # slots of when; an office is held as of another day than it was taken


def facts(claim: Claim, together: Iterable[Claim]) -> tuple[Claim, ...]:
    """A claim; one of a date also as the date of each other fact of its sentence that is told of it.

    together: the claims of its sentence.
    """
    date = claim.frame.slots.get("date")
    if claim.kind != "date" or date is None:
        return (claim,)
    others = (c for c in together if c.kind != "date" and c.frame.kind != claim.frame.kind)
    told = ((c, slot) for c in others if c.frame.slots.get(slot := _DAY.get(c.kind, "date")) == date)
    return (claim, *(replace(c, kind="date", span=claim.span, quote=claim.quote, tested=(slot,)) for c, slot in told))


@cache
def kinds() -> tuple[KindModule, ...]:
    """The kinds of claim, in the order in which they read."""
    found: list[KindModule] = list(plugins.modules("factcheck.kinds"))  # type: ignore[arg-type]
    return tuple(sorted(found, key=attrgetter("RANK", "NAME")))


def shape(claim: Claim) -> object:
    """A claim's value for the machine interface; a record's kind without a module gives its slots."""
    for kind in kinds():
        if claim.kind == kind.NAME:
            return kind.shape(claim)
    return {slot: value.shape() for slot, value in claim.frame.slots.items()}


class Extractor:
    """Reads articles with the names that a world knows."""

    def __init__(self, world: World) -> None:
        self.world = world

    def read(self, article: Article) -> Scene:
        """A text read for its names and values, before any claim is made of it."""
        return read(article, self.world)

    def extract(self, article: Article) -> Extraction:
        """Values and claims in reading order. An unknown language is read as English."""
        with _uncollected():
            return self.extraction(self.read(article))

    def extraction(self, scene: Scene) -> Extraction:
        """The values and claims of a text that was read."""
        claims = _claims(scene)
        scene.forget()
        sentences = scene.reading.sentences
        tokens = tuple(scene.tokens_of(low, high) for _, low, high in scene.sentences)
        reading, told = scene.reading, coverage(scene, claims)
        return Extraction(
            reading.values, claims, sentences, tokens, told, scene.today, reading.inner, frozenset(_unsure(scene))
        )


_SUPPOSING = ("supposed", "supposed-behind", "untrue")


def _unsure(scene: Scene) -> Iterator[int]:
    """The numbers of the sentences that suppose or deny something."""
    for number, (_, low, high) in enumerate(scene.sentences):
        if any(scene.reading.within(category, low, high) for category in _SUPPOSING):
            yield number


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: an extraction makes none that last, and would be looked through in vain.

    That took a tenth of its time. The collector is the process's: of two threads that read at once, the first to end
    turns it on again for both.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@cache
def builtin() -> Extractor:
    """The extractor that knows the names of the built-in claims."""
    return Extractor(World(load([builtin_folder()])))


def extract(article: Article) -> Extraction:
    """What is read in an article with the names of the built-in claims."""
    return builtin().extract(article)


def read(article: Article, world: World) -> Scene:
    """The article read as far as its values and names."""
    lang = article.lang if article.lang in languages.codes() else "en"
    reading = Reading(article, languages.load(lang), world.lexicon(lang))
    reading.values = values(reading)
    return Scene(reading, world)


def _claims(scene: Scene) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for kind in kinds():
        found += list(kind.claims(scene, tuple(found)))
    return tuple(sorted(found, key=lambda claim: (claim.span, claim.kind)))
