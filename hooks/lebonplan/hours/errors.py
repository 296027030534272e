"""A mistake in an opening-hours string becomes a place, a sentence and a cure."""

from __future__ import annotations


class HoursError(ValueError):
    """The string cannot be read; `column` counts from 1, `cure` says what to write instead."""

    def __init__(self, message: str, column: int, cure: str) -> None:
        super().__init__(message, column, cure)
        self.message = message
        self.column = column
        self.cure = cure

    def __str__(self) -> str:
        return f"column {self.column}: {self.message}; {self.cure}"
