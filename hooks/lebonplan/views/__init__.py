"""Records become what a reader sees in one language: cards, details, plain text."""
