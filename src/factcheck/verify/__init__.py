"""Verdicts: fuzzy matching finds, typed slots decide.

`stance` holds a claim against one found claim by the rules of its frame; `decide` weighs all stances into a verdict.
"""
