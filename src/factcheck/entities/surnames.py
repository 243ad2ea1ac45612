"""Surnames: who was named in full is meant by the surname alone further on, whether or not a table knows either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, compress, count

from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.entities.spelling import spelling
from factcheck.reading import Reading
from factcheck.text import fold

_LEAST = 3  # letters: what is shorter is a particle or an initial
_VERBS = ("meet-verb", "visit-verb", "sign-verb", "say", "deed", "auxiliary", "quote-verb")


def with_surnames(reading: Reading, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions in reading order, with those that a surname alone makes."""
    found = tuple(_surnames(reading, mentions))
    if not found:
        return tuple(mentions)
    named = frozenset(mention.first for mention in found)
    return tuple(sorted((*(m for m in mentions if m.first not in named), *found), key=lambda m: m.first))


def _surnames(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    full = _named(mentions)
    if not full:
        return
    peoples = frozenset(m.first for m in mentions if m.type == "nationality" and m.last == m.first + 1)
    taken = frozenset(chain.from_iterable(range(m.first, m.last) for m in mentions)) - peoples
    surnames = tuple(full)
    likely = {word for word in frozenset(reading.words) if word.endswith(surnames)}
    for i in compress(count(), map(likely.__contains__, reading.words)):
        people = i in peoples and not reading.letter(i).isupper()  # السوداني, where no capitals tell, beside a verb
        if i in taken or reading.tokens[i].type != "w" or (reading.terms[i] and not people):
            continue
        prefix, who = _whose(reading, i, full)
        if who and who.last <= i and _stands(reading, i):
            text = reading.span(i, i + 1, prefix).of(reading.article.text)
            name = replace(who.name, text=text, basis="coreference", spelled=who.name.spelled or who.name.text)
            yield Mention(i, i + 1, "person", name, (i, i + 1))


def _named(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The first mention of each surname of somebody named in full; not of one that two people of the text share."""
    full: dict[str, Mention] = {}
    shared: set[str] = set()
    for mention in mentions:
        words = fold(mention.name.text).split() if mention.type == "person" and mention.named else []
        if len(words) < 2 or len(words[-1]) < _LEAST or not words[-1].isalpha():
            continue
        known = full.setdefault(words[-1], mention)
        if known is not mention and not _one(known, mention):
            shared.add(words[-1])
    return {surname: mention for surname, mention in full.items() if surname not in shared}


def _one(one: Mention, other: Mention) -> bool:
    """Two mentions of one full name, or of one id."""
    same = one.name.id is not None and one.name.id == other.name.id
    return same or spelling(one.name.text) == spelling(other.name.text)


def _whose(reading: Reading, i: int, full: dict[str, Mention]) -> tuple[int, Mention | None]:
    """Whose surname a token is, with the letters before it that are clitics."""
    for prefix, rest in reading.language.morphology.splits(reading.word(i)):
        if rest in full:
            return prefix, full[rest]
    return 0, None


def _stands(reading: Reading, i: int) -> bool:
    """Whether a name may stand there: a capital, or, in scripts without them, beside the verb of who did something."""
    letter = reading.letter(i)
    if letter.isupper() or letter.islower():
        return letter.isupper()
    return reading.begins(i - 1, *_VERBS) or reading.begins(i + 1, *_VERBS)
