"""A text becomes a reading point that moves on word by word and always knows its column."""

from __future__ import annotations

import re

from .errors import HoursError


class Scanner:
    """Reads `text` from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    @property
    def column(self) -> int:
        """The reading point, counted from 1."""
        return self.place + 1

    @property
    def finished(self) -> bool:
        """Nothing is left but spaces."""
        return not self.text[self.place :].strip(" ")

    def peek(self, pattern: str) -> re.Match[str] | None:
        """What the pattern finds here, after spaces, without moving."""
        return re.compile(f" *(?:{pattern})", re.ASCII).match(self.text, self.place)

    def take(self, pattern: str) -> re.Match[str] | None:
        """What the pattern finds here; moves behind it."""
        match = self.peek(pattern)
        if match:
            self.place = match.end()
        return match

    def word(self) -> str:
        """The word at the reading point, for a message."""
        self.take("")
        match = re.compile(r"[^\s,;|]+").match(self.text, self.place)
        return match.group() if match else self.text[self.place : self.place + 1]

    def error(self, message: str, cure: str, column: int | None = None) -> HoursError:
        """The error at the reading point, or at `column`."""
        if column is None:
            self.take("")
            column = self.column
        return HoursError(message, column, cure)
