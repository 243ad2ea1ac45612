"""What a server's failure means to the user, as a clause: what happened, and what to do."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from time import monotonic

import httpx

from factcheck.errors import SourceError
from factcheck.fetch.limits import Limits
from factcheck.messages import Message, message

AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which the same question may be answered."""
REMEDIES = {
    401: message("it wants a login; save the page and name its file as a source"),
    403: message("it refuses programs or wants a login; save the page and name its file as a source"),
    404: message("check the address"),
    410: message("the page was withdrawn"),
    429: message("it is asked too often; try again later"),
    451: message("it was withdrawn for legal reasons"),
}

AFTERWARDS = message("try again later")


class Passing(SourceError):
    """A failure that may be over soon. after: the seconds that the server asks to wait, None where it does not say."""

    after: float | None = None


def status_failure(code: int) -> Message:
    """The clause for an HTTP status that brings no document."""
    phrase = message(HTTPStatus(code).phrase if code in HTTPStatus.__members__.values() else "no known status")
    remedy = REMEDIES.get(code) or (AFTERWARDS if code >= 500 else message("check the address in a browser"))
    return message("the server answered {code} {phrase}; {remedy}", code=code, phrase=phrase, remedy=remedy)


@contextmanager
def explained(limits: Limits, deadline: float) -> Iterator[None]:
    """Turns httpx's exceptions into clauses. deadline: of the whole, by the monotonic clock."""
    try:
        yield
    except httpx.ConnectTimeout:
        raise Passing("the server could not be reached within {connect:g} s", connect=limits.connect) from None
    except httpx.TimeoutException:
        if monotonic() >= deadline:
            raise SourceError("the server took more than {total:g} s; try again later", total=limits.total) from None
        raise Passing("the server sent nothing for {timeout:g} s; try again later", timeout=limits.timeout) from None
    except httpx.ConnectError as error:
        raise _connection_failure(error) from None
    except httpx.ProxyError as error:
        raise SourceError("the proxy that the environment names refused ({why})", why=error) from None
    except (httpx.HTTPError, OSError):
        raise Passing("the server broke off or sent what is no HTTP; try again later") from None


def _connection_failure(error: BaseException) -> SourceError:
    """The clause for a connection that never came to be; the reason is among the error's causes."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return SourceError(
                "its certificate is not trusted ({verify_message}); check the address",
                verify_message=cause.verify_message,
            )
        if isinstance(cause, ssl.SSLError):
            return SourceError("no secure connection came about; check whether the address should start with http://")
        if isinstance(cause, ConnectionRefusedError):
            return Passing("the server refused the connection; check the address and its port")
    return Passing("the server can't be reached; check the network")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
