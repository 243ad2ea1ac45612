"""Which IP addresses may be asked."""

from ipaddress import ip_address

import pytest

from factcheck.errors import SourceError
from factcheck.fetch.addresses import is_public, resolve

PRIVATE = """
127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 192.0.0.8 192.0.2.1
198.18.0.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255
:: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::1 2002:7f00:1::
2002:808:808:: 2001:0:808:808:: 2001:db8::1 fc00::1 fd12::1 fe80::1 fec0::1 ff02::1 100::1
"""
PUBLIC = "8.8.8.8 1.1.1.1 93.184.216.34 2606:4700::1111 2a00:1450:4001::1 64:ff9b::808:808"


@pytest.mark.parametrize("address", PRIVATE.split())
def test_private(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", PUBLIC.split())
def test_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.1", "2130706433", "0x7f.1", "017700000001", "::1"])
def test_every_way_to_write_this_machine(host: str) -> None:
    with pytest.raises(SourceError, match="private network"):
        resolve(host, 80, frozenset())


def test_a_host_is_allowed_as_it_is_written() -> None:
    assert resolve("127.0.0.1", 80, frozenset({"127.0.0.1"})) == ("127.0.0.1",)
    assert "127.0.0.1" in resolve("LocalHost", 80, frozenset({"localhost"}))
    with pytest.raises(SourceError):
        resolve("127.1", 80, frozenset({"127.0.0.1"}))


def test_a_public_address_needs_no_leave() -> None:
    assert resolve("8.8.8.8", 443, frozenset()) == ("8.8.8.8",)
