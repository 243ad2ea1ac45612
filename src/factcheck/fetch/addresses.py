"""Addresses on the network: which of a host's may be connected to.

A list of addresses, or a redirect, must not make this machine ask its own services or its neighbours. Names
are resolved before the check, for 127.1 and 2130706433 are also ways to write 127.0.0.1.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from factcheck.errors import SourceError

UNICAST = IPv6Network("2000::/3")
NAT64 = IPv6Network("64:ff9b::/96")
PROTOCOLS = IPv4Network("192.0.0.0/24")
"""Kept for protocols (RFC 6890); older Pythons call a part of it global."""


def resolve(host: str, port: int, allow_hosts: frozenset[str]) -> tuple[str, ...]:
    """The IP addresses of a host, in the order to try them.

    allow_hosts: names, as written in the address, that may stand for a private network. Raises SourceError,
    with a clause, for a host that is unknown or of which any IP address is not public.
    """
    addresses = _look_up(host, port)
    if not addresses:
        raise SourceError("the host {host} is unknown; check its spelling and the network", host=host)
    _refuse(host, addresses, allow_hosts)
    return addresses


def refuse_private(host: str, port: int, allow_hosts: frozenset[str]) -> None:
    """Raises SourceError, with a clause, for a host of which an IP address is known here and not public."""
    _refuse(host, _look_up(host, port), allow_hosts)


def _refuse(host: str, addresses: tuple[str, ...], allow_hosts: frozenset[str]) -> None:
    for address in addresses if host.lower() not in allow_hosts else ():
        if not is_public(ip_address(address)):
            raise SourceError(
                "{host} is {address}, this machine or a private network, which is asked only if "
                "`allow-hosts` names it; or save the page and name its file as a source",
                host=host,
                address=address,
            )


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """True for an address that only the public internet has, also where IPv6 wraps an IPv4 address."""
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and address not in PROTOCOLS
    if address in NAT64:
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    tunnelled = address.sixtofour or address.teredo
    return address in UNICAST and address.is_global and not tunnelled


def _look_up(host: str, port: int) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))
