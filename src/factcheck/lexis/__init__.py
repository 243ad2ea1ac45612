"""The engine that reads values: words become symbols, rules are regular expressions over symbols, in a few levels.

    tokens ─vocabulary→ symbols, one a word or phrase ─grammar→ symbols, runs of them merged ─grammar→ ... values

Whatever a rule means, it is found by `re` over one character a word, in time proportional to the length of the text.
"""
