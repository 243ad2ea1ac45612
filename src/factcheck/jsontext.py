"""JSON as it is written here: its letters readable where the reader can show them."""

from __future__ import annotations

import json
import re

# What UTF-8 has no bytes for (lone surrogates), and what a terminal would obey rather than show: DEL, C1
# controls, line separators, bidi embeddings, overrides and isolates. In JSON an escape says the same.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")


_LONE = re.compile("[\ud800-\udfff]")


def encoded(content: object, *, ascii_only: bool = False, indent: int | None = None, strict: bool = False) -> str:
    """`content` as JSON; what can't or shouldn't be shown as its escape.

    strict: for readers that refuse the escape of a lone surrogate; U+FFFD stands for it.
    """
    content = _whole(content) if strict else content
    text = json.dumps(content, ensure_ascii=ascii_only, indent=indent)
    return text if ascii_only else _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _whole(content: object) -> object:
    text = json.dumps(content, ensure_ascii=False)
    return json.loads(_LONE.sub("\ufffd", text)) if _LONE.search(text) else content
