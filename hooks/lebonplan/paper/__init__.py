"""The directory becomes objects for a pocket or a wall: agenda, guide, zine, weekly planner, sheets, contact cards.

selection → entries → contents (JSON) → typesetting (Typst) → imposition: each module is one of these steps.
"""

from lebonplan.paper.editions import Edition, EditionError, NothingSelectedError
from lebonplan.paper.press import Press, Printed

__all__ = ["Edition", "EditionError", "NothingSelectedError", "Press", "Printed"]
