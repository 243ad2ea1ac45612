"""RSS and Atom feeds from a real server: their pages, what they say themselves, dates in Arabic."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_httpserver import HTTPServer

from factcheck.errors import SourceError, UsageError
from factcheck.sources import Context, Document, Lead, feed

pytest.importorskip("feedparser", reason="the extra feeds is not installed")

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>وكالة</title><language>ar</language>
<item><title>زيارة</title><link>{home}/visit</link><pubDate>الأربعاء، 7 نيسان 2021 10:00</pubDate>
<description>زار الوزير باكستان.</description></item>
<item><title>Talks</title><link>{home}/talks</link><pubDate>Thu, 08 Apr 2021 09:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Talks began in Doha.</p><p>They ended on Friday.</p>]]></content:encoded></item>
<item><title>No page</title><description>The minister left on 9 April 2021.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Agency</title>
<entry><title>Summit</title><link href="{home}/summit"/><updated>2021-07-14T10:00:00Z</updated>
<content type="html">&lt;p&gt;The summit opened.&lt;/p&gt;</content></entry></feed>"""


@pytest.fixture
def home(httpserver: HTTPServer) -> str:
    home = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/rss").respond_with_data(RSS.format(home=home), content_type="application/rss+xml")
    httpserver.expect_request("/atom").respond_with_data(ATOM.format(home=home), content_type="application/atom+xml")
    for name in ("visit", "talks", "summit"):
        text = f"<title>{name} as told</title><p>The page of the {name}.</p>"
        httpserver.expect_request(f"/{name}").respond_with_data(text, content_type="text/html")
    return home


def documents(spec: str, context: Context) -> list[Document]:
    leads = [lead for lead in feed.leads(spec, context) if isinstance(lead, Lead)]
    return [document for lead in leads for document in lead.read()]


def test_each_entrys_page_is_a_document(home: str, context: Context) -> None:
    visit, talks, bare = documents(f"feed:{home}/rss", context)
    assert (visit.article.text, visit.article.title) == ("The page of the visit.", "visit as told")
    assert (visit.provenance.url, visit.provenance.published) == (f"{home}/visit", date(2021, 4, 7))
    assert talks.provenance.published == date(2021, 4, 8)
    assert bare.article.text == "The minister left on 9 April 2021."


def test_what_the_feed_itself_says(home: str, context: Context) -> None:
    visit, talks, _ = documents(f"feed:{home}/rss#text=feed", context)
    assert (visit.article.text, visit.article.lang, visit.article.title) == ("زار الوزير باكستان.", "ar", "زيارة")
    assert talks.article.text == "Talks began in Doha.\n\nThey ended on Friday."
    assert (talks.provenance.url, talks.provenance.title) == (f"{home}/talks", "Talks")


def test_an_atom_feed(home: str, context: Context) -> None:
    (summit,) = documents(f"feed:{home}/atom#text=feed&limit=1", context)
    assert (summit.article.text, summit.provenance.published) == ("The summit opened.", date(2021, 7, 14))


def test_entities_of_its_own_are_refused(httpserver: HTTPServer, context: Context) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    for body in (bomb.encode(), bomb.encode("utf-16")):
        httpserver.clear()
        httpserver.expect_request("/").respond_with_data(body, content_type="text/xml")
        with pytest.raises(SourceError, match="entities"):
            list(feed.leads(f"feed:{httpserver.url_for('/')}", context))


def test_what_is_no_feed(httpserver: HTTPServer, context: Context) -> None:
    httpserver.expect_request("/").respond_with_data("<p>Hello</p>", content_type="text/html")
    with pytest.raises(SourceError, match="no RSS"):
        list(feed.leads(f"feed:{httpserver.url_for('/')}", context))


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("feed:file.xml", "names no address"),
        ("feed:https://a.example/#limit=0", "limit must be a number"),
        ("feed:https://a.example/#text=all", "text must be page or feed"),
        ("feed:https://a.example/#since=2021", "no option 'since'"),
    ],
)
def test_a_spec_that_is_wrong(spec: str, told: str, context: Context) -> None:
    assert feed.accepts(spec)
    with pytest.raises(UsageError, match=told):
        list(feed.leads(spec, context))
