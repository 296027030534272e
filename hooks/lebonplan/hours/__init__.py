"""What a record says about its opening hours becomes answers, sentences and tables, by one definition of open."""

from .answers import Answer, answer
from .checks import HoursProblem, validate
from .clock import now_in_brussels, wall_clock
from .closures import closure_codes
from .days import day_openings
from .errors import HoursError
from .fortnight import DatedDay, fortnight
from .holidays import HOLIDAYS, holiday_on, holidays_of
from .notation import read_hours
from .page import page_words
from .replies import answer_text, to_json
from .schedule import ExceptionalDates, Opening, ReservedHours, Schedule
from .schema_org import schema_org
from .sentences import short_text, week_text
from .table import compile_table

__all__ = [
    "HOLIDAYS",
    "Answer",
    "DatedDay",
    "ExceptionalDates",
    "HoursError",
    "HoursProblem",
    "Opening",
    "ReservedHours",
    "Schedule",
    "answer",
    "answer_text",
    "closure_codes",
    "compile_table",
    "day_openings",
    "fortnight",
    "holiday_on",
    "holidays_of",
    "now_in_brussels",
    "page_words",
    "read_hours",
    "schema_org",
    "short_text",
    "to_json",
    "validate",
    "wall_clock",
    "week_text",
]
