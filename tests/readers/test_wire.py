"""NITF and NewsML-G2, as their specifications show them, with texts of our own."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.errors import InputError
from factcheck.model import Place
from factcheck.readers import Page, readers

NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en"><head><title>Slug</title>
<docdata><doc-id id-string="urn:example:7"/><date.issue norm="20210407T101500Z"/></docdata>
<pubdata name="Example Agency" date.publication="20210408"/></head>
<body><body.head><hedline><hl1>Exports up</hl1><hl2>More to come</hl2></hedline>
<byline>By <person>A. Writer</person></byline><dateline><location>BAGHDAD</location>, April 7</dateline></body.head>
<body.content><media><media-caption><p>A port.</p></media-caption><media-reference>x.jpg</media-reference></media>
<block><p>Exports of <location>Iraq</location> rose
by 10%.</p><ul><li>Oil</li></ul></block><note><body.content><p>To editors</p></body.content></note></body.content>
</body></nitf>"""

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example:{n}" version="2" xml:lang="ar">
<itemMeta><provider literal="EX"><name>Example Agency</name></provider>
<versionCreated>2021-04-09T08:00:00Z</versionCreated>
<firstCreated>2021-04-07T08:00:00+03:00</firstCreated><pubStatus qcode="stat:{status}"/></itemMeta>
<contentMeta><headline>عنوان</headline><creator><name>A. Writer</name></creator></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
XHTML = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="x"><head><title>No</title></head><body><p>One.</p>'
XHTML += "<div><p>Two.</p></div></body></html></inlineXML>"


def item(content: str, status: str = "usable", n: int = 1) -> str:
    return ITEM.format(content=content, status=status, n=n)


def read(text: str, suffix: str = ".xml") -> Page:
    return readers()[suffix].read(text.encode(), "story.xml")


def test_nitf() -> None:
    page = read(NITF, ".nitf")
    assert page.text == "Exports up\n\nBAGHDAD, April 7\n\nA port.\n\nExports of Iraq rose by 10%.\n\nOil"
    told = (page.title, page.author, page.source, page.published, page.lang, page.url)
    assert told == ("Exports up", "A. Writer", "Example Agency", date(2021, 4, 7), "en", "urn:example:7")
    assert page.places[3] == Place(page.text.index("Exports of"), (("paragraph", "4"),))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (XHTML, "One.\n\nTwo."),
        ('<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>', "One.\n\nTwo."),
        (
            '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>One.</p></body.content></body>'
            "</nitf></inlineXML>",
            "One.",
        ),
    ],
)
def test_newsml(content: str, text: str) -> None:
    page = read(item(content), ".newsml")
    told = (page.text, page.title, page.author, page.source, page.published, page.lang, page.url)
    first = date(2021, 4, 7)
    assert told == (text, "عنوان", "A. Writer", "Example Agency", first, "ar", "urn:newsml:example:1")


def test_several_items_and_those_that_were_withdrawn() -> None:
    picture = item('<remoteContent href="a.jpg"/>', n=4)
    items = "".join([item(XHTML), item(XHTML, "canceled", 2), item(XHTML, "withheld", 3), picture, item(XHTML, n=5)])
    message = f"<newsMessage><itemSet>{items}</itemSet></newsMessage>"
    pages = readers()[".xml"].pages(message.encode(), "m.xml")  # type: ignore[attr-defined]
    assert [page.url for page in pages] == ["urn:newsml:example:1", "urn:newsml:example:5"]
    with pytest.raises(InputError, match=r"^story\.xml holds 2 items: "):
        read(message)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty: "),
        ("Just a text.", "is damaged "),
        ("<rss><channel/></rss>", "is XML, but neither NITF nor NewsML-G2 (its root is 'rss'): "),
        ("<newsMessage/>", "holds no item with a text that may be used: "),
        (item(XHTML, "canceled"), "holds no item with a text that may be used: "),
        (NITF[:400], "is damaged "),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>', "declares entities of its own"),
    ],
)
def test_what_is_not_read(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert str(caught.value).startswith(f"story.xml {sentence}")
