"""The HTML report's parts: markup, the article's column, the cards of its claims, the summary, the page.

Nothing in it is fetched and nothing is sent: style and script stand in the page, and a policy in its head forbids
all else. What comes from an article or a source is text wherever it stands, see reports/_markup.py.
"""
