"""How much a server may ask of this machine's time and memory."""

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Bounds of one fetch.

    timeout: seconds for a server to connect, or to send its next bytes. total: seconds for the whole body.
    size: bytes of the unpacked body.
    """

    timeout: float = 10.0
    total: float = 60.0
    size: int = 20 * 2**20
    redirects: int = 5
