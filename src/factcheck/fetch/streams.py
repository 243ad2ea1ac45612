"""HTTP/2 for threads: many requests on one connection, of which httpcore leaves the bookkeeping unguarded.

httpcore 1.0.9 takes a stream's number, sends its headers and widens its window in three steps, and lets threads into
h2's tables at once: numbers come out of order, headers are packed by a table that the server does not have, and a run
may end with a KeyError. Here one thread at a time is in h2's connection, and nobody comes between these steps.
"""

from __future__ import annotations

from threading import RLock, get_ident
from typing import Any

import httpcore
from h2.connection import H2Connection
from httpcore._sync import http2


class _Machine(H2Connection):
    """h2's connection, for one thread at a time."""

    def __init__(self, *rest: Any, **more: Any) -> None:
        self._alone = RLock()
        self._beginning = 0  # the thread that begins a stream
        super().__init__(*rest, **more)

    def get_next_available_stream_id(self) -> int:
        """The number, and nobody else comes in until `begun`."""
        self._alone.acquire()
        self._beginning = get_ident()
        return super().get_next_available_stream_id()

    def begun(self) -> None:
        """The stream that this thread begins, if it does, has begun or come to nothing."""
        if self._beginning == get_ident():
            self._beginning = 0
            self._alone.release()

    def send_headers(self, *rest: Any, **more: Any) -> None:
        with self._alone:
            super().send_headers(*rest, **more)

    def receive_data(self, data: Any) -> list[Any]:
        with self._alone:
            return super().receive_data(data)

    def data_to_send(self, amount: int | None = None) -> bytes:
        with self._alone:
            return super().data_to_send(amount)

    def increment_flow_control_window(self, increment: int, stream_id: int | None = None) -> None:
        with self._alone:
            super().increment_flow_control_window(increment, stream_id)
        self.begun()  # of a stream this is the last step

    def acknowledge_received_data(self, acknowledged_size: int, stream_id: int) -> None:
        with self._alone:
            super().acknowledge_received_data(acknowledged_size, stream_id)

    def close_connection(self, *rest: Any, **more: Any) -> None:
        with self._alone:
            super().close_connection(*rest, **more)


class _Connection(http2.HTTP2Connection):
    """httpcore's, with h2's connection guarded."""

    def __init__(self, *rest: Any, **more: Any) -> None:
        super().__init__(*rest, **more)
        self._h2_state: _Machine = _Machine(config=self.CONFIG)

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        try:
            return super().handle_request(request)
        finally:
            self._h2_state.begun()


def guard() -> None:
    """From now on httpcore makes guarded connections."""
    vars(http2)["HTTP2Connection"] = _Connection
