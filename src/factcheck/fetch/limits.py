"""How much a server may ask of this machine's time and memory, and how much this tool may ask of a server."""

from __future__ import annotations

import re

import msgspec

from factcheck import __version__
from factcheck.errors import ConfigError

_CONTACT = re.compile(r"[\x21-\x7e](?:[\x20-\x27\x2a-\x7e]*[\x21-\x27\x2a-\x7e])?")  # no brackets: they enclose it


class Limits(msgspec.Struct, frozen=True):
    """Bounds of one fetch.

    connect, timeout: seconds for a server to connect, and to send its next bytes. total: seconds for the whole
    answer, and for all attempts together. size: bytes of the body, as received and as unpacked. attempts: how
    often it is asked where asking again may help. pause: seconds before the second attempt, twice as many before
    each further one. patience: the longest that a server may ask to be left alone before it is given up.
    """

    connect: float = 10.0
    timeout: float = 10.0
    total: float = 60.0
    size: int = 20 * 2**20
    redirects: int = 5
    attempts: int = 3
    pause: float = 0.5
    patience: float = 30.0


class Manners(msgspec.Struct, frozen=True):
    """How servers are asked.

    contact: an address by which a server's people reach those who run this, told in the User-Agent. own: hosts,
    in ASCII and lower case, that may stand for a private network; being the user's own they are asked without
    robots.txt and without pauses. at_once, interval: requests to one host at a time, and seconds between them.
    """

    contact: str = ""
    own: frozenset[str] = frozenset()
    at_once: int = 4
    interval: float = 0.2
    own_at_once: int = 8

    @property
    def user_agent(self) -> str:
        """Who asks. ConfigError where the contact can't stand in a header."""
        if not self.contact:
            return f"factcheck/{__version__}"
        if not _CONTACT.fullmatch(self.contact):
            raise ConfigError(
                "contact {contact!r} must be an e-mail or web address in ASCII, without brackets.", contact=self.contact
            )
        return f"factcheck/{__version__} ({self.contact})"
