"""How far each long piece of work is, in one line: its name, a bar, counts and a rate."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from time import monotonic

from factcheck.messages import Message, joined, message

_WIDTH = 12  # characters of a bar
_NAME = 40  # of a name: its end tells more than its beginning
_OFTEN = 0.1  # seconds between two lines


class Progress:
    """The bars of a run. show: puts a line on the terminal; None shows nothing. Threads share it."""

    def __init__(self, show: Callable[[str], None] | None) -> None:
        self._show = show
        self._bars: list[Bar] = []
        self._lock = Lock()
        self._next = 0.0

    def bar(self, label: str, total: int, beside: Callable[[int], Message]) -> Bar:
        bar = Bar(label, total, beside, self)
        with self._lock:
            self._bars.append(bar)
        return bar

    def draw(self) -> None:
        """Shows all bars that are not at their end, the latest first."""
        with self._lock:
            if self._show is None or monotonic() < self._next:
                return
            self._next = monotonic() + _OFTEN
            going = [bar.line() for bar in reversed(self._bars) if bar.done < bar.total]
            if going:
                self._show(joined(going, " · "))


class Bar:
    """One piece of work of `total` parts. beside: tells what else is counted, as `unchanged` does."""

    def __init__(self, label: str, total: int, beside: Callable[[int], Message], whole: Progress) -> None:
        self.label = label if len(label) <= _NAME else f"…{label[1 - _NAME :]}"
        self.total, self.beside, self.done, self.counted = total, beside, 0, 0
        self._whole, self._begun = whole, monotonic()

    def step(self, counted: int) -> None:
        """One part more is done."""
        self.done += 1
        self.counted += counted
        self._whole.draw()

    def line(self) -> Message:
        filled = _WIDTH * self.done // max(self.total, 1)
        rate = self.done / max(monotonic() - self._begun, 0.001)
        bar = "█" * filled + "░" * (_WIDTH - filled)
        return message(
            "{label} {bar} {done} of {total}, {beside}, {rate:.0f}/s",
            label=self.label,
            bar=bar,
            done=self.done,
            total=self.total,
            beside=self.beside(self.counted),
            rate=rate,
        )


def unchanged(number: int) -> Message:
    """How many answers were as before."""
    return message("unchanged: {n}", n=number)


def passages(number: int) -> Message:
    """How many passages were read."""
    return message("passages: {n}", n=number)
