"""Asking: the names that a source which is searched for each article is asked for, and nothing else of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from factcheck.entities.mentions import Mention
from factcheck.extract import Extractor
from factcheck.model import Article
from factcheck.settings import Settings
from factcheck.supply import asks, specs

Names = tuple[tuple[str, ...], ...]
"""For each article its names, those first that stand in sentences of most claims."""
_TYPES = ("person", "organisation", "event", "place")
_WORDS, _CHARACTERS = 8, 80  # of a name: what is longer may be half a sentence
_MOST = 50  # names of an article


def asked_for(settings: Settings, drafts: Sequence[Article], extractor: Extractor) -> Names:
    """The names in the articles that sources may be asked for; none where no source is."""
    if not drafts or not any(asks(spec) for spec in specs(settings)):
        return ()
    return tuple(tuple(islice(names(draft, extractor), _MOST)) for draft in drafts)


def sent(spec: str, asked: Names) -> list[str]:
    """Which of these names a source is asked for, each once."""
    return list(dict.fromkeys(name for each in asked for name in each[: asks(spec)]))


def names(draft: Article, extractor: Extractor) -> Iterator[str]:
    """The names in sentences that make a claim, as the article writes them at their longest."""
    scene = extractor.read(draft)
    claimed = [claim.sentence for claim in extractor.extraction(scene).claims]
    found: dict[str, list[str]] = {}
    for sentence in claimed:
        for mention in scene.mentions_in(*scene.reading.token_range(sentence), *_TYPES):
            if told := _told(mention):
                found.setdefault(mention.name.id or told.casefold(), []).append(told)
    for each in sorted(found.values(), key=len, reverse=True):  # sorted keeps the order of those named as often
        yield max(each, key=len)


def _told(mention: Mention) -> str:
    """A name that the text writes; "" for what only points at somebody, and for what is too long for a name."""
    name = mention.name
    text = " ".join(name.text.split())
    fit = name.basis == "named" and len(text) <= _CHARACTERS and len(text.split()) <= _WORDS
    return text if fit else ""
