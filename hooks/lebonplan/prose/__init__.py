"""The directory's prose is read for words to avoid and for sentences that are too long."""
