"""Notices: what went otherwise than asked, told once each on standard error."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.cli import tongue
from factcheck.cli.streams import say
from factcheck.model import Reason
from factcheck.settings import Settings
from factcheck.wording import Wording


class Notices:
    """Tells what a desk has to say, in the interface's language, unless it is to be quiet."""

    def __init__(self, settings: Settings) -> None:
        self._words = Wording(tongue.interface(settings.ui_lang), isolate=tongue.isolates())
        self._quiet = settings.quiet
        self._heard = set[str]()

    def tell(self, notices: Iterable[str | Reason]) -> None:
        """Says those that were not heard yet."""
        for notice in map(self._words.reason, notices):
            if notice not in self._heard and not self._quiet:
                say(notice)
            self._heard.add(notice)
