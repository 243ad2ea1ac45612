"""XML from the network: no entities of its own making, of which a few lines unfold to gigabytes."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError, fromstring

from factcheck.errors import SourceError


def harmless(body: bytes, name: str) -> bytes:
    """The body, if it defines no entities; SourceError where it does. name: how sentences call it."""
    if b"<!entity" in body.replace(b"\0", b"").lower():
        raise SourceError(f"{name} defines entities of its own, which is not read here; ask its makers for plain XML.")
    return body


def tree(body: bytes, name: str) -> Element:
    """The root element. SourceError for what is no XML."""
    try:
        return fromstring(harmless(body, name))
    except (ParseError, ValueError, LookupError) as error:
        raise SourceError(f"{name} is no whole XML ({error}); check the address.") from None
