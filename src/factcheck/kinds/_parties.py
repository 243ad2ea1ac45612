"""Parties: who may sign, join or leave: countries, capitals for their governments, people, bodies, organisations.

Who can't be told is nobody: a country's adjective is its government only beside a word for one.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.entities import gazetteer
from factcheck.entities.mentions import Mention
from factcheck.entities.skeleton import skeleton
from factcheck.kinds._organisations import organisation
from factcheck.scene import Scene
from factcheck.values import Name

_BODIES = frozenset({"body", "body-common"})


class Party(msgspec.Struct, frozen=True):
    """A name at tokens [first, last) that may be a party."""

    first: int
    last: int
    name: Name


def body(scene: Scene, i: int) -> Party | None:
    """A body of the languages' tables at token i: the EU, حلف الناتو."""
    reading = scene.reading
    if not reading.begins(i, *_BODIES):
        return None
    term = reading.term(i, "body") if _cased(scene, i) else None
    term = term or reading.term(i, "body-common")
    if term is None:
        return None
    text = reading.quote_span(i, term.last).of(scene.text)
    return Party(i, term.last, Name(text, "organisation", term.value))


def _cased(scene: Scene, i: int) -> bool:
    """Whether a name has its capital, and an acronym that is a word too all of them: "Who" is no WHO."""
    reading = scene.reading
    if reading.word(i) in reading.language.stop:
        return reading.span(i, i + 1).of(scene.text).isupper()
    return not reading.letter(i).islower()


def parties(scene: Scene, low: int, high: int) -> Iterator[Party]:
    """Everybody in tokens [low, high), in reading order."""
    i, terms, capitals = low, scene.reading.terms, scene.reading.capitals
    while i < high:
        if not terms[i] and i not in capitals and scene.mention_at(i) is None:
            i += 1  # as most words
            continue
        found = scene.once(party, i)
        yield from (found,) if found else ()
        i = max(found.last, i + 1) if found else _behind(scene, i)


def _behind(scene: Scene, i: int) -> int:
    """Past what begins at a token and is nobody: "Egypt's" owns what follows, and is no party itself."""
    mention = scene.mention_at(i)
    skipped = mention is not None and mention.type != "person" and not titled(scene, i)
    return mention.last if mention and skipped else i + 1


def titled(scene: Scene, i: int) -> bool:
    """Whether an article with a body behind it stands at token i: the European Union."""
    if not scene.reading.begins(i, "article"):
        return False
    return scene.once(body, i + scene.reading.terms[i]["article"].size) is not None


def party(scene: Scene, i: int) -> Party | None:
    """Who begins at token i, if anybody: nobody behind the text's last token."""
    if i >= len(scene.reading.terms):
        return None
    terms = scene.reading.terms[i]
    if not _BODIES.isdisjoint(terms) and (found := scene.once(body, i)):
        return found
    if "article" in terms and titled(scene, i):
        return None
    mention = scene.mention_at(i)
    known = mention is not None and mention.type in ("person", "organisation")
    if not known and (named := organisation(scene, i)):
        first, last, core = named
        text = scene.reading.quote_span(first, last).of(scene.text)
        return None if _owner(scene, last) else Party(i, last, Name(text, "organisation", skeleton=skeleton(core)))
    name = _name(scene, mention) if mention else None
    return Party(i, mention.last, name) if mention and name else None


def _name(scene: Scene, mention: Mention) -> Name | None:
    if _owner(scene, mention.last):
        return None
    match mention.type:
        case "place":
            return _government(scene, mention)
        case "nationality":
            return scene.country(mention.name.id or "") if _governments(scene, mention) else None
        case "organisation":
            kind, _, country = (mention.name.id or "").partition(":")
            return scene.world.place(country, mention.name.text) if kind == "government" else mention.name
        case "person":
            known = mention.name.id or mention.name.skeleton or mention.name.office
            return mention.name if known else None
    return None


def _owner(scene: Scene, i: int) -> bool:
    return scene.reading.word(i) in ("'s", "’s")


def _government(scene: Scene, mention: Mention) -> Name | None:
    """A country by its name, or by its capital for its government; another city signs nothing."""
    place = gazetteer.place(mention.name.id or "")
    if place is None or place.type == "country":
        return mention.name
    return scene.world.place(place.country, mention.name.text) if place.capital else None


def _governments(scene: Scene, mention: Mention) -> bool:
    """Whether adjectives stand with "governments": the Egyptian and Saudi governments, الحكومتان المصرية والسعودية."""
    reading = scene.reading
    for step, start in ((1, mention.last), (-1, mention.first - 1)):
        i = start
        while reading.begins(i, "and", "nationality"):
            i += step
        if reading.begins(i, "governments"):
            return True
    return False
