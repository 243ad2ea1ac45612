"""Whole stories with the claims an editor marks in them, and the documents that they are checked against."""
