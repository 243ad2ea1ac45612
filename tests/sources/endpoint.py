"""A SPARQL endpoint on the loopback: pyoxigraph behind a real server, with a small piece of Wikidata in its own RDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

DATA = Path(__file__).with_name("wikidata.ttl")


class Endpoint:
    """Answers queries from a store. asked: every query."""

    def __init__(self, httpserver: HTTPServer, base: str = "http://www.wikidata.org/") -> None:
        self._oxigraph: Any = pytest.importorskip("pyoxigraph", reason="pyoxigraph is not installed")
        self.store = self._oxigraph.Store()
        told = DATA.read_text("utf-8").replace("http://www.wikidata.org/", base)
        self.store.load(told.encode(), format=self._oxigraph.RdfFormat.TURTLE)
        self.asked: list[str] = []
        httpserver.expect_request("/sparql").respond_with_handler(self._answer)
        self.address = httpserver.url_for("/sparql")

    def _answer(self, request: Request) -> Response:
        self.asked.append(request.args["query"])
        try:
            found = self.store.query(request.args["query"])
        except SyntaxError as error:
            return Response(str(error), status=400)
        told = found.serialize(format=self._oxigraph.QueryResultsFormat.JSON)
        return Response(told, content_type="application/sparql-results+json")
