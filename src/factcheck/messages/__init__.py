"""Messages: what a user is told, in English in the code and through gettext's catalogues in other languages.

A message is its English text, and keeps beside it the template that a catalogue knows and what fills it. So it goes
through a run, a report or a pickle as a text does, and is put into another language where it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from string import Formatter
from typing import Any

from factcheck.terminal import isolated, shown

Parts = Mapping[str, object]
# What is typed as it stands, and would be torn apart in a sentence that runs from right to left.
_CODE = re.compile(r"`[^`]+`|(?<![\w-])--[a-z][a-z-]*|\[\[?[a-z.{}]+\]\]?|https?://[^\s{})]*|(?<=\s)-(?=[\s.])")


class Message(str):
    """A sentence, or a piece of one. other: the template of the plural, chosen by `number`."""

    __slots__ = ("number", "other", "parts", "template")
    template: str
    parts: Parts
    other: str
    number: int

    def __new__(cls, template: str, parts: Parts, other: str = "", number: int = 1) -> Message:
        parts = {name: _unwrapped(part) for name, part in parts.items()}
        whole = super().__new__(cls, _filled(template if number == 1 or not other else other, parts, _plain))
        whole.template, whole.parts, whole.other, whole.number = template, parts, other, number
        return whole

    def __reduce__(self) -> tuple[object, ...]:
        return Message, (self.template, dict(self.parts), self.other, self.number)


class Told(str):
    """A text in the interface's language, safe to print: it may be filled into another as it is."""

    __slots__ = ()


def message(template: str, /, **parts: object) -> Message:
    """A message: its English template with {placeholders} as str.format has them, and what fills these.

    Without parts the template is taken as it is, braces and all. A message stays what it is.
    """
    return template if isinstance(template, Message) else Message(template, parts)


def numbered(one: str, other: str, /, number: int, **parts: object) -> Message:
    """A message that hangs on a number, which fills {n}: "{n} document", "{n} documents"."""
    return Message(one, {"n": number, **parts}, other, number)


def joined(parts: Iterable[str], between: str) -> Message:
    """Messages in a row, with the message `between` between any two: a comma, an end of line."""
    row = tuple(parts)
    names = [f"p{at}" for at in range(len(row))]
    filled = dict(zip(names, row, strict=True))
    return Message("{between}".join(f"{{{name}}}" for name in names), {"between": message(between), **filled})


def reason_of(error: BaseException) -> Message:
    """Why the system refused: "No such file or directory"."""
    return message(getattr(error, "strerror", None) or str(error))


def _unwrapped(part: object) -> object:
    """An error's sentence for the error, which may not outlive the process."""
    told = getattr(part, "message", None) if isinstance(part, Exception) else None
    return told if isinstance(told, Message) else part


class _Filling(Formatter):
    """Fills in what `part` makes of each value."""

    def __init__(self, part: Callable[[object], str]) -> None:
        self._part = part

    def format_field(self, value: Any, spec: str) -> str:
        return self._part(format(value, spec) if spec else value)


def _filled(template: str, parts: Parts, part: Callable[[object], str]) -> str:
    return _Filling(part).vformat(template, (), parts) if parts else template


def _plain(part: object) -> str:
    return ", ".join(map(str, part)) if isinstance(part, tuple) else str(part)


class Teller:
    """Tells messages in a language. translated: its template for an English one, by number where there is a plural.

    isolate: what is filled in can't reorder the sentence on a terminal. comma: what stands between texts in a row.
    """

    def __init__(self, translated: Callable[[Message], str], comma: str, isolate: bool, always: bool) -> None:
        self._translated, self._comma, self._isolate, self._always = translated, comma, isolate, always

    def told(self, told: Message) -> Told:
        """A message in words, what fills it made safe to print."""
        template = self._translated(told)
        if self._isolate and self._always:
            template = _CODE.sub(lambda found: isolated(found[0], always=True), template)
        return Told(_filled(template, told.parts, self.part))

    def part(self, part: object) -> Told:
        """What is filled in: safe to print, and in an order of its own where that may differ."""
        if isinstance(part, Told):
            return part
        if isinstance(part, Message):
            return self.told(part)
        if isinstance(part, tuple):
            return Told(self._comma.join(map(self.part, part)))
        safe = shown(str(part))
        return Told(isolated(safe, always=self._always) if self._isolate else safe)
