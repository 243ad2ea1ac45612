"""Messages (.eml): the body, with the subject for a title and the day of sending; attachments are not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.readers._page import Flow, Page

if TYPE_CHECKING:
    from datetime import date
    from email.message import EmailMessage

NAME = "eml"
SUFFIXES = (".eml",)
TYPES = ("message/rfc822",)

_BODIES = ("plain", "html")


def read(data: bytes, name: str) -> Page:
    from email import message_from_bytes, policy

    message: EmailMessage = message_from_bytes(data, policy=policy.default)
    if not (message.get("From") or message.get("Subject")):
        raise InputError("{name} is no message: it has neither a sender nor a subject.", name=name)
    flow = Flow()
    flow.extend(_body(message, name))
    if not len(flow):
        raise InputError("{name} is a message without text: save what matters of it in a file.", name=name)
    return flow.page(_header(message, "Subject"), _day(message), author=_sender(message))


def _body(message: EmailMessage, name: str) -> Page:
    from factcheck.readers import _charset, _encoding, _markup

    try:
        part = message.get_body(_BODIES)
        data = part.get_payload(decode=True) if part is not None else b""
    except (LookupError, ValueError, AttributeError):
        raise InputError("{name} is a damaged message: save it anew.", name=name) from None
    if part is None or not isinstance(data, bytes) or not data.strip():
        return Page("")
    text = _encoding.decode(_charset.utf8(data, [part.get_content_charset() or ""]), name)
    if part.get_content_subtype() == "html":
        return _markup.extract(text, whole=True)
    flow = Flow()
    for number, paragraph in enumerate(text.replace("\r\n", "\n").split("\n\n"), 1):
        flow.add(paragraph, ("paragraph", number))
    return flow.page()


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, AttributeError):  # a header that the library can't take apart
        return ""


def _sender(message: EmailMessage) -> str:
    from email.utils import parseaddr

    shown, address = parseaddr(_header(message, "From"))
    return shown or address


def _day(message: EmailMessage) -> date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, OverflowError):
        return None
