"""schema.org's ClaimReview in the markup of a page (itemscope, itemprop), in the shape that JSON-LD has.

After WHATWG's HTML, "Microdata". As search engines do, `content` is read on any element. Import this module where it is
used, for few pages carry any.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.sources._elements import Element, Tree

_REVIEW = "ClaimReview"
_MOST = 200_000  # parts of the page that are looked through for all items
_VALUES = 20  # of one property
_ADDRESSED = {"a": "href", "area": "href", "link": "href", "object": "data", "data": "value", "meter": "value"}
_ADDRESSED |= dict.fromkeys(("audio", "embed", "iframe", "img", "source", "track", "video"), "src")

Item = dict[str, Any]


def reviews(markup: str) -> list[Item] | None:
    """What the page marks as a ClaimReview, each with its properties; None where it marks nothing so.

    Empty where it does so in RDFa, which is not read.
    """
    page = Tree(markup)
    marked = [each for each in page.all if _names_one(each.words("itemtype"))]
    by_id = {each.attributes["id"]: each for each in reversed(page.all) if "id" in each.attributes}
    told = marked or any(_names_one(each.words("typeof")) for each in page.all)
    items = _Items(by_id)
    return [items.of(each) for each in marked if each.is_item()] if told else None


def _names_one(types: list[str]) -> bool:
    return any(type.replace(":", "/").rsplit("/", 1)[-1] == _REVIEW for type in types)


class _Items:
    """Makes items, each once: several may refer to one, and one to itself."""

    def __init__(self, by_id: dict[str, Element]) -> None:
        self._by_id, self._made, self._left = by_id, dict[int, Item](), _MOST

    def of(self, element: Element) -> Item:
        """An item's types and properties; what is in itself, or in too many others, has none."""
        if id(element) not in self._made:
            self._made[id(element)] = item = {"@type": element.words("itemtype")}
            for part in self._parts(element):
                value = self.of(part) if part.is_item() else _value(part)
                for name in part.words("itemprop"):
                    _put(item, name, value)
        return self._made[id(element)]

    def _parts(self, element: Element) -> Iterator[Element]:
        """The elements that are an item's properties: within it but in no other item, and those that it refers to."""
        referred = [self._by_id[name] for name in element.words("itemref") if name in self._by_id]
        waiting: list[Element | str] = [*reversed(referred), *reversed(element.parts)]
        while waiting and self._left > 0:
            part = waiting.pop()
            self._left -= 1
            if not isinstance(part, str):
                if "itemprop" in part.attributes:
                    yield part
                if not part.is_item():
                    waiting.extend(reversed(part.parts))


def _put(item: Item, name: str, value: object) -> None:
    """A property, which is a list where it has several values; a text that is given twice is one."""
    if name not in item:
        item[name] = value
        return
    held = item[name] if isinstance(item[name], list) else [item[name]]
    if len(held) < _VALUES and not (isinstance(value, str) and value in held):
        item[name] = [*held, value]


def _value(element: Element) -> str:
    attributes = element.attributes
    if element.tag == "meta" or "content" in attributes:
        return attributes.get("content", "")
    if element.tag in _ADDRESSED:
        return attributes.get(_ADDRESSED[element.tag], "")
    if element.tag == "time" and "datetime" in attributes:
        return attributes["datetime"]
    return element.text.strip()
