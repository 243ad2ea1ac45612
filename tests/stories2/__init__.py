"""Ten stories with documents mostly in other languages than theirs: what is found, judged and caught in them."""
