"""XML from anybody: no entities but the five of the language, no depth without end, and blocks one at a time.

Names are given without their prefixes: `w:p` and `p` are both p.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, TreeBuilder

from factcheck.errors import InputError
from factcheck.messages import message

_DEEPEST = 200
_STEP = 65_536  # bytes between two looks at what was read


def tree(data: bytes, name: str) -> Element:
    """The whole document; for small parts. InputError for what is no XML."""
    return next(blocks(data, name, None))


def blocks(data: bytes, name: str, tags: Collection[str] | None, without: Collection[str] = ()) -> Iterator[Element]:
    """The outermost elements of these names, each forgotten before the next: memory for one at a time.

    tags: None for the root. without: elements that are passed over with all that is in them.
    """
    from xml.parsers.expat import ExpatError, ParserCreate

    reading = _Reading(tags, frozenset(without))
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reading.start, reading.end
    parser.CharacterDataHandler = reading.data
    parser.EntityDeclHandler = _refused
    try:
        for at in range(0, len(data), _STEP):
            parser.Parse(data[at : at + _STEP], False)
            yield from reading.finished()
        parser.Parse(b"", True)
    except _Refused as fault:
        raise InputError("{name} {why}: it is not read.", name=name, why=fault.args[0]) from None
    except ExpatError as error:
        raise InputError(
            "{name} is damaged (line {lineno} of its XML): save or fetch it anew.", name=name, lineno=error.lineno
        ) from None
    except (ValueError, LookupError):  # an encoding that Python does not know, or that is none of text
        raise InputError("{name} is in an encoding that is not read here: save it as UTF-8.", name=name) from None
    yield from reading.finished()


def text_of(element: Element | None) -> str:
    """All text within an element, on one line."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def first(element: Element, *path: str) -> Element | None:
    """The first element of such a path, at any depth below each step."""
    found: Element | None = element
    for tag in path:
        found = next((each for each in found.iter(tag) if each is not found), None) if found is not None else None
    return found


def outermost(element: Element, tags: Collection[str]) -> Iterator[Element]:
    """The elements of these names within an element, in order, without those within another."""
    for child in element:
        if child.tag in tags:
            yield child
        else:
            yield from outermost(child, tags)


class _Refused(Exception):
    """What is read of nobody."""


def _refused(*_: object) -> None:
    raise _Refused(message("declares entities of its own, with which files are made that unfold without end"))


class _Reading:
    """Builds the wanted elements as their tags go by."""

    def __init__(self, tags: Collection[str] | None, without: frozenset[str]) -> None:
        self._tags, self._without = tags, without
        self._builder: TreeBuilder | None = None
        self._depth = self._within = self._dropped = 0
        self._done: list[Element] = []

    def finished(self) -> Iterator[Element]:
        done, self._done = self._done, []
        return iter(done)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Refused(message("is nested more than {levels} levels deep", levels=_DEEPEST))
        name = _local(tag)
        if self._dropped or name in self._without:
            self._dropped += 1
            return
        if self._builder is None and (self._tags is None or name in self._tags):
            self._builder, self._within = TreeBuilder(), self._depth
        if self._builder is not None:
            self._builder.start(name, {_local(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._dropped:
            self._dropped -= 1
            return
        if self._builder is None:
            return
        self._builder.end(_local(tag))
        if self._depth < self._within:
            self._done.append(self._builder.close())
            self._builder = None

    def data(self, text: str) -> None:
        if self._builder is not None and not self._dropped:
            self._builder.data(text)


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]
