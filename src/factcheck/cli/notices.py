"""Notices: what went otherwise than asked, told once each on standard error."""

from __future__ import annotations

from factcheck.cli.streams import say
from factcheck.desk import Desk
from factcheck.settings import Settings
from factcheck.wording import Wording


class Notices:
    """Tells what a desk has to say, in the interface's language, unless it is to be quiet."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        self._words, self._quiet, self._desk = Wording(settings.ui_lang), settings.quiet, desk
        self._heard: list[str] = []

    def tell(self) -> None:
        """Says the notices that were not heard yet."""
        for notice in map(self._words.reason, self._desk.notices):
            if notice not in self._heard and not self._quiet:
                say(notice)
            self._heard.append(notice)
