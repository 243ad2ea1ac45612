"""Transcripts with times: SubRip (.srt) and WebVTT (.vtt). A place in one is the time at which it is said."""

from __future__ import annotations

import re

from factcheck.errors import InputError
from factcheck.readers._encoding import decode
from factcheck.readers._page import Flow, Page

NAME = "srt"
SUFFIXES = (".srt", ".vtt")
TYPES = ("application/x-subrip", "text/vtt")

_BLOCK = re.compile(r"\n[ \t]*\n\s*")
_TIME = re.compile(r"^\s*(?:(\d+):)?(\d\d):(\d\d)[.,]\d+\s*-->")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|<\d[\d:.]*>|\{\\[^}]*\}")
_TITLE = re.compile(r"\AWEBVTT[ \t]+(?:-[ \t]*)?(\S.*)")


def read(data: bytes, name: str) -> Page:
    text, flow, last = "\n".join(decode(data, name).splitlines()), Flow("\n"), ""
    for block in _BLOCK.split(text):
        lines = block.splitlines()
        at = next((number for number, line in enumerate(lines) if _TIME.match(line)), None)
        if at is None:
            continue
        time = _time(lines[at])
        for line in filter(None, map(_said, lines[at + 1 :])):
            if line != last:  # captions that roll show each line twice
                flow.add(line, ("time", time))
            last = line
    if not len(flow):
        raise InputError(
            "{name} holds no cue with a time (00:01:02,000 --> 00:01:04,000): is it a transcript?", name=name
        )
    title = _TITLE.match(text)
    return flow.page(title[1].strip() if title else "")


def _time(line: str) -> str:
    found = _TIME.match(line)
    return f"{int(found[1] or 0):02}:{found[2]}:{found[3]}" if found else ""


def _said(line: str) -> str:
    """A line without its markup, behind the name of who speaks where that is told."""
    from html import unescape

    return unescape(_MARKUP.sub("", _VOICE.sub(r"\1: ", line))).strip()
