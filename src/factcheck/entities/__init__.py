"""People, places and organisations: found in a text, and told apart across scripts."""
