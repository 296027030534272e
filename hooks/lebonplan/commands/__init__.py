"""The command line `lebonplan`: one small file for each command."""

from __future__ import annotations

from lebonplan.commands.program import main

__all__ = ["main"]
