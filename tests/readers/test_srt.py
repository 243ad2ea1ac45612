"""Transcripts with times."""

import pytest

from factcheck.errors import InputError
from factcheck.readers import Page, readers

SRT = """1
00:00:01,000 --> 00:00:03,500
<i>The minister said</i>

2
00:01:02,250 --> 00:01:04,000
{\\an8}95% of the troops
had left.
"""
VTT = """WEBVTT - Briefing of 7 April

NOTE not said --> at all

STYLE
::cue { color: red }

intro
00:02.000 --> 00:04.000 align:start
<v Sergey Lavrov>We are &amp; remain <c.loud>ready</c>.

01:00:05.000 --> 01:00:07.000
<00:00:05.500>قال إن
قال إن
"""


def read(text: str, suffix: str = ".srt", encoding: str = "utf-8") -> Page:
    return readers()[suffix].read(text.encode(encoding), f"talk{suffix}")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_srt(newline: str) -> None:
    page = read(SRT.replace("\n", newline))
    assert page.text == "The minister said\n95% of the troops\nhad left."
    assert [place.at for place in page.places] == [(("time", "00:00:01"),), (("time", "00:01:02"),)]
    assert page.text[page.places[1].start :].startswith("95%")


def test_vtt() -> None:
    page = read(VTT, ".vtt")
    assert page.text == "Sergey Lavrov: We are & remain ready.\nقال إن"
    assert page.title == "Briefing of 7 April"
    assert page.places[1].at == (("time", "01:00:05"),)


def test_an_old_encoding() -> None:
    text = SRT.replace("The minister said", "قال الوزير إن القوات انسحبت من البلاد")
    assert read(text, encoding="cp1256").text.startswith("قال الوزير")


def test_no_transcript() -> None:
    with pytest.raises(InputError, match=r"^talk\.srt holds no cue with a time"):
        read("Just a text.\n\nWith paragraphs.")
