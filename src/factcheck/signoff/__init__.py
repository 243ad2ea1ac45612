"""Sign-off: what people decided on an article's claims, what they suppressed, and what a baseline has.

Decisions and suppressions stand in a file beside the article (sidecar.py), suppressions in comments too; a baseline is
one file for many articles (baseline.py). All are keyed by what a claim says (keys.py), never by where it stands.
Nothing of it changes a verdict: it is told beside it, in every report (standing.py).
"""
